/**
 * Own brands sell for cash to households, government and the world, as far as their goods go; what they cannot serve
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
import { takeFromStock } from '../mechanisms/goods-market/stock.ts'
import { PURPOSE } from '../world/purposes.ts'
import type { World } from '../world/world.ts'

function openMarkets(world: World): void {
  setBudgets(world)
  setMoneyPerAttraction(world, 0, world.constants.sectors)
}

/** The buyers' parts of a sale, and the money. */
function cashIn(world: World, f: number, sector: number, amount: number): void {
  const { firms, markets, economy, ledger } = world
  const households = partOf(amount, markets.households[sector])
  const government = partOf(amount, markets.government[sector])
  const abroad = amount - households - government
  const holder = firms.holder[f]
  firms.deposits[f] += amount
  markets.sold[sector] += amount
  economy.households[0] -= households
  economy.government[0] -= government
  economy.world[0] -= abroad
  ledger.cells.salesToHouseholds[holder] += households
  ledger.cells.salesToGovernment[holder] += government
  ledger.cells.salesToWorld[holder] += abroad
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
  says: 'Own brands sell for cash; customer bases reallocate by attractiveness, chance and disappointment.',
  steps: [
    gather(openMarkets),
    perBlock(sellAndGrow),
    gather(spendTheRest),
    gather(shareFreeCustomers),
    perBlock(settleBases),
  ],
}
