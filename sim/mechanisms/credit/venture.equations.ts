/** What a venture fund sees and what it is paid, as functions of numbers. */

import { round } from '../../kernel/money.ts'

/** Promise of a firm: productivity + quality + sight · ability, where `sight` is the part of the owner's ability that the fund can see. */
export function ventureScore(productivity: number, quality: number, sight: number, ability: number): number {
  return productivity + quality + sight * ability
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

/** Factor on the drive for new products under a fund, which presses for them: 1 + press. */
export function driveUnderFund(press: number): number {
  return 1 + press
}
