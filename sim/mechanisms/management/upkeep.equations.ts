/** What a firm is like inside after a month, as functions of numbers. Levels are 0 to 1, speeds per month. */

import { half } from '../../kernel/math.ts'

/** Practice that a course teaches: offered · openness · (1 − practice), for what the measure offers, 0 to 1. */
export function practiceTaught(offered: number, openness: number, practice: number): number {
  return offered * openness * (1 - practice)
}

/** Learning by doing of the usual owner, a share of what is missing, by which the practice of the usual founder stays: decay · usual / (1 − usual). */
export function practiceLearning(decay: number, usual: number): number {
  return (decay * usual) / (1 - usual)
}

/**
 * Management practice after a month: owners learn by doing, the open faster, and are taught; practice decays.
 *
 *     practice + learning · 2 · openness · (1 − practice) + taught − decay · practice
 */
export function practiceAfterMonth(
  practice: number,
  learning: number,
  openness: number,
  taught: number,
  decay: number,
): number {
  const missing = 1 - practice
  return practice + learning * (openness + openness) * missing + taught - decay * practice
}

/** Growth of superfluous steps per log point of staff, so that it is `growth` a month in a firm of that log of staff: growth / large. */
export function stepsPerLogStaff(growth: number, large: number): number {
  return growth / large
}

/** Superfluous steps that are dropped in a month, as a share: pruning · (leadership + practice) / 2. */
export function stepsPruned(pruning: number, leadership: number, practice: number): number {
  return half(pruning) * (leadership + practice)
}

/** Superfluous steps after a month: grown + (1 − grown − pruned) · steps, so that they stay below 1. */
export function stepsAfterMonth(steps: number, grown: number, pruned: number): number {
  return grown + (1 - grown - pruned) * steps
}

/** Skill after a month: learning + (1 − learning − fade) · skill. It is learned on the job and grows out of date. */
export function skillAfterMonth(skill: number, learning: number, fade: number): number {
  return learning + (1 - learning - fade) * skill
}

/** Belonging after a month: speed · deserved + (1 − speed) · belonging. */
export function belongingAfterMonth(belonging: number, deserved: number, speed: number): number {
  return speed * deserved + (1 - speed) * belonging
}
