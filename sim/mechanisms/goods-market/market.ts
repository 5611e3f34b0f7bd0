/**
 * A market of sticky customers. A firm's claim on the market's money is its customer base times its attractiveness
 * (quality · price^−κ); outsiders (imports and large firms) hold the rest. Bases grow with relative attractiveness and
 * by chance, lose customers who look around, and share those who do (Fagiolo & Luzzi; Gibrat growth with entry and exit
 * gives the Pareto tail). Sums over firms are sums of integer quanta, so that no order of rows shows in them.
 */

import { QUANTA } from '../../kernel/quanta.ts'
import { exp } from '../../kernel/math.ts'
import { round } from '../../kernel/money.ts'
import { isUsual } from '../../state/environment.ts'
import { POSITIONING } from '../../state/firm.ts'
import { staffIndex } from '../../world/constants.ts'
import type { World } from '../../world/world.ts'
import { grownByMonth } from '../labour/growth.equations.ts'
import { reachFactor } from '../management/digital.ts'
import {
  appealOf,
  baseGrowth,
  customLeft,
  customLost,
  freeCustomers,
  freePerPull,
  grownBase,
  keptShare,
  loyalCustomers,
  loyalShare,
  moneyPerAttraction,
  outsideAttractiveness,
  pullOnFree,
  settledBase,
} from './market.equations.ts'

/** Attractiveness of each firm and the market's sum of it. */
export function sumAttraction(world: World, from: number, to: number): void {
  const { alive, market, quality, price, base, attraction, appeal, charm } = world.firms
  const { p, constants, markets } = world
  for (let f = from; f < to; f++) {
    if (!alive[f]) continue
    const m = market[f]
    const customers = base[f]
    const a = appealOf(quality[f], price[f], p.priceElasticity, constants.logUnitPrice)
    const attractiveness = exp(a)
    const pull = customers * attractiveness
    appeal[f] = a
    charm[f] = attractiveness
    attraction[f] = pull
    markets.attraction[m] += round(pull * QUANTA)
    markets.customers[m] += round(customers * QUANTA)
    markets.appeal[m] += round(customers * a * QUANTA)
  }
}

/** Where demand has fallen some customers stay at home: more of those of firms that are exposed, fewer where a firm has spread. */
export function withholdDemand(world: World, from: number, to: number): void {
  const { alive, market, attraction, sector, city, exposure, spread } = world.firms
  const { constants, markets, environment } = world
  if (isUsual(environment.demand)) return
  for (let f = from; f < to; f++) {
    if (!alive[f]) continue
    const lost = customLost(
      environment.demand[sector[f] * constants.cities + city[f]],
      exposure[f],
      spread[f],
    )
    if (lost === 0) continue
    const left = customLeft(lost)
    markets.withheld[market[f]] += round(attraction[f] * (1 - left) * QUANTA)
    attraction[f] *= left
  }
}

export function clearMarkets(world: World): void {
  const { markets } = world
  markets.attraction.fill(0)
  markets.reserved.fill(0)
  markets.customers.fill(0)
  markets.appeal.fill(0)
  markets.grown.fill(0)
  markets.poolWeights.fill(0)
  markets.sold.fill(0)
  markets.spare.fill(0)
  markets.missing.fill(0)
  markets.withheld.fill(0)
  markets.secondRound.fill(0)
  markets.profitSum.fill(0)
  markets.salesSum.fill(0)
}

/** Money per unit of attraction in markets `first`…`last`−1, whose budgets are known. */
export function setMoneyPerAttraction(world: World, first: number, last: number): void {
  const { markets } = world
  for (let m = first; m < last; m++) {
    const inside = markets.attraction[m] / QUANTA
    const { budget, reserved, outside } = markets
    markets.perAttraction[m] = moneyPerAttraction(budget[m], reserved[m], inside, outside[m])
    markets.meanAppeal[m] = markets.customers[m] > 0 ? markets.appeal[m] / markets.customers[m] : 0
  }
}

/** The base of firm `f` after a month of growth and loss, and its claim on the customers set free. */
export function growBase(world: World, f: number, luck: number): void {
  const { firms, p, constants, markets } = world
  const { base, appeal, charm, poolWeight } = firms
  const m = firms.market[f]
  const change = firms.positioning[f] === POSITIONING.supplier ? p.supplierChange : 1
  const noise = constants.noiseOfStaff[staffIndex(firms.staff[f])] * change
  const stay = loyalShare(change * p.loyaltyLoss, p.disappointed, firms.unmet[f])
  const growth = baseGrowth(p.growthResponse, appeal[f], markets.meanAppeal[m], noise, luck)
  const after = grownBase(base[f], stay, growth)
  const weight = pullOnFree(charm[f], p.reach, after, reachFactor(world, f))
  base[f] = after
  poolWeight[f] = weight
  markets.grown[m] += round(after * QUANTA)
  markets.poolWeights[m] += round(weight * QUANTA)
}

/** Customers set free, those of the dead and the disappointed among them, go to whom they find: inside or outside. */
export function shareFreeCustomers(world: World): void {
  const { markets, constants, p, policy } = world
  const grownMonthly = grownByMonth(p.growth)
  const attractiveness = outsideAttractiveness(p.privilege, policy.fairCompetition)
  for (let m = 0; m < constants.markets; m++) {
    const loss = m < constants.sectors ? p.loyaltyLoss : p.supplierChange * p.loyaltyLoss
    const inside = markets.inside[m]
    const outside = markets.outside[m]
    // Who comes new to the market looks around.
    const all = Math.floor((inside + outside) * grownMonthly * QUANTA) / QUANTA
    const grown = markets.grown[m] / QUANTA
    // Chance growth is not growth of the market: bases together never exceed what loyal customers there are.
    const loyal = loyalCustomers(inside, loss, grownMonthly)
    markets.keep[m] = keptShare(grown, loyal)
    const kept = Math.min(grown, loyal)
    const free = freeCustomers(all, kept, loyalCustomers(outside, loss, grownMonthly))
    const weight = markets.poolWeights[m] / QUANTA
    // Each customer of outsiders pulls like a firm that has this one.
    const outsideWeight = pullOnFree(attractiveness, p.reach, 1, outside)
    markets.perPoolWeight[m] = freePerPull(free, weight, outsideWeight)
    const after = Math.min(all, Math.floor((kept + weight * markets.perPoolWeight[m]) * QUANTA) / QUANTA)
    markets.outside[m] = all - after
    markets.inside[m] = after
  }
}

export function settleBases(world: World, from: number, to: number): void {
  const { alive, market, base, poolWeight } = world.firms
  const { keep, perPoolWeight } = world.markets
  for (let f = from; f < to; f++) {
    if (!alive[f]) continue
    base[f] = settledBase(base[f], keep[market[f]], poolWeight[f], perPoolWeight[market[f]])
  }
}
