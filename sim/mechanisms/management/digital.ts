/**
 * Digital level and marketing. Both cost real money and fade without it; a digital firm saves overheads, and an own brand
 * reaches customers over the Internet ("Internet +" [002]; 4 000 and 6 400 firms on platforms in Jilin [004]). Who reaches
 * more customers takes them from those who look around: partly from rivals here, partly from outsiders.
 */

import { round } from '../../kernel/money.ts'
import { POSITIONING } from '../../state/firm.ts'
import type { World } from '../../world/world.ts'
import { horizon, offer, overheads } from './advice.ts'
import { payForService, payForInputs, payHouseholds, supportFirm, withinMeans } from '../payment/payments.ts'

/** Factor on an own brand’s pull on free customers, 1 for the usual firm. */
export function reachFactor(world: World, f: number): number {
  const { firms, p } = world
  if (firms.positioning[f] !== POSITIONING.ownBrand) return 1
  return 1 + p.digitalReach * firms.digital[f] + p.marketingReach * firms.marketing[f] - p.reachNormal
}

/** Share of an own brand’s new customers who come over the Internet. */
export function onlineShare(world: World, f: number): number {
  const online = world.p.digitalReach * world.firms.digital[f]
  return online / (1 + online)
}

/** Worth per month of pulling a free customer more in `months` to come, in fen per unit of reach: they come bit by bit. */
function worthOfReach(world: World, f: number, months: number): number {
  const { firms, p } = world
  if (firms.positioning[f] !== POSITIONING.ownBrand) return 0
  const margin = firms.markup[f] / (1 + firms.markup[f])
  return ((p.loyaltyLoss * months) / 2) * (margin > 0 ? margin : 0) * firms.expectedSales[f]
}

export function considerDigital(world: World, f: number, u: number): void {
  const { firms, p, policy, cities, ledger, tally } = world
  const step = p.digitalStep * (1 - firms.digital[f])
  const months = horizon(world, f)
  const worth =
    step * months * (p.digitalSaving * overheads(world, f) + p.digitalReach * worthOfReach(world, f, months))
  const cost = round(p.digitalCost * cities.wage[firms.city[f]] * (p.digitalFixed + firms.staff[f]))
  const subsidy = Math.floor(cost * offer(world, f, policy.digitalAdoption, policy.aims.digitalAdoption))
  if (2 * u * worth <= cost - subsidy || !withinMeans(world, f, cost - subsidy)) return
  if (subsidy > 0) supportFirm(world, f, subsidy)
  payForInputs(world, ledger.cells.equipmentFromCore, ledger.cells.equipmentFromWorld, f, cost)
  firms.digital[f] += step
  tally.digitalSteps += 1
}

export function considerCampaign(world: World, f: number, u: number): void {
  const { firms, p, policy, ledger, tally } = world
  const step = p.marketingStep * (1 - firms.marketing[f])
  const months = horizon(world, f)
  // A campaign pulls until it is forgotten; whom it brought stay longer.
  const lasting = (p.marketingReach * p.loyaltyLoss * step) / p.marketingFade
  const margin = firms.markup[f] / (1 + firms.markup[f])
  const own = firms.positioning[f] === POSITIONING.ownBrand
  const worth = own && margin > 0 ? lasting * months * margin * firms.expectedSales[f] : 0
  const cost = round(p.campaignCost * firms.expectedSales[f])
  const subsidy = Math.floor(cost * offer(world, f, policy.marketingSupport, policy.aims.marketingSupport))
  if (2 * u * worth <= cost - subsidy || !withinMeans(world, f, cost - subsidy)) return
  payHouseholds(world, ledger.cells.wages, f, cost - subsidy)
  if (subsidy > 0) payForService(world, subsidy)
  firms.marketing[f] += step
  tally.campaigns += 1
}
