/** What a venture fund sees and what it is paid, as functions of numbers. */

import { round } from '../../kernel/money.ts'

/** Promise of a firm: what its technique and its product are ahead of the usual. productivity + quality, both in log points. */
export function ventureScore(productivity: number, quality: number): number {
  return productivity + quality
}

/**
 * The fund's share of profit, in whole fen, as far as cash beyond the wished-for liquidity goes.
 *
 *     dividend = ⌊min(stake · profit, max(0, cash − wish · outflow))⌋
 *
 * `stake` is a share, `wish` in months of outflow, the rest in fen or fen per month.
 */
export function ventureDividend(
  stake: number,
  profit: number,
  cash: number,
  wish: number,
  outflow: number,
): number {
  const spare = cash - wish * outflow
  return Math.floor(Math.min(stake * profit, Math.max(0, spare)))
}

/** Capital that a plan asks for, in whole fen: months · outflow, rounded. */
export function ventureCapital(months: number, outflow: number): number {
  return round(months * outflow)
}
