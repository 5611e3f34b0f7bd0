/** Who brings how much money to which market, and what outsiders get of it. */

import { FINANCED } from '../../state/environment.ts'
import type { World } from '../../world/world.ts'

/** Splits an amount over the core enterprises that stand, by weight; calls `pay(core, part)`. Returns what nobody took. */
export function overCores(world: World, amount: number, pay: (core: number, part: number) => void): number {
  const { cores, constants } = world
  let weight = 0
  for (let c = 0; c < constants.cores; c++) if (!cores.failed[c]) weight += constants.coreWeight[c]
  let left = amount
  for (let c = 0; c < constants.cores && weight > 0; c++) {
    if (cores.failed[c]) continue
    const part = Math.floor((left * constants.coreWeight[c]) / weight)
    weight -= constants.coreWeight[c]
    left -= part
    pay(c, part)
  }
  return left
}

/** Household spending out of last month's income and of wealth (Godley & Lavoie 2007). */
function planConsumption(world: World): number {
  const { economy, p } = world
  const wealth = Math.max(0, economy.households[0])
  return Math.floor(Math.min(wealth, p.spendIncome * Math.max(0, economy.income[0]) + p.spendWealth * wealth))
}

/** Government purchases fall as debt rises above its target; support financed by `spending` is taken from them. */
function planPurchases(world: World): number {
  const { economy, p, environment } = world
  const debt = economy.bonds[0] / Math.max(1, p.debtTarget * economy.output[0])
  const reaction = Math.max(0.2, Math.min(2, 1 - p.debtReaction * (debt - 1)))
  const displaced = environment.financing === FINANCED.spending ? economy.supportLag[0] : 0
  return Math.max(0, Math.floor(p.purchases * economy.scale[0] * reaction) - displaced)
}

/** Budgets of the sectors' markets; what households spend directly abroad and with core enterprises is paid here. */
export function bringMoney(world: World): void {
  const { economy, markets, constants, p, policy, cores, ledger } = world
  const consumption = planConsumption(world)
  const abroad = Math.floor(consumption * p.householdImports)
  const withCores = Math.floor(consumption * p.coreMarket)
  economy.consumption[0] = consumption
  economy.purchases[0] = planPurchases(world)
  economy.households[0] -= abroad
  economy.world[0] += abroad
  ledger.cells.imports[0] += abroad
  overCores(world, withCores, (core, part) => {
    economy.households[0] -= part
    cores.deposits[core] += part
    cores.revenue[core] += part
    ledger.cells.coreSalesToHouseholds[core] += part
  })
  const exports = Math.floor(
    p.coreExports * economy.scale[0] * (1 - p.exclusivity * policy.technologyOpenness),
  )
  overCores(world, exports, (core, part) => {
    economy.world[0] -= part
    cores.deposits[core] += part
    cores.revenue[core] += part
    ledger.cells.coreSalesToWorld[core] += part
  })
  const toMarkets = consumption - abroad - withCores
  const fromWorld = Math.floor(p.exportsOwnBrand * economy.scale[0])
  for (let s = 0; s < constants.sectors; s++) {
    const consumed = Math.floor(toMarkets * constants.demandHouseholds[s])
    const purchases = Math.floor(economy.purchases[0] * constants.demandGovernment[s])
    const reserved = Math.floor(purchases * policy.procurement)
    const premium = Math.floor(reserved * p.procurementPremium)
    const bought = purchases + premium
    markets.reserved[s] = reserved + premium
    economy.support[0] += premium
    const budget = consumed + bought + Math.floor(fromWorld * constants.demandWorld[s])
    markets.budget[s] = budget
    markets.households[s] = budget > 0 ? consumed / budget : 0
    markets.government[s] = budget > 0 ? bought / budget : 0
  }
}

/** One payer's money for one purpose goes to the region's core enterprises and abroad. */
function payOutsiders(world: World, payer: 'households' | 'government' | 'world', amount: number): void {
  const { economy, cores, ledger, p } = world
  const { coreSalesToHouseholds, coreSalesToGovernment, coreSalesToWorld, imports, governmentImports } =
    ledger.cells
  const cell = {
    households: coreSalesToHouseholds,
    government: coreSalesToGovernment,
    world: coreSalesToWorld,
  }[payer]
  const local = Math.floor(amount * p.outsideLocal)
  const left = overCores(world, local, (core, part) => {
    economy[payer][0] -= part
    cores.deposits[core] += part
    cores.revenue[core] += part
    cell[core] += part
  })
  // What the world buys from the world stays outside the books.
  if (payer === 'world') return
  const abroad = amount - local + left
  economy[payer][0] -= abroad
  economy.world[0] += abroad
  if (payer === 'households') imports[0] += abroad
  else governmentImports[0] += abroad
}

/** Money that found no goods of small firms goes to outsiders; that of customers who stay at home is kept. */
export function spendTheRest(world: World): void {
  const { markets, constants } = world
  for (let s = 0; s < constants.sectors; s++) {
    const budget = markets.budget[s]
    if (budget === 0) continue
    const kept = (markets.withheld[s] / 1048576) * markets.perAttraction[s]
    const rest = Math.max(0, Math.floor(budget - markets.sold[s] - kept))
    const households = Math.floor(rest * markets.households[s])
    const government = Math.floor(rest * markets.government[s])
    payOutsiders(world, 'households', households)
    payOutsiders(world, 'government', government)
    payOutsiders(world, 'world', rest - households - government)
  }
}
