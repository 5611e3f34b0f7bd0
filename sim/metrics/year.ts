/**
 * The year's account of jobs and of productivity, made in months 12, 24 … from what each firm was a year before. Job flows are net
 * changes of firms' staff (Davis & Haltiwanger 1992); productivity is the log of good units a worker, weighted by staff, and its
 * change splits without a rest into within, between, entry and exit (Griliches & Regev 1995). Whole numbers are summed.
 */

import { MONTHS_A_YEAR } from '../kernel/calendar.ts'
import { log } from '../kernel/math.ts'
import { MOST_STAFF } from '../state/firm.ts'
import type { World } from '../world/world.ts'

/** Parts of a log point in which productivity is kept. */
export const PRODUCTIVITY_PARTS = 65536

function heads(staff: number): number {
  return staff < MOST_STAFF ? staff : MOST_STAFF
}

/** Good units a worker, log, in parts. */
function levelOf(world: World, f: number): number {
  const units = world.firms.perWorker[f]
  return units > 0 ? Math.round(log(units) * PRODUCTIVITY_PARTS) : 0
}

interface Sums {
  gained: number
  shed: number
  entered: number
  /** Staff of firms that were there at both ends, then and now; and their moves, weighted by either. */
  stayedThen: number
  stayedNow: number
  moveThen: number
  moveNow: number
  pairThen: number
  pairNow: number
  enteredLevel: number
  stayedLevelThen: number
  stayedLevelNow: number
}

function sumsOf(world: World): Sums {
  const { alive, staff, staffThen, productivityThen, rows } = world.firms
  const sums: Sums = {
    gained: 0,
    shed: 0,
    entered: 0,
    stayedThen: 0,
    stayedNow: 0,
    moveThen: 0,
    moveNow: 0,
    pairThen: 0,
    pairNow: 0,
    enteredLevel: 0,
    stayedLevelThen: 0,
    stayedLevelNow: 0,
  }
  for (let f = 0; f < rows; f++) {
    if (!alive[f]) continue
    const now = heads(staff[f])
    const then = staffThen[f]
    const level = levelOf(world, f)
    if (then === 0) {
      sums.entered += now
      sums.enteredLevel += now * level
      continue
    }
    const before = productivityThen[f]
    if (now > then) sums.gained += now - then
    else sums.shed += then - now
    sums.stayedThen += then
    sums.stayedNow += now
    sums.moveThen += then * (level - before)
    sums.moveNow += now * (level - before)
    sums.pairThen += then * (level + before)
    sums.pairNow += now * (level + before)
    sums.stayedLevelThen += then * before
    sums.stayedLevelNow += now * level
  }
  return sums
}

/** Mean productivity by staff, in log points. */
function levelNow(s: Sums): number {
  const staff = s.stayedNow + s.entered
  return staff > 0 ? (s.stayedLevelNow + s.enteredLevel) / staff / PRODUCTIVITY_PARTS : 0
}

/** Writes the year's figures, in log points; nothing where nobody was at work then or now. */
function decompose(world: World, s: Sums): void {
  const { economy } = world
  const exited = economy.exitStaffThen[0]
  const then = s.stayedThen + exited
  const now = s.stayedNow + s.entered
  const before = then > 0 ? (s.stayedLevelThen + economy.exitLevelThen[0]) / then : 0
  const after = now > 0 ? (s.stayedLevelNow + s.enteredLevel) / now : 0
  const known = then > 0 && now > 0
  const mean = (before + after) / 2
  const within = known ? (s.moveNow / now + s.moveThen / then) / 2 : 0
  const between = known
    ? (s.pairNow / now - s.pairThen / then) / 2 - mean * (s.stayedNow / now - s.stayedThen / then)
    : 0
  const entry = known ? (s.enteredLevel - mean * s.entered) / now : 0
  const exit = known ? (mean * exited - economy.exitLevelThen[0]) / then : 0
  economy.productivityWithin[0] = within / PRODUCTIVITY_PARTS
  economy.productivityBetween[0] = between / PRODUCTIVITY_PARTS
  economy.productivityEntry[0] = entry / PRODUCTIVITY_PARTS
  economy.productivityExit[0] = exit / PRODUCTIVITY_PARTS
}

/** What next year's account starts from. */
function remember(world: World): void {
  const { firms, economy } = world
  for (let f = 0; f < firms.rows; f++) {
    if (!firms.alive[f]) continue
    firms.staffThen[f] = heads(firms.staff[f])
    firms.productivityThen[f] = levelOf(world, f)
  }
  economy.exitStaffThen[0] = 0
  economy.exitLevelThen[0] = 0
}

/** At the end of months 0, 12, 24 …; at month 0 there is no year to account for. */
export function closeYear(world: World): void {
  const { clock, economy } = world
  if (clock.month[0] < 0 || clock.month[0] % MONTHS_A_YEAR !== 0) return
  const sums = sumsOf(world)
  economy.productivityLevel[0] = levelNow(sums)
  if (clock.month[0] > 0) {
    economy.jobsGained[0] = sums.gained
    economy.jobsShed[0] = sums.shed
    economy.jobsEntered[0] = sums.entered
    economy.jobsExited[0] = economy.exitStaffThen[0]!
    decompose(world, sums)
  }
  remember(world)
}
