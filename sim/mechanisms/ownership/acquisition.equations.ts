/** What a firm in distress is worth to a buyer, as functions of numbers. */

import { MONTHS_A_YEAR } from '../../kernel/calendar.ts'
import { round } from '../../kernel/money.ts'

/** Probability that a firm in distress meets a buyer: openness · (1 − independence). */
export function buyerProbability(openness: number, independence: number): number {
  return openness * (1 - independence)
}

/**
 * Worth of a firm's customers and staff to a buyer, in whole fen.
 *
 *     multiple · 12 · max(0, margin) · sales · max(0, 1 + quality + ability)
 *
 * `multiple` in years of the sector's margin on sales, `sales` in fen per month, quality and ability in log points.
 */
export function acquisitionPrice(
  multiple: number,
  margin: number,
  sales: number,
  quality: number,
  ability: number,
): number {
  const promise = Math.max(0, 1 + quality + ability)
  return round(multiple * MONTHS_A_YEAR * Math.max(0, margin) * sales * promise)
}

/** Whether the price and the firm's own cash cover what it owes: price ≥ owed − cash. */
export function coversDebts(price: number, owed: number, cash: number): boolean {
  return price >= owed - cash
}
