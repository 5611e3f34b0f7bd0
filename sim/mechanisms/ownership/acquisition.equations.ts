/** What a firm in distress is worth to a buyer, as functions of numbers. */

import { MONTHS_A_YEAR } from '../../kernel/calendar.ts'
import { round } from '../../kernel/money.ts'
import { MEAN_OF_UNIFORM } from './traits.equations.ts'

/**
 * Probability that a firm in distress meets a buyer: 2 · chance · openness · (1 − independence), which is the stated chance for an open owner who
 * cares for independence as much as the usual one, 1/2.
 */
export function buyerProbability(chance: number, openness: number, independence: number): number {
  return ((chance * openness) / MEAN_OF_UNIFORM) * (1 - independence)
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
