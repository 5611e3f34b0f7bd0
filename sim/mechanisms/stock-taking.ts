/**
 * What the month's series need of every firm, in one pass: who cannot earn its interest, what it binds, how sales are spread.
 * A zombie is old and has not covered its interest for three years (Adalet McGowan, Andrews & Millot 2017); here month by month,
 * with the smoothed profit after interest, out of which a manager has to be paid: what an owner could earn elsewhere is no profit.
 * Sums are of whole numbers, so that no order of rows shows in them.
 */

import { round } from '../kernel/money.ts'
import type { World } from '../world/world.ts'
import { debtOf } from './credit-score.ts'

const ZOMBIE_AGE = 120
const ZOMBIE_MONTHS = 36
/** Where the count of months stops. */
const LONGEST = 250
/** Parts of one in which concentration is summed. */
export const CONCENTRATION_PARTS = 1125899906842624

/** Old, and without the profit to pay its interest for three years. */
export function isZombie(world: World, f: number): boolean {
  const { firms, clock } = world
  return firms.uncovered[f] >= ZOMBIE_MONTHS && clock.month[0] - firms.born[f] >= ZOMBIE_AGE
}

/** Months in a row in which a debtor's smoothed profit does not pay for interest and for its owner's work. */
function countUncovered(world: World, f: number): void {
  const { firms, cities } = world
  const covered = firms.profit[f] >= cities.wage[firms.city[f]] || firms.debt[f] === 0
  firms.uncovered[f] = covered ? 0 : Math.min(LONGEST, firms.uncovered[f] + 1)
}

/** Divisible by every size of an alliance up to eight, so that shares of alliances add up in whole numbers. */
export const ALLIANCE_PARTS = 840
/** Parts of one in which trust is summed. */
export const TRUST_PARTS = 1048576

/** Firms in alliances, their alliances, and how far they trust them. */
export function countTies(world: World, from: number, to: number): void {
  const { firms, tally } = world
  const { alive, partner, allies, trust } = firms
  let allied = 0
  let alliances = 0
  let trusted = 0
  for (let f = from; f < to; f++) {
    if (!alive[f] || partner[f] < 0) continue
    allied += 1
    alliances += ALLIANCE_PARTS / (allies[f] + 1)
    trusted += Math.floor(trust[f] * TRUST_PARTS)
  }
  tally.allied += allied
  tally.allianceParts += alliances
  tally.trustParts += trusted
}

/** What firms have in cash, and how many months of wages and rent it lasts: at most one, two, three, six. */
export function countCash(world: World, from: number, to: number): void {
  const { firms, tally } = world
  const { alive, deposits, incoming, outflow } = firms
  let cash = 0
  let one = 0
  let two = 0
  let three = 0
  let six = 0
  for (let f = from; f < to; f++) {
    if (!alive[f]) continue
    const has = deposits[f]
    const month = outflow[f]
    cash += has + incoming[f]
    if (has > 6 * month) continue
    six += 1
    if (has <= 3 * month) three += 1
    if (has <= 2 * month) two += 1
    if (has <= month) one += 1
  }
  tally.cash += cash
  tally.runway[0] += one
  tally.runway[1] += two
  tally.runway[2] += three
  tally.runway[3] += six
}

export function takeStock(world: World, from: number, to: number): void {
  const { firms, markets, economy, tally } = world
  const { alive, capital, revenue, sector, exitCause, debt } = firms
  const sales = economy.salesNow[0]
  let capitalAll = 0
  let capitalOf = 0
  let debtTo = 0
  let zombies = 0
  let concentration = 0
  for (let f = from; f < to; f++) {
    // Who stopped this month has sold in it.
    if (!alive[f] && exitCause[f] === 0) continue
    // Herfindahl index of each sector, weighted by the sector's sales.
    const inSector = markets.salesSum[sector[f]]
    if (inSector > 0)
      concentration += round((revenue[f] / inSector) * (revenue[f] / sales) * CONCENTRATION_PARTS)
    if (!alive[f]) continue
    debt[f] = debtOf(world, f, false)
    countUncovered(world, f)
    capitalAll += round(capital[f])
    if (!isZombie(world, f)) continue
    zombies += 1
    capitalOf += round(capital[f])
    debtTo += debtOf(world, f, true)
  }
  tally.capital += capitalAll
  tally.zombieCapital += capitalOf
  tally.zombieDebt += debtTo
  tally.zombies += zombies
  tally.concentration += concentration
}
