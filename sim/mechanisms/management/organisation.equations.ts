/** What a leadership team is worth to an owner, as functions of numbers. */

import { MEAN_OF_UNIFORM } from '../ownership/traits.equations.ts'

/**
 * What a full team would add to a month, fen: (skillEffect · mismatch · skill + relief) · wage bill.
 *
 * Skill is placed by those who plan who does what; `relief` is what a span of control twice as wide saves a firm beyond its own, spanLoss · span.
 * Both in log points of productivity, `wageBill` in fen per month.
 */
export function worthOfTeam(
  skillEffect: number,
  mismatch: number,
  skill: number,
  relief: number,
  wageBill: number,
): number {
  return (skillEffect * mismatch * skill + relief) * wageBill
}

/** The worth of a team in the eyes of an owner, nothing to the most independent and twice what it is judged to the least: judged · (1 − independence) / (1/2). */
export function welcomeOfTeam(judged: number, independence: number): number {
  return (judged * (1 - independence)) / MEAN_OF_UNIFORM
}
