/**
 * Execution [000, 002]: how much of what a firm could do is done. It follows from a mode that fits and is at home, staff placed where
 * their skill counts, and motivation, in which material and spiritual incentives are complements; it suffers from
 * superfluous steps, from doing too many things, and from a span of control that one owner cannot cover (Lucas 1978).
 */

import { staffIndex } from '../../world/constants.ts'
import type { World } from '../../world/world.ts'
import {
  gainFromManagement,
  lossFromManagement,
  motivation,
  overheadsOfOrganisation,
  payWithIncentives,
  sizeOf,
  skillMatched,
  staffBeyondSpan,
  superfluousSteps,
} from './execution.equations.ts'

function logOfStaff(world: World, f: number): number {
  return world.constants.logOfStaff[staffIndex(world.firms.staff[f])]
}

/** Size, 0 to 1, on a scale of spans of control. */
export function sizeInSpans(world: World, f: number): number {
  return sizeOf(logOfStaff(world, f), world.p.spanOwner)
}

/** Log of staff beyond what those who decide can lead; negative within the span. */
export function beyondSpan(world: World, f: number): number {
  return staffBeyondSpan(world.p.spanOwner, logOfStaff(world, f), world.firms.leadership[f])
}

/** Skill as far as somebody plans who does what. */
export function matchedSkill(world: World, f: number): number {
  const { skill, leadership } = world.firms
  return skillMatched(skill[f], world.p.mismatch, leadership[f])
}

/** Log points of productivity. Keeps the firm’s superfluous steps for the survey. */
export function workOutExecution(world: World, f: number): number {
  const { firms, p } = world
  const steps = superfluousSteps(sizeInSpans(world, f), firms.leadership[f], firms.practice[f])
  firms.steps[f] = steps
  const motivated = motivation(firms.bonus[f], firms.recognition[f])
  const gain = gainFromManagement(p, firms.fit[f], matchedSkill(world, f), motivated)
  return gain - lossFromManagement(p, steps, firms.spread[f], beyondSpan(world, f))
}

/** Overheads of the firm’s organisation, as a factor. */
export function organisationFactor(world: World, f: number): number {
  const { firms, p } = world
  return overheadsOfOrganisation(p.leadershipCost, firms.leadership[f], p.digitalSaving, firms.digital[f])
}

/** Pay of its staff relative to the city’s wage: incentives. */
export function payFactor(world: World, f: number): number {
  return payWithIncentives(world.p.incentiveCost, world.firms.bonus[f], world.firms.recognition[f])
}
