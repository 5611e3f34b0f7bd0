/** Belonging, skill, training and incentives, as functions of numbers. Levels are 0 to 1, money is in fen. */

/** A step of an incentive, up or down: an assumption. */
export const INCENTIVE_STEP = 0.1
/** An incentive is cut that is judged to bring less than its cost over this: an assumption, since nobody likes to cut. */
const CUT_BELOW = 2
/** Part of what recognition does that the most open owner sees without counsel: an assumption. */
const SEEN_ALONE = 0.5

/** Parameters of the same names: parts of full belonging, and what wages owed take away. */
export interface BelongingParts {
  readonly belongingRecognition: number
  readonly belongingPractice: number
  readonly belongingPatience: number
  readonly belongingBonus: number
  readonly belongingArrears: number
}

/**
 * Belonging that what staff live through would make in the long run.
 *
 *     recognition, practice, patience and bonus, each times its part, less belongingArrears while wages are owed          within 0 and 1
 */
export function belongingDeserved(
  parts: BelongingParts,
  recognition: number,
  practice: number,
  patience: number,
  bonus: number,
  areWagesOwed: boolean,
): number {
  const good =
    parts.belongingRecognition * recognition +
    parts.belongingPractice * practice +
    parts.belongingPatience * patience +
    parts.belongingBonus * bonus
  const deserved = areWagesOwed ? good - parts.belongingArrears : good
  return deserved > 1 ? 1 : deserved > 0 ? deserved : 0
}

/** Propensity to quit: a factor on quits and spin-offs, 1 at normal belonging, 0 where all feel they belong: (1 − belonging) / (1 − normal). */
export function quitPropensityAt(belonging: number, normal: number): number {
  return (1 - belonging) / (1 - normal)
}

/**
 * Mean skill after `leavers` of `employees` have left: the skilled go first.
 *
 *     skill · max(0, 1 − outflow · leavers / employees)
 *
 * `outflow` is what a leaver takes along beyond the average employee's skill, as a ratio.
 */
export function skillAfterLeaving(
  skill: number,
  outflow: number,
  leavers: number,
  employees: number,
): number {
  const lost = employees > 0 ? (outflow * leavers) / employees : 0
  return skill * (lost < 1 ? 1 - lost : 0)
}

/** What full skill is worth to a firm, fen per month: effect · (matched skill / skill) · wage bill; `effect` in log points of productivity. */
export function worthOfSkill(effect: number, matched: number, skill: number, wageBill: number): number {
  return effect * (matched / skill) * wageBill
}

/**
 * What a round of training is worth to an owner: learned · worth of skill · months · (1 − fear · (1 − belonging)).
 *
 * `learned` is the gain in skill, `perSkill` the worth of full skill in fen per month, `fear` the share of it that is written off where nobody
 * feels they belong.
 */
export function worthOfTraining(
  learned: number,
  perSkill: number,
  months: number,
  fear: number,
  belonging: number,
): number {
  const kept = 1 - fear * (1 - belonging)
  return learned * perSkill * months * kept
}

/** What more motivation is worth, fen per month: full · (after − now), where `full` is the worth of going from none to all of it. */
export function worthOfMotivation(full: number, now: number, after: number): number {
  return full * (after - now)
}

/** Cost of a step of an incentive, fen per month: share · step · base; `share` of the base, wages or overheads, that the full incentive costs. */
export function costOfStep(share: number, base: number): number {
  return share * INCENTIVE_STEP * base
}

/** Incentive after a decision: a step up, to at most 1, if it is judged to pay, a step down, to at least 0, if it brings less than half its cost. */
export function incentiveAfter(level: number, judged: number, cost: number): number {
  if (judged > cost) return level + INCENTIVE_STEP < 1 ? level + INCENTIVE_STEP : 1
  if (judged < cost / CUT_BELOW) return level > INCENTIVE_STEP ? level - INCENTIVE_STEP : 0
  return level
}

/** Share of what recognition does that an owner sees: all with counsel, half of the own openness without. */
export function recognitionSeen(counselled: boolean, openness: number): number {
  return counselled ? 1 : openness * SEEN_ALONE
}
