/**
 * Parts and materials on credit. Core enterprises allocate orders among their suppliers by standing and attractiveness,
 * in two rounds capped by what suppliers have; the rest is imported. Firms' orders to each other are delivered the same
 * way. What is delivered becomes a receivable that falls due after the term.
 */

import { barrier, gather, perBlock, type Phase } from '../kernel/block.ts'
import { pairCell } from '../kernel/ledger.ts'
import { POSITIONING, RING } from '../state/firm.ts'
import {
  clearMarkets,
  withholdDemand,
  setMoneyPerAttraction,
  sumAttraction,
} from '../mechanisms/goods-market/market.ts'
import {
  deliveredOf,
  secondRoundShare,
  servedFrom,
  shareServed,
} from '../mechanisms/goods-market/sales.equations.ts'
import { partOf } from '../mechanisms/goods-market/spending.equations.ts'
import { shareOf } from '../mechanisms/goods-market/stock.equations.ts'
import { takeFromStock } from '../mechanisms/goods-market/stock.ts'
import { coreTermNow, ordersKept, tradeTermNow } from '../mechanisms/goods-market/terms.ts'
import { localInputs, workGivenOut } from '../mechanisms/goods-market/core-accounts.equations.ts'
import { failCores } from '../mechanisms/goods-market/core-accounts.ts'
import type { World } from '../world/world.ts'

/** Orders of each core enterprise: the local part of its inputs, by what it expects to sell. */
function planOrders(world: World): void {
  const { cores, markets, constants, p, policy, tally } = world
  for (let c = 0; c < constants.cores; c++) {
    const sales = cores.sales[c]
    const givenOut = cores.failed[c] ? 0 : workGivenOut(sales, p.outsourceLimit, policy.outsourcing)
    const inputs = localInputs(sales, p.coreInputs, p.coreLocal, ordersKept(world))
    const budget = cores.failed[c] ? 0 : inputs + givenOut
    tally.outsourced += givenOut
    cores.budget[c] = budget
    markets.budget[constants.sectors + c] = budget
  }
  setMoneyPerAttraction(world, constants.sectors, constants.markets)
}

/** Books a delivery to a core enterprise, due in the months of place `due` of the ring. */
function book(world: World, f: number, core: number, amount: number, due: number): void {
  const { firms, cores, ledger, constants } = world
  firms.trade[f * RING + due] += amount
  cores.bought[core] += amount
  cores.payables[core] += amount
  ledger.cells.coreCredit[firms.holder[f] * constants.cores + core] += amount
}

/** First round: orders from firms and from the core enterprise alike, as far as stock goes. */
function deliver(world: World, from: number, to: number): void {
  const { firms, markets, constants, clock } = world
  const { alive, positioning, market, orders, attraction, stock, price } = firms
  const due = (clock.tick[0] + coreTermNow(world)) % RING
  for (let f = from; f < to; f++) {
    if (!alive[f] || positioning[f] !== POSITIONING.supplier) continue
    const m = market[f]
    const fromCore = attraction[f] * markets.perAttraction[m]
    const wanted = fromCore + orders[f]
    const has = stock[f] * price[f]
    const served = servedFrom(wanted, has)
    const filled = shareServed(wanted, served)
    const amount = partOf(fromCore, filled)
    firms.demand[f] = wanted
    firms.unmet[f] = 1 - filled
    firms.costOfSales[f] = takeFromStock(world, f, shareOf(served, has))
    // Sales lie where orders did.
    firms.revenue[f] = amount
    book(world, f, m - constants.sectors, amount, due)
    markets.missing[m] += partOf(fromCore, 1 - filled)
    // Nothing is left of goods that were not enough.
    markets.spare[m] += Math.floor(stock[f] * price[f])
  }
}

function planSecondRound(world: World): void {
  const { markets, constants } = world
  for (let m = constants.sectors; m < constants.markets; m++) {
    markets.secondRound[m] = secondRoundShare(markets.missing[m], markets.spare[m])
  }
}

/** Second round: orders that others could not serve, to those with goods left. */
function deliverMore(world: World, from: number, to: number): void {
  const { firms, markets, constants, clock } = world
  const { alive, positioning, market, stock, price, unmet } = firms
  const due = (clock.tick[0] + coreTermNow(world)) % RING
  for (let f = from; f < to; f++) {
    if (!alive[f] || positioning[f] !== POSITIONING.supplier || unmet[f] > 0) continue
    const m = market[f]
    const has = stock[f] * price[f]
    const amount = partOf(Math.floor(has), markets.secondRound[m])
    if (amount === 0) continue
    firms.costOfSales[f] += takeFromStock(world, f, shareOf(amount, has))
    firms.revenue[f] += amount
    book(world, f, m - constants.sectors, amount, due)
  }
}

/** Firms receive what they ordered, on credit; what was not delivered is bought abroad for cash. */
function receiveMaterials(world: World, from: number, to: number): void {
  const { firms, ledger, clock } = world
  const { alive, ordered, supplier, positioning, unmet, holder } = firms
  const place = (clock.tick[0] + tradeTermNow(world)) % RING
  for (let f = from; f < to; f++) {
    if (!alive[f] || ordered[f] === 0) continue
    const s = supplier[f]
    firms.materialsDue[f] += ordered[f]
    // Who has turned to a brand of its own delivers no more.
    if (positioning[s] !== POSITIONING.supplier) continue
    const delivered = deliveredOf(ordered[f], unmet[s])
    firms.materialsDue[f] -= delivered
    firms.trade[f * RING + place] += delivered
    firms.tradeReceivable[s] += delivered
    firms.revenue[s] += delivered
    ledger.cells.tradeCredit[pairCell(ledger, holder[f], holder[s])] += delivered
  }
}

export const supply: Phase<World> = {
  says: 'Core enterprises allocate orders among suppliers; firms deliver to each other on credit; the rest is imported.',
  steps: [
    gather(failCores),
    gather(clearMarkets),
    perBlock(sumAttraction),
    perBlock(withholdDemand),
    gather(planOrders),
    perBlock(deliver),
    gather(planSecondRound),
    perBlock(deliverMore),
    barrier,
    perBlock(receiveMaterials),
    barrier,
  ],
}
