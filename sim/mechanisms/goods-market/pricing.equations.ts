/**
 * Mark-up and price of a firm, as functions of numbers. Prices are set on the whole cost of a unit at full use of the staff (Hall & Hitch 1939), which `production/costs.equations.ts`
 * works out; `month/manage.ts` sets them.
 */

import { atMostOne } from '../../kernel/math.ts'

/**
 * How short of goods an owner is, from −1 (far too many) to 1: how far the stock falls short of the wanted one, relative to the sum of both, plus the share of demand
 * that was not served.
 *
 *     min(1, (wanted − stock) / (wanted + stock) + unmet)          the gap 0 where none are wanted
 *
 * `wanted` and `stock` in units, `unmet` a share of demand.
 */
export function shortness(wanted: number, stock: number, unmet: number): number {
  const short = wanted > 0 ? (wanted - stock) / (wanted + stock) : 0
  // From −1 on: nobody can be longer of goods than that.
  return atMostOne(short + unmet)
}

/**
 * Mark-up after a month: it moves by the share `speed` towards normal ± band.
 *
 *     (1 − speed) · markup + speed · normal + speed · band · shortness
 *
 * Mark-ups and `band` are shares of unit cost; `band` is the largest departure from normal.
 */
export function markupAfterMonth(
  markup: number,
  speed: number,
  normal: number,
  band: number,
  short: number,
): number {
  return (1 - speed) * markup + speed * normal + speed * band * short
}

/** Price, fen a unit: (1 + markup) · unit cost. */
export function priceOver(unitCost: number, markup: number): number {
  return (1 + markup) * unitCost
}

/** Margin on sales that a mark-up on cost makes: markup / (1 + markup). */
export function marginOfMarkup(markup: number): number {
  return markup / (1 + markup)
}
