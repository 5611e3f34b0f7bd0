/**
 * Execution [000, 002]: how much of what a firm could do is done. It follows from a mode that fits, a leadership team,
 * staff placed where their skill counts, and motivation, in which material and spiritual incentives are complements; it
 * suffers while a mode is being learned, from superfluous steps, from doing too many things, and from a span of control
 * that one owner cannot cover (Lucas 1978).
 */

import { staffIndex } from '../../world/constants.ts'
import type { World } from '../../world/world.ts'
import {
  gainFromManagement,
  lossFromManagement,
  motivation,
  overheadsOfOrganisation,
  payWithBonus,
  skillMatched,
  staffBeyondSpan,
} from './execution.equations.ts'
import { fitOf } from './management-mode.ts'

/** Log of staff beyond what those who decide can lead; negative within the span. */
export function beyondSpan(world: World, f: number): number {
  const { firms, constants, p } = world
  const logOfStaff = constants.logOfStaff[staffIndex(firms.staff[f])]
  return staffBeyondSpan(p, logOfStaff, firms.delegation[f], firms.leadership[f])
}

/** Skill as far as somebody plans who does what. */
export function matchedSkill(world: World, f: number): number {
  const { skill, leadership } = world.firms
  return skillMatched(skill[f], world.p.mismatch, leadership[f])
}

/** Log points of productivity, relative to the usual firm. Keeps the fit of the firm’s mode for the survey. */
export function workOutExecution(world: World, f: number): number {
  const { firms, p } = world
  const beyond = beyondSpan(world, f)
  const fit = fitOf(world, f, firms.mode[f])
  firms.fit[f] = fit
  const motivated = motivation(firms.bonus[f], firms.recognition[f])
  const gain = gainFromManagement(p, fit, firms.leadership[f], matchedSkill(world, f), motivated)
  const loss = lossFromManagement(p, firms.switching[f] > 0, firms.steps[f], firms.spread[f], beyond)
  return gain - loss - p.executionNormal
}

/** Overheads of the firm’s organisation, as a factor: teams, recognition and paperwork cost, digital work saves. */
export function organisationFactor(world: World, f: number): number {
  const { firms, p } = world
  return overheadsOfOrganisation(
    p,
    firms.leadership[f],
    firms.recognition[f],
    firms.steps[f],
    firms.digital[f],
  )
}

/** Pay of its staff relative to the city’s wage: material incentives. */
export function payFactor(world: World, f: number): number {
  return payWithBonus(world.p.bonusCost, world.firms.bonus[f], world.p.bonusNormal)
}
