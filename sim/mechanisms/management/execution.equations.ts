/** Execution: how much of what a firm could do is done, and what its organisation costs, as functions of numbers. Levels are 0 to 1. */

import { half, meanOfTwo } from '../../kernel/math.ts'

/** Motivation of material incentives `bonus` and spiritual ones `recognition`, 0 to 1: √(bonus · recognition), neither works without the other. */
export function motivation(bonus: number, recognition: number): number {
  return Math.sqrt(bonus * recognition)
}

/** Size of a firm: 0 for one person, 1/2 at the span of one owner, 1 where as many lead as many each: log staff / (2 · span), `span` in log people. */
export function sizeOf(logOfStaff: number, span: number): number {
  const size = half(logOfStaff / span)
  return size < 1 ? size : 1
}

/**
 * Log of staff beyond what those who decide can lead, below 0 within the span of control (Lucas 1978): each of a full team leads as many as the owner.
 *
 *     log staff − span · (1 + leadership)
 */
export function staffBeyondSpan(span: number, logOfStaff: number, leadership: number): number {
  return logOfStaff - span * (1 + leadership)
}

/** Superfluous steps: they come with size, and planning and practice each drop a half of them: size · (1 − (leadership + practice) / 2). */
export function superfluousSteps(size: number, leadership: number, practice: number): number {
  return size * (1 - meanOfTwo(leadership, practice))
}

/** Skill as far as somebody plans who does what: skill · (1 − mismatch · (1 − leadership)). */
export function skillMatched(skill: number, mismatch: number, leadership: number): number {
  return skill * (1 - mismatch * (1 - leadership))
}

/** Parameters of the same names, in log points of productivity at the full level. */
export interface ExecutionGains {
  readonly fitEffect: number
  readonly skillEffect: number
  readonly motivationEffect: number
}

/** Productivity that good management adds, log points: fitEffect · fit + skillEffect · skill + motivationEffect · motivated. */
export function gainFromManagement(
  effects: ExecutionGains,
  fit: number,
  skill: number,
  motivated: number,
): number {
  return effects.fitEffect * fit + effects.skillEffect * skill + effects.motivationEffect * motivated
}

/** Parameters of the same names, in log points of productivity at the full level; `spanLoss` per log point of staff. */
export interface ExecutionLosses {
  readonly stepsEffect: number
  readonly focusLoss: number
  readonly spanLoss: number
}

/** Productivity that bad management takes away, log points: stepsEffect · steps + focusLoss · spread + spanLoss · max(0, beyond span). */
export function lossFromManagement(
  effects: ExecutionLosses,
  steps: number,
  spread: number,
  beyond: number,
): number {
  return (
    effects.stepsEffect * steps + effects.focusLoss * spread + effects.spanLoss * (beyond > 0 ? beyond : 0)
  )
}

/** Overheads of a firm’s organisation, as a factor: teams cost, digital work saves: 1 + cost · leadership − saving · digital, each as a share of overheads at the full level. */
export function overheadsOfOrganisation(
  cost: number,
  leadership: number,
  saving: number,
  digital: number,
): number {
  return 1 + cost * leadership - saving * digital
}

/** Pay of staff relative to the city’s wage: 1 + cost · (bonus + recognition − 1), 1 where both are half; `cost` of a full incentive, in pay or in time, as a share of wages. */
export function payWithIncentives(cost: number, bonus: number, recognition: number): number {
  return 1 + cost * (bonus + recognition - 1)
}
