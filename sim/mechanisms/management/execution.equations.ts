/** Execution: how much of what a firm could do is done, and what its organisation costs, as functions of numbers. Levels are 0 to 1. */

/** Motivation of material incentives `bonus` and spiritual ones `recognition`, 0 to 1: √(bonus · recognition), neither works without the other. */
export function motivation(bonus: number, recognition: number): number {
  return Math.sqrt(bonus * recognition)
}

/** Parameters of the same names: the log of the staff that one owner can lead, and what full delegation and a full team add to it. */
export interface SpanOfControl {
  readonly spanOwner: number
  readonly spanDelegated: number
  readonly spanLed: number
}

/**
 * Log of staff beyond what those who decide can lead, below 0 within the span of control (Lucas 1978).
 *
 *     log staff − (spanOwner + spanDelegated · delegation + spanLed · leadership)
 */
export function staffBeyondSpan(
  span: SpanOfControl,
  logOfStaff: number,
  delegation: number,
  leadership: number,
): number {
  const led = span.spanOwner + span.spanDelegated * delegation + span.spanLed * leadership
  return logOfStaff - led
}

/** Skill as far as somebody plans who does what: skill · (1 − mismatch · (1 − leadership)). */
export function skillMatched(skill: number, mismatch: number, leadership: number): number {
  return skill * (1 - mismatch * (1 - leadership))
}

/** Parameters of the same names, in log points of productivity at the full level. */
export interface ExecutionGains {
  readonly fitEffect: number
  readonly leadershipEffect: number
  readonly skillEffect: number
  readonly motivationEffect: number
}

/**
 * Productivity that good management adds, log points.
 *
 *     fitEffect · fit + leadershipEffect · leadership + skillEffect · skill + motivationEffect · motivated
 */
export function gainFromManagement(
  effects: ExecutionGains,
  fit: number,
  leadership: number,
  skill: number,
  motivated: number,
): number {
  return (
    effects.fitEffect * fit +
    effects.leadershipEffect * leadership +
    effects.skillEffect * skill +
    effects.motivationEffect * motivated
  )
}

/** Parameters of the same names, in log points of productivity at the full level; `spanLoss` per log point of staff. */
export interface ExecutionLosses {
  readonly switchingLoss: number
  readonly stepsEffect: number
  readonly focusLoss: number
  readonly spanLoss: number
}

/**
 * Productivity that bad management takes away, log points.
 *
 *     (switchingLoss while a mode is being learned) + stepsEffect · steps + focusLoss · spread + spanLoss · max(0, beyond span)
 */
export function lossFromManagement(
  effects: ExecutionLosses,
  isSwitching: boolean,
  steps: number,
  spread: number,
  beyond: number,
): number {
  return (
    (isSwitching ? effects.switchingLoss : 0) +
    effects.stepsEffect * steps +
    effects.focusLoss * spread +
    effects.spanLoss * (beyond > 0 ? beyond : 0)
  )
}

/** Parameters of the same names, as shares of overheads at the full level; `organisationNormal` is what all make in the usual firm. */
export interface OrganisationCosts {
  readonly leadershipCost: number
  readonly recognitionCost: number
  readonly stepsCost: number
  readonly digitalSaving: number
  readonly organisationNormal: number
}

/**
 * Overheads of a firm's organisation, as a factor on those of the usual firm: teams, recognition and paperwork cost, digital work saves.
 *
 *     max(0, 1 + leadershipCost · leadership + recognitionCost · recognition + stepsCost · steps − digitalSaving · digital − normal)
 */
export function overheadsOfOrganisation(
  costs: OrganisationCosts,
  leadership: number,
  recognition: number,
  steps: number,
  digital: number,
): number {
  const factor =
    1 +
    costs.leadershipCost * leadership +
    costs.recognitionCost * recognition +
    costs.stepsCost * steps -
    costs.digitalSaving * digital -
    costs.organisationNormal
  return factor > 0 ? factor : 0
}

/** Pay of staff relative to the city's wage: 1 + cost · (bonus − normal); `cost` of full material incentives as a share of wages. */
export function payWithBonus(cost: number, bonus: number, normal: number): number {
  return 1 + cost * (bonus - normal)
}
