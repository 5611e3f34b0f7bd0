/** Who brings how much money to which market, and what outsiders get of it. */

import { QUANTA } from '../../kernel/quanta.ts'
import { FINANCED } from '../../state/environment.ts'
import type { World } from '../../world/world.ts'
import {
  consumptionOf,
  coreExports,
  governmentPurchases,
  leftForOutsiders,
  partByWeight,
  partOf,
  purchasesFactor,
} from './spending.equations.ts'

/** Splits an amount over the core enterprises that stand, by weight; calls `pay(core, part)`. Returns what nobody took. */
export function divideAmongCores(
  world: World,
  amount: number,
  pay: (core: number, part: number) => void,
): number {
  const { cores, constants } = world
  let weight = 0
  for (let c = 0; c < constants.cores; c++) if (!cores.failed[c]) weight += constants.coreWeight[c]
  let left = amount
  for (let c = 0; c < constants.cores && weight > 0; c++) {
    if (cores.failed[c]) continue
    const part = partByWeight(left, constants.coreWeight[c], weight)
    weight -= constants.coreWeight[c]
    left -= part
    pay(c, part)
  }
  return left
}

/** What the government buys this month; support financed by `spending` is taken from it. */
function purchasesNow(world: World): number {
  const { economy, p, environment } = world
  const factor = purchasesFactor(economy.bonds[0], p.debtTarget, economy.output[0])
  const displaced = environment.financing === FINANCED.spending ? economy.supportLag[0] : 0
  return governmentPurchases(p.purchases, economy.scale[0], factor, displaced)
}

/** Budgets of the sectors' markets; what households spend with core enterprises and abroad, past small firms, is paid here. */
export function setBudgets(world: World): void {
  const { economy, markets, constants, p, policy, cores, ledger } = world
  const consumption = consumptionOf(economy.households[0], economy.income[0], p.spendIncome, p.spendWealth)
  const past = partOf(consumption, p.coreMarket)
  economy.consumption[0] = consumption
  economy.purchases[0] = purchasesNow(world)
  payOutsiders(world, 'households', past)
  const exports = coreExports(p.coreExports, economy.scale[0], p.exclusivity, policy.technologyOpenness)
  divideAmongCores(world, exports, (core, part) => {
    economy.world[0] -= part
    cores.deposits[core] += part
    cores.revenue[core] += part
    ledger.cells.coreSalesToWorld[core] += part
  })
  const toMarkets = consumption - past
  const fromWorld = partOf(economy.scale[0], p.exportsOwnBrand)
  for (let s = 0; s < constants.sectors; s++) {
    const consumed = partOf(toMarkets, constants.demandHouseholds[s])
    const purchases = partOf(economy.purchases[0], constants.demandGovernment[s])
    const reserved = partOf(purchases, policy.procurement)
    const premium = partOf(reserved, p.procurementPremium)
    const bought = purchases + premium
    markets.reserved[s] = reserved + premium
    economy.support[0] += premium
    const budget = consumed + bought + partOf(fromWorld, constants.demandWorld[s])
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
  const local = partOf(amount, p.outsideLocal)
  const left = divideAmongCores(world, local, (core, part) => {
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
    const kept = (markets.withheld[s] / QUANTA) * markets.perAttraction[s]
    const rest = leftForOutsiders(budget, markets.sold[s], kept)
    const households = partOf(rest, markets.households[s])
    const government = partOf(rest, markets.government[s])
    payOutsiders(world, 'households', households)
    payOutsiders(world, 'government', government)
    payOutsiders(world, 'world', rest - households - government)
  }
}
