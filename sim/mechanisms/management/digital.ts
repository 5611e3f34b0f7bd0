/**
 * Digital level: equipment, software and the marketing done with them. It costs real money and fades without it; a digital firm saves overheads,
 * and an own brand reaches customers over the Internet ("Internet +" [002]; 4 000 and 6 400 firms on platforms in Jilin [004]). Who reaches
 * more customers takes them from those who look around: partly from rivals here, partly from outsiders.
 */

import { POSITIONING } from '../../state/firm.ts'
import type { World } from '../../world/world.ts'
import { marginOfMarkup } from '../goods-market/pricing.equations.ts'
import { partOf } from '../goods-market/spending.equations.ts'
import { judgedWorth, stepTowardsFull } from './advice.equations.ts'
import { horizon, offer, overheads } from './advice.ts'
import {
  monthlyWorthOfReach,
  projectCost,
  reachOf,
  shareOnline,
  worthOfProject,
} from './digital.equations.ts'
import { bookExpense, payForInputs, supportFirm, withinMeans } from '../payment/payments.ts'

/** Factor on an own brand’s pull on free customers. */
export function reachFactor(world: World, f: number): number {
  const { firms, p } = world
  if (firms.positioning[f] !== POSITIONING.ownBrand) return 1
  return reachOf(p.digitalReach, firms.digital[f])
}

/** Share of an own brand’s new customers who come over the Internet. */
export function onlineShare(world: World, f: number): number {
  return shareOnline(world.p.digitalReach, world.firms.digital[f])
}

/** Worth per month of pulling a free customer more in `months` to come, in fen per unit of reach: they come bit by bit. */
function worthOfReach(world: World, f: number, months: number): number {
  const { firms, p } = world
  if (firms.positioning[f] !== POSITIONING.ownBrand) return 0
  return monthlyWorthOfReach(p.loyaltyLoss, months, marginOfMarkup(firms.markup[f]), firms.expectedSales[f])
}

export function considerDigital(world: World, f: number, u: number): void {
  const { firms, p, policy, ledger, tally } = world
  const step = stepTowardsFull(firms.digital[f], p.decisionStep)
  const months = horizon(world, f)
  const reach = worthOfReach(world, f, months)
  const worth = worthOfProject(step, months, p.digitalSaving, overheads(world, f), p.digitalReach, reach)
  const cost = projectCost(p.digitalCost, firms.expectedSales[f])
  const subsidy = partOf(cost, offer(world, f, policy.digitalAdoption, policy.aims.digitalAdoption))
  if (judgedWorth(worth, u) <= cost - subsidy || !withinMeans(world, f, cost - subsidy)) return
  if (subsidy > 0) supportFirm(world, f, subsidy)
  payForInputs(world, ledger.cells.equipmentFromCore, ledger.cells.equipmentFromWorld, f, cost)
  bookExpense(world, f, cost)
  firms.digital[f] += step
  tally.digitalSteps += 1
}
