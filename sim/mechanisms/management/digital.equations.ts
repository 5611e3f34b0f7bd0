/** What the Internet and marketing bring an own brand, what they cost, and what they are worth to it, as functions of numbers. Money is in fen. */

import { half } from '../../kernel/math.ts'
import { round } from '../../kernel/money.ts'

/** Parameters of the same names: what each adds to the pull on free customers at its full level, and what both add for the usual firm. */
export interface ReachEffects {
  readonly digitalReach: number
  readonly marketingReach: number
  readonly reachNormal: number
}

/** Factor on the pull on free customers, 1 for the usual firm: max(0, 1 + digitalReach · digital + marketingReach · marketing − normal). Levels are 0 to 1. */
export function reachOf(effects: ReachEffects, digital: number, marketing: number): number {
  const reach = 1 + effects.digitalReach * digital + effects.marketingReach * marketing - effects.reachNormal
  return reach > 0 ? reach : 0
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

/** Cost of a digital project, in whole fen: perHead · wage · (fixed + staff). `perHead` in wages a head, `fixed` in heads. */
export function projectCost(perHead: number, wage: number, fixed: number, staff: number): number {
  return round(perHead * wage * (fixed + staff))
}

/** Cost of a campaign, in whole fen: months · sales, in months of sales and fen per month. */
export function campaignCost(months: number, sales: number): number {
  return round(months * sales)
}

/**
 * Worth of a campaign: it pulls until it is forgotten, and whom it brought stay longer.
 *
 *     reach · lookingAround · step / fade · months · max(0, margin) · sales
 *
 * `lookingAround` and `fade` are shares per month, `sales` in fen per month.
 */
export function worthOfCampaign(
  reach: number,
  lookingAround: number,
  step: number,
  fade: number,
  months: number,
  margin: number,
  sales: number,
): number {
  const lasting = (reach * lookingAround * step) / fade
  return margin > 0 ? lasting * months * margin * sales : 0
}
