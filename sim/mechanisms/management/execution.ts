/**
 * Execution [000, 002]: how much of what a firm could do is done. It follows from a mode that fits, a leadership team,
 * staff placed where their skill counts, and motivation, in which material and spiritual incentives are complements; it
 * suffers while a mode is being learned, from superfluous steps, from doing too many things, and from a span of control
 * that one owner cannot cover (Lucas 1978).
 */

import { staffIndex } from '../../world/constants.ts'
import type { World } from '../../world/world.ts'
import { fitOf } from './management-mode.ts'

/** Motivation of material incentives `bonus` and spiritual ones `recognition`, 0–1: neither works without the other. */
export function motivation(bonus: number, recognition: number): number {
  return Math.sqrt(bonus * recognition)
}

/** Log of staff beyond what those who decide can lead; negative within the span. */
export function beyondSpan(world: World, f: number): number {
  const { firms, constants, p } = world
  const span = p.spanOwner + p.spanDelegated * firms.delegation[f] + p.spanLed * firms.leadership[f]
  return constants.logOfStaff[staffIndex(firms.staff[f])] - span
}

/** Skill as far as somebody plans who does what. */
export function placedSkill(world: World, f: number): number {
  const { skill, leadership } = world.firms
  return skill[f] * (1 - world.p.mismatch * (1 - leadership[f]))
}

/** Log points of productivity, relative to the usual firm. The fit of the firm’s mode is kept for the survey. */
export function execution(world: World, f: number): number {
  const { firms, p } = world
  const beyond = beyondSpan(world, f)
  const fit = fitOf(world, f, firms.mode[f])
  firms.fit[f] = fit
  const made =
    p.fitEffect * fit +
    p.leadershipEffect * firms.leadership[f] +
    p.skillEffect * placedSkill(world, f) +
    p.motivationEffect * motivation(firms.bonus[f], firms.recognition[f])
  const lost =
    (firms.switching[f] > 0 ? p.switchingLoss : 0) +
    p.stepsEffect * firms.steps[f] +
    p.focusLoss * firms.spread[f] +
    p.spanLoss * (beyond > 0 ? beyond : 0)
  return made - lost - p.executionNormal
}

/** Overheads of the firm’s organisation, as a factor: teams, recognition and paperwork cost, digital work saves. */
export function organisationFactor(world: World, f: number): number {
  const { firms, p } = world
  return (
    1 +
    p.leadershipCost * firms.leadership[f] +
    p.recognitionCost * firms.recognition[f] +
    p.stepsCost * firms.steps[f] -
    p.digitalSaving * firms.digital[f] -
    p.organisationNormal
  )
}

/** Pay of its staff relative to the city’s wage: material incentives. */
export function payFactor(world: World, f: number): number {
  return 1 + world.p.bonusCost * (world.firms.bonus[f] - world.p.bonusNormal)
}
