/**
 * What the month's series need of every firm, in one pass: who cannot earn its interest, what it binds, how sales are spread.
 * A zombie is old and has not covered its interest for three years (Adalet McGowan, Andrews & Millot 2017); here month by month,
 * with the smoothed profit after interest, out of which a manager has to be paid: what an owner could earn elsewhere is no profit.
 * Sums are of whole numbers, so that no order of rows shows in them.
 */

import { debtOf } from '../../world/debt.ts'
import { QUANTA } from '../../kernel/quanta.ts'
import { round } from '../../kernel/money.ts'
import { CAUSE } from '../../state/firm.ts'
import { RUNWAYS } from '../../world/tally.ts'
import type { World } from '../../world/world.ts'
import { payablesOf, receivablesOf } from '../credit/credit-score.ts'
import { saleProceeds } from '../payment/liquidation.equations.ts'
import {
  concentrationPart,
  coversInterest,
  isOldAndUncovered,
  lastsAtMost,
  monthsInsolvent,
  monthsUncovered,
} from './stock-taking.equations.ts'

/** Parts of one in which concentration is summed. */
export const CONCENTRATION_PARTS = 1125899906842624

/** Divisible by every size of an alliance up to eight, so that shares of alliances add up in whole numbers. */
export const ALLIANCE_PARTS = 840

/** Old, and without the profit to pay its interest for three years. */
export function isZombie(world: World, f: number): boolean {
  const { firms, clock } = world
  return isOldAndUncovered(firms.uncovered[f], clock.month[0] - firms.born[f])
}

/** Months in a row in which a debtor's smoothed profit does not pay for interest and for its owner's work. */
function countUncovered(world: World, f: number): void {
  const { firms, cities } = world
  const covered = coversInterest(firms.profit[f], cities.wage[firms.city[f]], firms.debt[f])
  firms.uncovered[f] = monthsUncovered(firms.uncovered[f], covered)
}

/** What a block of firms adds up to. */
interface Stock {
  capital: number
  zombies: number
  zombieCapital: number
  zombieDebt: number
  concentration: number
  allied: number
  allianceParts: number
  trustParts: number
  cash: number
  /** Firms whose cash lasts at most so many months. */
  one: number
  two: number
  three: number
  six: number
}

function emptyStock(): Stock {
  return {
    capital: 0,
    zombies: 0,
    zombieCapital: 0,
    zombieDebt: 0,
    concentration: 0,
    allied: 0,
    allianceParts: 0,
    trustParts: 0,
    cash: 0,
    one: 0,
    two: 0,
    three: 0,
    six: 0,
  }
}

function addToTally({ tally }: World, stock: Stock): void {
  tally.capital += stock.capital
  tally.zombies += stock.zombies
  tally.zombieCapital += stock.zombieCapital
  tally.zombieDebt += stock.zombieDebt
  tally.concentration += stock.concentration
  tally.allied += stock.allied
  tally.allianceParts += stock.allianceParts
  tally.trustParts += stock.trustParts
  tally.cash += stock.cash
  tally.runway[0] += stock.one
  tally.runway[1] += stock.two
  tally.runway[2] += stock.three
  tally.runway[3] += stock.six
}

export function takeStock(world: World, from: number, to: number): void {
  const { alive, exitCause } = world.firms
  const stock = emptyStock()
  for (let f = from; f < to; f++) {
    if (alive[f]) {
      countSales(world, f, stock)
      countCapital(world, f, stock)
      countCash(world, f, stock)
      countTies(world, f, stock)
      // Who stopped this month has sold in it.
    } else if (exitCause[f] !== CAUSE.none) countSales(world, f, stock)
  }
  addToTally(world, stock)
}

/** Herfindahl index of each sector, weighted by the sector's sales. */
function countSales(world: World, f: number, stock: Stock): void {
  const { firms, markets, economy } = world
  const revenue = firms.revenue[f]
  const inSector = markets.salesSum[firms.sector[f]]
  if (inSector > 0)
    stock.concentration += concentrationPart(revenue, inSector, economy.salesNow[0], CONCENTRATION_PARTS)
}

/** Months in a row in which a firm that earns nothing, and so is worth what its sale would bring, owes more than that. */
function countInsolvent(world: World, f: number): void {
  const { firms, p } = world
  const { capital, stockValue, deposits, incoming, debt, arrears, taxDue, profit, insolvent } = firms
  if (profit[f] > 0) {
    insolvent[f] = 0
    return
  }
  const sale = saleProceeds(capital[f] + stockValue[f], p.liquidation)
  const has = sale + deposits[f] + incoming[f] + receivablesOf(world, f)
  const owes = debt[f] + arrears[f] + taxDue[f] + payablesOf(world, f)
  insolvent[f] = monthsInsolvent(insolvent[f], has - owes)
}

function countCapital(world: World, f: number, stock: Stock): void {
  const capital = round(world.firms.capital[f])
  stock.capital += capital
  if (world.firms.struck[f] > 0) world.firms.struck[f] -= 1
  countUncovered(world, f)
  countInsolvent(world, f)
  if (!isZombie(world, f)) return
  stock.zombies += 1
  stock.zombieCapital += capital
  stock.zombieDebt += debtOf(world, f, true)
}

/** What firms have in cash, by house bank too, and how many months of wages and rent it lasts. */
function countCash(world: World, f: number, stock: Stock): void {
  const { firms, banks } = world
  const has = firms.deposits[f]
  const month = firms.outflow[f]
  const cash = has + firms.incoming[f]
  stock.cash += cash
  banks.customers[firms.bank[f]] += cash
  stock.six += lastsAtMost(RUNWAYS[3], has, month)
  stock.three += lastsAtMost(RUNWAYS[2], has, month)
  stock.two += lastsAtMost(RUNWAYS[1], has, month)
  stock.one += lastsAtMost(RUNWAYS[0], has, month)
}

/** Firms in alliances, their alliances, and how far they trust them: without a branch, since who has allies is luck. */
function countTies({ firms }: World, f: number, stock: Stock): void {
  const allied = firms.partner[f] < 0 ? 0 : 1
  stock.allied += allied
  stock.allianceParts += (allied * ALLIANCE_PARTS) / (firms.allies[f] + 1)
  stock.trustParts += allied * Math.floor(firms.trust[f] * QUANTA)
}
