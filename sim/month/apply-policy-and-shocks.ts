/**
 * Sets this month's policy and environment. Levers write only to the policy, shocks only to the environment; no agent is
 * touched. During burn-in every lever stands at its default and nothing strikes.
 */

import { gather, type Phase } from '../kernel/block.ts'
import { growRegion } from '../mechanisms/labour/growth.ts'
import { LEVERS, type LeverKey } from '../levers/index.ts'
import { AIMED } from '../levers/policy.ts'
import { SHOCKS } from '../shocks/index.ts'
import { POSITIONING, SIZE_CLASSES } from '../state/firm.ts'
import { FINANCED, resetEnvironment } from '../state/environment.ts'
import { resetTally } from '../world/tally.ts'
import type { Aim, World } from '../world/world.ts'

const DEFAULTS = Float64Array.from(LEVERS, (lever) => lever.default)

function setLevers(world: World): void {
  const { course, policy, clock, observed } = world
  const month = clock.month[0]
  policy.cells.set(DEFAULTS)
  if (month >= 1)
    for (const key in course.levers) policy[key as LeverKey] = course.levers[key](month, observed)
}

/** Flags by sector, city and size class of those an aim is for. */
function flagsOf(world: World, aim: Aim): Uint8Array {
  const { sectors, cities } = world.constants
  const flags = new Uint8Array(sectors * cities * SIZE_CLASSES.length)
  const within = (list: readonly number[] | undefined, i: number): boolean => !list || list.includes(i)
  for (let i = 0; i < flags.length; i++) {
    const size = i % SIZE_CLASSES.length
    const cell = (i - size) / SIZE_CLASSES.length
    const city = cell % cities
    const fits =
      within(aim.sizeClass, size) && within(aim.city, city) && within(aim.sector, (cell - city) / cities)
    if (fits) flags[i] = 1
  }
  return flags
}

/** Aims stand from the first month of a course to its last. */
function takeAim(world: World): void {
  const { course, policy, clock } = world
  if (clock.month[0] < 1) return
  for (const key of AIMED) {
    const aim = course.aims?.[key]
    if (aim && policy.aims[key].length === 0) policy.aims[key] = flagsOf(world, aim)
  }
}

function strike(world: World): void {
  const { course, environment, clock } = world
  const month = clock.month[0]
  resetEnvironment(environment)
  environment.financing = FINANCED[course.financing]
  for (const event of course.shocks) {
    const elapsed = month - event.from
    if (elapsed < 0 || elapsed >= event.months) continue
    SHOCKS[event.kind].apply(environment, {
      size: event.size,
      sector: event.sector ?? -1,
      city: event.city ?? -1,
      elapsed,
    })
  }
}

/** What is counted by the month starts from zero. */
function clearMonth(world: World): void {
  const { banks, cores, guarantors, economy } = world
  resetTally(world.tally)
  banks.lent.fill(0)
  banks.writtenOff.fill(0)
  banks.nonPerforming.fill(0)
  cores.revenue.fill(0)
  cores.bought.fill(0)
  guarantors.paid.fill(0)
  guarantors.refused.fill(0)
  economy.taxed[0] = 0
  // With what was paid after last month’s accounts were closed.
  economy.supportLag[0] = economy.support[0]!
  economy.support[0] = 0
  economy.salesNow[0] = 0
}

/** The placebo twin: one own-brand firm, the one with the smallest identity, meets the opposite of its luck in one month. */
function chooseMirrored(world: World): void {
  const { firms, clock, mirrorMonth } = world
  world.mirrored = -1
  if (mirrorMonth === 0 || clock.month[0] !== mirrorMonth) return
  for (let f = 0; f < firms.rows; f++) {
    if (!firms.alive[f] || firms.positioning[f] !== POSITIONING.ownBrand) continue
    if (world.mirrored < 0 || firms.identityLow[f] < firms.identityLow[world.mirrored]) world.mirrored = f
  }
}

export const applyPolicyAndShocks: Phase<World> = {
  says: 'Levers’ schedules and shock profiles set this month’s policy and environment.',
  steps: [
    gather(clearMonth),
    gather(growRegion),
    gather(setLevers),
    gather(takeAim),
    gather(strike),
    gather(chooseMirrored),
  ],
}
