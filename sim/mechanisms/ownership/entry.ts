/**
 * Who founds a firm: people compare what a start-up of a sector earns with a wage and with what founding costs (Lucas 1978; Hopenhayn 1992). The law is the same before
 * and after month 0. Before it, numbers are held at what they are meant to be by scaling how many people think of founding; after it, that mass stands, and grows with the region.
 */

import { round } from '../../kernel/money.ts'
import { keyedUniform } from '../../kernel/random.ts'
import { ENTRY } from '../../state/firm.ts'
import { MONTHS_A_YEAR } from '../../kernel/calendar.ts'
import { PURPOSE } from '../../world/purposes.ts'
import type { World } from '../../world/world.ts'
import { grownBy } from '../labour/growth.equations.ts'
import {
  earningsNeeded,
  entryFactor,
  entryProbability,
  entryPull,
  expectedEarnings,
  potentialEntrants,
  readinessAfterMonth,
} from './entry.equations.ts'
import type { Birth } from './founding.ts'
import { found, type Search } from './newcomers.ts'

/** Years of the past over which births are averaged, fading, and by which readiness follows. */
const FADING_YEARS = 5
const FADED = 1 / (FADING_YEARS * MONTHS_A_YEAR)

function sectorOf({ constants }: World, cell: number): number {
  return Math.floor(cell / constants.cities)
}

/** Earnings that a founder in a sector needs, fen per month, where the wage is `wage`. */
function neededIn({ p, constants }: World, sector: number, wage: number): number {
  const capital = constants.capitalPerWorker[sector] * p.meanStaff * p.entrySize
  return earningsNeeded(p.outsideOption, wage, capital, p.liquidation, p.termMonths)
}

/** Profit of a mean firm at which founding in a sector just pays, fen per month: what is expected where nobody is in business. */
export function profitThatPays(world: World, sector: number): number {
  return neededIn(world, sector, world.economy.wageTrend[0]) / world.p.entrySize
}

/** Births of a cell this month over those when founding just pays. */
function factorOf(world: World, cell: number): number {
  const { markets, policy, p, cities, constants } = world
  const sector = sectorOf(world, cell)
  const needed = neededIn(world, sector, cities.wage[cell % constants.cities])
  return entryFactor(
    entryPull(expectedEarnings(p.entrySize, markets.meanProfit[sector]), needed),
    policy.entryBarrier,
    p.founderPull * policy.entrepreneurTraining,
  )
}

/** The draw of an identity: whether a potential entrant enters, or in the past where it does. */
function drawOf({ key }: World, low: number): number {
  return keyedUniform(key, low, 0, 0, PURPOSE.entry)
}

function startUp(world: World, low: number, cell: number): Birth {
  const [sector, city] = [sectorOf(world, cell), cell % world.constants.cities]
  return { low, high: 0, sector, city, entryKind: ENTRY.startup, parent: -1 }
}

/** Firms in business. */
export function countFirms({ cells }: World): number {
  let firms = 0
  for (let cell = 0; cell < cells.rows; cell++) firms += cells.firms[cell]
  return firms
}

/** Firms that the region is meant to have in a month of its past, by balanced growth up to month 0; at least one. */
export function firmsMeant({ clock, p, constants }: World): number {
  const left = Math.max(0, clock.burnIn[0] - clock.tick[0])
  return Math.max(1, round(constants.population * grownBy(p.growth, -left)))
}

/** Spin-offs of a month beyond so many times what is expected, and some more, are not reckoned with. */
const LUCKY = 4
const FEW_MORE = 64

/** Most rows that newcomers of a month may need beyond those in use: for every potential entrant, and for spin-offs; in the past for who makes up the number. */
export function mostNewcomers(world: World): number {
  const { cells, clock, cities, firms, p } = world
  if (!clock.ready[0]) return Math.max(0, firmsMeant(world) - firms.rows)
  const grown = grownBy(p.growth, clock.month[0])
  let [most, employed] = [0, 0]
  for (let cell = 0; cell < cells.rows; cell++) most += potentialEntrants(cells.entryMass[cell] * grown)
  for (let city = 0; city < cities.rows; city++) employed += cities.employed[city]
  return most + Math.min(firms.rows, Math.ceil(LUCKY * p.spinOffRate * employed) + FEW_MORE)
}

/** Potential entrants of this month, each fixed by cell, month and number; those whose own draw lies below the chance of their cell are founded. */
export function admitStartUps(world: World, search: Search): void {
  const { cells, clock, p } = world
  const grown = grownBy(p.growth, clock.month[0])
  for (let cell = 0; cell < cells.rows; cell++) {
    const mass = cells.entryMass[cell] * grown
    const slots = potentialEntrants(mass)
    const chance = slots > 0 ? entryProbability(mass, slots, factorOf(world, cell)) : 0
    for (let slot = 0; slot < slots; slot++) {
      const low = clock.nextIdentity[0] + slot
      if (drawOf(world, low) < chance) found(world, search, startUp(world, low, cell))
    }
    clock.nextIdentity[0] += slots
  }
}

/**
 * A month of the past: so many start-ups are spread over cells as founders are pulled there, and readiness follows numbers. What is seen of births
 * and of pull becomes the mass of founders of the run.
 */
export function fillUp(world: World, search: Search, births: number): void {
  const { cells, clock, economy } = world
  const meant = firmsMeant(world)
  const odds = new Float64Array(cells.rows)
  let [all, ready] = [0, 0]
  for (let cell = 0; cell < cells.rows; cell++) {
    if (cells.weight[cell] === 0) continue
    const { firms, readiness, weight } = cells
    readiness[cell] = readinessAfterMonth(readiness[cell], firms[cell], weight[cell] * meant, FADED)
    ready += readiness[cell] * weight[cell]
    odds[cell] = readiness[cell] * weight[cell] * factorOf(world, cell)
    all += odds[cell]
  }
  economy.pastBirths[0] += births - FADED * economy.pastBirths[0]
  economy.pastOdds[0] += all * meant - FADED * economy.pastOdds[0]
  for (let n = 0; n < births; n++) {
    const low = clock.nextIdentity[0]
    clock.nextIdentity[0] += 1
    // Where nothing is earned anywhere, founders come as ready as they are.
    let left = drawOf(world, low) * (all > 0 ? all : ready)
    let chosen = -1
    for (let cell = 0; cell < cells.rows && left >= 0; cell++) {
      const part = all > 0 ? odds[cell] : cells.readiness[cell] * cells.weight[cell]
      if (part === 0) continue
      chosen = cell
      left -= part
    }
    found(world, search, startUp(world, low, chosen))
  }
}

/**
 * The mass of founders that the past has shown: births of a month in each cell when founding just pays. A past in which it hardly ever paid shows little, and no region
 * is founded anew in a month.
 */
export function setEntryMass({ cells, economy, constants }: World): void {
  const shown = economy.pastOdds[0] > 0 ? economy.pastBirths[0] / economy.pastOdds[0] : 0
  const births = Math.min(shown, 1)
  for (let cell = 0; cell < cells.rows; cell++)
    cells.entryMass[cell] = births * constants.population * cells.readiness[cell] * cells.weight[cell]
}
