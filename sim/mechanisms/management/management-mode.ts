/**
 * Management modes and the conditions under which each works [002]: owner-run, functional, team-led, data-driven. A firm
 * that plans asks which mode fits; one that does not may copy the most visible success of its sector, whether it fits or not.
 * A new mode takes months to learn.
 */

import { meanOfTwo } from '../../kernel/math.ts'
import { MODE, MODES } from '../../state/firm.ts'
import type { World } from '../../world/world.ts'
import { isEarlier } from '../alliances/alliance-ring.ts'
import { horizon } from './advice.ts'
import { sizeInSpans } from './execution.ts'
import {
  blindnessOf,
  fitOfDataDriven,
  fitOfFunctional,
  fitOfOwnerRun,
  fitOfTeamLed,
  isWorthLearning,
} from './management-mode.equations.ts'

/** Fit of a mode to the firm once it is at home there, 0–1. */
export function fitOf(world: World, f: number, mode: number): number {
  const { digital, openness, recognition } = world.firms
  const size = sizeInSpans(world, f)
  if (mode === MODE.ownerRun) return fitOfOwnerRun(size)
  if (mode === MODE.dataDriven) return fitOfDataDriven(size, digital[f])
  const culture = meanOfTwo(openness[f], recognition[f])
  return mode === MODE.teamLed ? fitOfTeamLed(size, culture) : fitOfFunctional(size, culture)
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

/** The mode that fits best, if it is worth learning. */
function bestFit(world: World, f: number): number {
  const { firms, p } = world
  const now = firms.mode[f]
  let [choice, best] = [now, 0]
  for (let mode = 0; mode < MODES.length; mode++) {
    const fit = fitOf(world, f, mode)
    if (fit > best) [choice, best] = [mode, fit]
  }
  return isWorthLearning(firms.fit[f], best, p.insideSpeed, horizon(world, f)) ? choice : now
}

/** The firm asks how it should be run. `u` decides whether blindly. */
export function considerMode(world: World, f: number, u: number): void {
  const { firms, markets, p, policy, tally } = world
  const blind = u < blindnessOf(p.blindness, firms.leadership[f], policy.roleModels)
  const choice = blind ? markets.successMode[firms.sector[f]] : bestFit(world, f)
  if (choice === firms.mode[f]) return
  firms.mode[f] = choice
  firms.fit[f] = 0
  tally.modeSwitches += 1
  if (blind) tally.blindSwitches += 1
}
