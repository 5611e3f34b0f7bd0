/**
 * Management modes and the conditions under which each works [002]: owner-run, functional, team-led, data-driven. A firm
 * that plans asks which mode fits; one that does not copies the most visible success of its sector, whether it fits or not,
 * and brings in steps whose purpose it does not know. A new mode takes months to learn.
 */

import { MODES } from '../../state/firm.ts'
import { staffIndex } from '../../world/constants.ts'
import type { World } from '../../world/world.ts'
import { isEarlier } from '../alliances/alliance-ring.ts'

/**
 * Size (log staff over that of 150), digital level, culture (openness and recognition), turbulence (over a fifth): where
 * each mode is at home. No survey gives these; they put in numbers what seed 002 says of conditions of use.
 */
const HOME = new Float64Array([
  0.25, 0.2, 0.4, 0.5, // owner-run
  0.75, 0.3, 0.35, 0.25, // functional
  0.55, 0.35, 0.75, 0.6, // team-led
  0.75, 0.75, 0.6, 0.4, // data-driven
]) // oxfmt-ignore
const CONDITIONS = 4
/** log 150 and the turbulence that counts as one. */
const LARGEST_SIZE = 5
const WILD = 0.2

/** Fit of a mode to the firm, 0–1. */
export function fitOf(world: World, f: number, mode: number): number {
  const { firms, constants, p } = world
  const wild = firms.turbulence[f] / WILD
  const at = mode * CONDITIONS
  const size = constants.logOfStaff[staffIndex(firms.staff[f])] / LARGEST_SIZE - HOME[at]
  const digital = firms.digital[f] - HOME[at + 1]
  const culture = (firms.openness[f] + firms.recognition[f]) / 2 - HOME[at + 2]
  const turbulence = (wild < 1 ? wild : 1) - HOME[at + 3]
  const distance = 2 * size * size + digital * digital + culture * culture + (turbulence * turbulence) / 2
  return 1 / (1 + p.fitSharpness * distance)
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
  const blindness = p.blindness * (1 - firms.leadership[f]) + p.blindModels * policy.roleModels
  // Modes are put in question rarely; what is left of the draw decides whether blindly.
  if (u >= p.modeReview) return
  const blind = u < p.modeReview * blindness
  const choice = blind ? markets.successMode[firms.sector[f]] : bestFit(world, f)
  if (choice === firms.mode[f]) return
  firms.mode[f] = choice
  firms.switching[f] = p.switchingMonths
  tally.modeSwitches += 1
  if (!blind) return
  firms.steps[f] += p.stepsCopied * (1 - firms.steps[f])
  tally.blindSwitches += 1
}
