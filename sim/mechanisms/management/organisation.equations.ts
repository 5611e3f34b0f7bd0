/** When a leadership team is built up or let go, and when an owner delegates, as functions of numbers. Levels are 0 to 1. */

/** Share of the way to a full team, or to full delegation, that one decision covers: an assumption. */
export const ORGANISATION_STEP = 0.2

/** The first of a team adds this much relative to the mean of a full one, the last nothing: diminishing returns, an assumption. */
const FIRST_OF_TEAM = 2
/** What owners make of a team's worth: this less their wish for independence, 1 on average. An assumption. */
const TEAM_WELCOME = 1.5
/** A team is let go that is judged to bring less than this part of its cost: an assumption. */
const TEAM_DROPPED_BELOW = 3
/** Readiness to delegate where nobody feels they belong: an assumption. */
const TRUST_WITHOUT_BELONGING = 0.5
/** Log points within the span of control from which on an owner takes decisions back: a firm of less than 37% of what could be led. An assumption. */
const WELL_WITHIN_SPAN = -1

/** Productivity that a full team saves a firm beyond its span of control by widening it, log points: loss · widening, nothing within the span. */
export function reliefByTeam(beyond: number, loss: number, widening: number): number {
  return beyond > 0 ? loss * widening : 0
}

/**
 * What more of a team would add to a month, fen: 2 · (1 − leadership) · effect · wage bill.
 *
 *     effect = leadershipEffect + skillEffect · mismatch · skill + relief
 *
 * `relief` of the span of control and the effects in log points of productivity, `wageBill` in fen per month.
 */
export function worthOfTeam(
  leadership: number,
  leadershipEffect: number,
  skillEffect: number,
  mismatch: number,
  skill: number,
  relief: number,
  wageBill: number,
): number {
  const effect = leadershipEffect + skillEffect * mismatch * skill + relief
  return FIRST_OF_TEAM * (1 - leadership) * effect * wageBill
}

/** The worth of a team in the eyes of an owner: judged · (1.5 − independence). */
export function welcomeOfTeam(judged: number, independence: number): number {
  return judged * (TEAM_WELCOME - independence)
}

/** Leadership after a decision: a step towards 1 if the team is founded or judged above its cost, a step towards 0 if below a third of it. All in fen. */
export function leadershipAfter(leadership: number, founded: boolean, judged: number, cost: number): number {
  if (founded || judged > cost) return leadership + ORGANISATION_STEP * (1 - leadership)
  return judged < cost / TEAM_DROPPED_BELOW ? leadership * (1 - ORGANISATION_STEP) : leadership
}

/** Whether an owner can bear to delegate: u < (1 − independence) · (1/2 + belonging), for u uniform in [0, 1). */
export function isWillingToDelegate(u: number, independence: number, belonging: number): boolean {
  return u < (1 - independence) * (TRUST_WITHOUT_BELONGING + belonging)
}

/** Delegation after a decision: a step towards 1 if advised, or willing beyond the span of control; a step towards 0 well within it, `beyond` < −1. */
export function delegationAfter(
  delegation: number,
  advised: boolean,
  willing: boolean,
  beyond: number,
): number {
  if (advised || (beyond > 0 && willing)) return delegation + ORGANISATION_STEP * (1 - delegation)
  return beyond < WELL_WITHIN_SPAN ? delegation * (1 - ORGANISATION_STEP) : delegation
}
