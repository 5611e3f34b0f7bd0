/**
 * Own brands sell to households and government for cash and to the world on terms, as far as their goods go; what they cannot serve
 * goes to outsiders. Then customer bases change hands: by advantage, by chance, by disappointment, by looking around.
 */

import { gather, perBlock, type Phase } from '../kernel/block.ts'
import { fillWords, normalAt } from '../kernel/random.ts'
import { POSITIONING } from '../state/firm.ts'
import {
  growBase,
  setMoneyPerAttraction,
  settleBases,
  shareFreeCustomers,
} from '../mechanisms/goods-market/market.ts'
import { setBudgets, spendTheRest } from '../mechanisms/goods-market/spending.ts'
import { demandWithLuck, servedFrom, shareServed } from '../mechanisms/goods-market/sales.equations.ts'
import { partOf } from '../mechanisms/goods-market/spending.equations.ts'
import { shareOf } from '../mechanisms/goods-market/stock.equations.ts'
import { bill } from '../mechanisms/payment/terms-elsewhere.ts'
import { takeFromStock } from '../mechanisms/goods-market/stock.ts'
import { PURPOSE } from '../world/purposes.ts'
import type { World } from '../world/world.ts'

function openMarkets(world: World): void {
  setBudgets(world)
  setMoneyPerAttraction(world, 0, world.constants.sectors)
}

/** The buyers' parts of a sale, and the money: those elsewhere pay after the term. */
function cashIn(world: World, f: number, sector: number, amount: number): void {
  const { firms, markets, economy, ledger, p } = world
  const households = partOf(amount, markets.households[sector])
  const government = partOf(amount, markets.government[sector])
  const abroad = amount - households - government
  const holder = firms.holder[f]
  markets.sold[sector] += amount
  if (p.tradeTerm > 0) {
    firms.deposits[f] += amount - abroad
    bill(world, f, abroad)
  } else {
    firms.deposits[f] += amount
    economy.world[0] -= abroad
    ledger.cells.salesToWorld[holder] += abroad
  }
  economy.households[0] -= households
  economy.government[0] -= government
  ledger.cells.salesToHouseholds[holder] += households
  ledger.cells.salesToGovernment[holder] += government
}

/** An own brand sells what its customers want, give or take some luck, as far as its goods go. */
function sellOwnBrand(world: World, f: number, luck: number): void {
  const { firms, markets, p } = world
  const { stock, price, demand, unmet, revenue, costOfSales } = firms
  const m = firms.market[f]
  const wanted = demandWithLuck(firms.attraction[f], markets.perAttraction[m], p.demandNoise, luck)
  const has = stock[f] * price[f]
  const served = servedFrom(wanted, has)
  const amount = Math.floor(served)
  demand[f] = wanted
  unmet[f] = 1 - shareServed(wanted, served)
  costOfSales[f] = takeFromStock(world, f, shareOf(amount, has))
  revenue[f] = amount
  cashIn(world, f, m, amount)
}

/** Own brands meet their customers; then every firm's custom grows. One draw has a word for each. */
function sellAndGrow(world: World, from: number, to: number): void {
  const { firms, key, clock, words, mirrored } = world
  const { alive, positioning, identityLow, identityHigh } = firms
  fillWords(key, identityLow, identityHigh, from, to, clock.month[0], PURPOSE.sales, words)
  for (let f = from; f < to; f++) {
    if (!alive[f]) continue
    if (positioning[f] === POSITIONING.ownBrand) {
      const luck = normalAt(words, f - from, 0)
      sellOwnBrand(world, f, f === mirrored ? -luck : luck)
    }
    growBase(world, f, normalAt(words, f - from, 1))
  }
}

export const sell: Phase<World> = {
  says: 'Own brands sell for cash, and abroad on terms; customer bases reallocate by attractiveness, chance and disappointment.',
  steps: [
    gather(openMarkets),
    perBlock(sellAndGrow),
    gather(spendTheRest),
    gather(shareFreeCustomers),
    perBlock(settleBases),
  ],
}
