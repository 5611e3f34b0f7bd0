/**
 * Own brands sell for cash to households, government and the world, as far as their goods go; what they cannot serve
 * goes to outsiders. Then customer bases change hands: by advantage, by chance, by disappointment, by looking around.
 */

import { gather, perBlock, type Phase } from '../kernel/block.ts'
import { fillNormals } from '../kernel/random.ts'
import { POSITIONING } from '../state/firm.ts'
import { growBases, priceAttraction, settleBases, shareFreeCustomers } from '../mechanisms/market.ts'
import { bringMoney, spendTheRest } from '../mechanisms/spending.ts'
import { PURPOSE } from '../world/purposes.ts'
import type { World } from '../world/world.ts'

function openMarkets(world: World): void {
  bringMoney(world)
  priceAttraction(world, 0, world.constants.sectors)
}

/** The buyers' parts of a sale, and the money. */
function cashIn(world: World, f: number, sector: number, amount: number): void {
  const { firms, markets, economy, ledger } = world
  const budget = markets.budget[sector]
  const households = Math.floor((amount * markets.households[sector]) / budget)
  const government = Math.floor((amount * markets.government[sector]) / budget)
  const abroad = amount - households - government
  const holder = firms.holder[f]
  firms.deposits[f] += amount
  economy.households[0] -= households
  economy.government[0] -= government
  economy.world[0] -= abroad
  ledger.cells.salesToHouseholds[holder] += households
  ledger.cells.salesToGovernment[holder] += government
  ledger.cells.salesToWorld[holder] += abroad
}

function sellOwnBrands(world: World, from: number, to: number): void {
  const { firms, markets, p, key, clock, drawsA } = world
  const { stock, stockValue, price, demand, unmet, revenue, costOfSales } = firms
  fillNormals(
    key,
    firms.identityLow,
    firms.identityHigh,
    from,
    to,
    clock.month[0],
    PURPOSE.sales,
    drawsA,
    null,
  )
  for (let f = from; f < to; f++) {
    if (!firms.alive[f] || firms.positioning[f] !== POSITIONING.ownBrand) continue
    const m = firms.market[f]
    const luck = f === world.mirrored ? -drawsA[f - from] : drawsA[f - from]
    const chance = 1 + p.demandNoise * luck
    const wanted = firms.attraction[f] * markets.perAttraction[m] * (chance > 0 ? chance : 0)
    const has = stock[f] * price[f]
    const filled = wanted > has ? has / wanted : 1
    const amount = Math.floor(wanted * filled)
    const sold = amount / price[f]
    demand[f] = wanted
    unmet[f] = 1 - filled
    const cost = stock[f] > 0 ? (stockValue[f] * Math.min(sold, stock[f])) / stock[f] : 0
    stock[f] = Math.max(0, stock[f] - sold)
    stockValue[f] = Math.max(0, stockValue[f] - cost)
    revenue[f] = amount
    costOfSales[f] = cost
    markets.sold[m] += amount
    if (amount > 0) cashIn(world, f, m, amount)
  }
}

export const sell: Phase<World> = {
  says: 'Own brands sell for cash; customer bases reallocate by attractiveness, chance and disappointment.',
  steps: [
    gather(openMarkets),
    perBlock(sellOwnBrands),
    gather(spendTheRest),
    perBlock(growBases),
    gather(shareFreeCustomers),
    perBlock(settleBases),
  ],
}
