/** What digital work and the marketing done with it bring, cost and are worth to a firm, as functions of numbers. Money is in fen. */

import { half } from '../../kernel/math.ts'
import { round } from '../../kernel/money.ts'
import { MEAN_OF_SQUARE } from '../ownership/traits.equations.ts'

/** Factor on the pull on free customers, 1 for who is as digital as the usual founder: 1 + reach · (digital − 1/3), for a digital level from 0 to 1. */
export function reachOf(reach: number, digital: number): number {
  return 1 + reach * (digital - MEAN_OF_SQUARE)
}

/** Share of new customers who come over the Internet: online / (1 + online), where online = reach · digital is its part of the pull. */
export function shareOnline(reach: number, digital: number): number {
  const online = reach * digital
  return online / (1 + online)
}

/**
 * Worth per month of a unit of pull that lasts for `months`: customers come bit by bit, so that half of them count.
 *
 *     lookingAround · months / 2 · max(0, margin) · sales
 *
 * `lookingAround` is the share of customers who change a month, `margin` a share of `sales` in fen per month.
 */
export function monthlyWorthOfReach(
  lookingAround: number,
  months: number,
  margin: number,
  sales: number,
): number {
  return half(lookingAround * months) * (margin > 0 ? margin : 0) * sales
}

/** Worth of a digital project: step · months · (saving · overheads + reach · worth of reach), the last two a month. */
export function worthOfProject(
  step: number,
  months: number,
  saving: number,
  overheads: number,
  reach: number,
  worthOfReach: number,
): number {
  return step * months * (saving * overheads + reach * worthOfReach)
}

/** Cost of a digital project, in whole fen: months · sales, in months of sales and fen per month. */
export function projectCost(months: number, sales: number): number {
  return round(months * sales)
}
