/** Belonging, skill, training and incentives, as functions of numbers. Levels are 0 to 1, money is in fen. */

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
export function costOfStep(share: number, step: number, base: number): number {
  return share * step * base
}

/**
 * Incentive after a decision: a step up, to at most 1, if it is judged to pay, a step down, to at least 0, if its cost is more than `cut` times
 * what it is judged to bring. Both in fen.
 */
export function incentiveAfter(
  level: number,
  step: number,
  judged: number,
  cost: number,
  cut: number,
): number {
  if (judged > cost) return level + step < 1 ? level + step : 1
  if (judged < cost / cut) return level > step ? level - step : 0
  return level
}

/** Share of what recognition does that an owner sees: all with counsel, openness · alone without. */
export function recognitionSeen(counselled: boolean, openness: number, alone: number): number {
  return counselled ? 1 : openness * alone
}
