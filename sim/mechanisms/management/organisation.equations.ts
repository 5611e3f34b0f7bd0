/** When a leadership team is built up or let go, and when an owner delegates, as functions of numbers. Levels are 0 to 1. */

import { MEAN_OF_UNIFORM } from '../ownership/traits.equations.ts'

/** Productivity that a full team saves a firm beyond its span of control by widening it, log points: loss · widening, nothing within the span. */
export function reliefByTeam(beyond: number, loss: number, widening: number): number {
  return beyond > 0 ? loss * widening : 0
}

/**
 * What more of a team would add to a month, fen: first · (1 − leadership) · effect · wage bill.
 *
 *     effect = leadershipEffect + skillEffect · mismatch · skill + relief
 *
 * `first` is what the first of a team adds relative to the mean of a full one, the last adds nothing; `relief` of the span of control and the
 * effects in log points of productivity, `wageBill` in fen per month.
 */
export function worthOfTeam(
  first: number,
  leadership: number,
  leadershipEffect: number,
  skillEffect: number,
  mismatch: number,
  skill: number,
  relief: number,
  wageBill: number,
): number {
  const effect = leadershipEffect + skillEffect * mismatch * skill + relief
  return first * (1 - leadership) * effect * wageBill
}

/** The worth of a team in the eyes of an owner, less to the independent: judged · (1 + reluctance · (1/2 − independence)). */
export function welcomeOfTeam(judged: number, reluctance: number, independence: number): number {
  return judged * (1 + reluctance * (MEAN_OF_UNIFORM - independence))
}

/** Level after a step towards 1: level + step · (1 − level). `step` is a share of the way. */
function steppedUp(level: number, step: number): number {
  return level + step * (1 - level)
}

/** Level after a step towards 0: level · (1 − step). */
function steppedDown(level: number, step: number): number {
  return level * (1 - step)
}

/**
 * Leadership after a decision: a step towards 1 if the team is founded or judged above its cost, a step towards 0 if its cost is more than
 * `dropped` times what it is judged to bring. All in fen.
 */
export function leadershipAfter(
  leadership: number,
  step: number,
  founded: boolean,
  judged: number,
  cost: number,
  dropped: number,
): number {
  if (founded || judged > cost) return steppedUp(leadership, step)
  return judged < cost / dropped ? steppedDown(leadership, step) : leadership
}

/** Whether an owner can bear to delegate: u < (1 − independence) · (alone + belonging), for u uniform in [0, 1). */
export function isWillingToDelegate(
  u: number,
  independence: number,
  alone: number,
  belonging: number,
): boolean {
  return u < (1 - independence) * (alone + belonging)
}

/**
 * Delegation after a decision: a step towards 1 if advised, or willing beyond the span of control; a step towards 0 well within it.
 *
 * `beyond` and `regained`, below which it is well within, are log points of staff beyond the span.
 */
export function delegationAfter(
  delegation: number,
  step: number,
  advised: boolean,
  willing: boolean,
  beyond: number,
  regained: number,
): number {
  if (advised || (beyond > 0 && willing)) return steppedUp(delegation, step)
  return beyond < regained ? steppedDown(delegation, step) : delegation
}
