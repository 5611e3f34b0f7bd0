/**
 * Management modes and the conditions under which each works [002]: owner-run, functional, team-led, data-driven. A firm
 * that plans asks which mode fits; one that does not copies the most visible success of its sector, whether it fits or not,
 * and brings in steps whose purpose it does not know. A new mode takes months to learn.
 */

import { MODES } from '../../state/firm.ts'
import { staffIndex } from '../../world/constants.ts'
import type { World } from '../../world/world.ts'
import { isEarlier } from '../alliances/alliance-ring.ts'
import { stepTowardsFull } from './advice.equations.ts'
import { blindnessOf, fitOfMode } from './management-mode.equations.ts'

/** Fit of a mode to the firm, 0–1. */
export function fitOf(world: World, f: number, mode: number): number {
  const { firms, constants, p } = world
  const { digital, openness, recognition, turbulence } = firms
  const size = constants.logOfStaff[staffIndex(firms.staff[f])]
  const { homesOfModes } = constants
  return fitOfMode(p, homesOfModes, mode, size, digital[f], openness[f], recognition[f], turbulence[f])
}

/** The mode of the most profitable firm of each sector, for all to see. Ties go to the older identity. */
export function findSuccesses(world: World): void {
  const { firms, markets, constants } = world
  const { alive, sector, profit, rows } = firms
  const best = new Int32Array(constants.sectors)
  const most = new Float64Array(constants.sectors)
  best.fill(-1)
  most.fill(-Infinity)
  for (let f = 0; f < rows; f++) {
    if (!alive[f]) continue
    const s = sector[f]
    const earned = profit[f]
    if (earned < most[s] || (earned === most[s] && !isEarlier(world, f, best[s]))) continue
    best[s] = f
    most[s] = earned
  }
  for (let s = 0; s < constants.sectors; s++) markets.successMode[s] = best[s] < 0 ? 0 : firms.mode[best[s]]
}

function bestFit(world: World, f: number): number {
  const now = world.firms.mode[f]
  let [choice, best] = [now, fitOf(world, f, now) + world.p.modeHurdle]
  for (let mode = 0; mode < MODES.length; mode++) {
    const fit = fitOf(world, f, mode)
    if (mode !== now && fit > best) [choice, best] = [mode, fit]
  }
  return choice
}

/** The firm asks how it should be run. `u` decides whether blindly. */
export function considerMode(world: World, f: number, u: number): void {
  const { firms, markets, p, policy, tally } = world
  const blindness = blindnessOf(p.blindness, firms.leadership[f], p.blindModels, policy.roleModels)
  // Modes are put in question rarely; what is left of the draw decides whether blindly.
  if (u >= p.modeReview) return
  const blind = u < p.modeReview * blindness
  const choice = blind ? markets.successMode[firms.sector[f]] : bestFit(world, f)
  if (choice === firms.mode[f]) return
  firms.mode[f] = choice
  firms.switching[f] = p.switchingMonths
  tally.modeSwitches += 1
  if (!blind) return
  firms.steps[f] += stepTowardsFull(firms.steps[f], p.stepsCopied)
  tally.blindSwitches += 1
}
