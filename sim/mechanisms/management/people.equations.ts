/** Belonging, skill, training and incentives, as functions of numbers. Levels are 0 to 1, money is in fen. */

import { meanOfTwo } from '../../kernel/math.ts'
import { MEAN_OF_UNIFORM } from '../ownership/traits.equations.ts'

/**
 * Belonging that what staff live through would make in the long run: the mean of recognition, management practice, the owner's patience and pay;
 * none while wages are owed.
 */
export function belongingDeserved(
  recognition: number,
  practice: number,
  patience: number,
  bonus: number,
  areWagesOwed: boolean,
): number {
  return areWagesOwed ? 0 : meanOfTwo(meanOfTwo(recognition, practice), meanOfTwo(patience, bonus))
}

/** Propensity to quit: a factor on quits and spin-offs, 1 at a belonging of a half, 0 where all feel they belong: (1 − belonging) / (1/2). */
export function quitPropensityAt(belonging: number): number {
  return (1 - belonging) / MEAN_OF_UNIFORM
}

/** What full skill is worth to a firm, fen per month: effect · (matched skill / skill) · wage bill; `effect` in log points of productivity. */
export function worthOfSkill(effect: number, matched: number, skill: number, wageBill: number): number {
  return effect * (matched / skill) * wageBill
}

/**
 * What a round of training is worth to an owner, as far as the trained stay: learned · worth of skill · months · belonging.
 *
 * `learned` is the gain in skill, `perSkill` the worth of full skill in fen per month.
 */
export function worthOfTraining(
  learned: number,
  perSkill: number,
  months: number,
  belonging: number,
): number {
  return learned * perSkill * months * belonging
}

/** What more motivation is worth, fen per month: full · (after − now), where `full` is the worth of going from none to all of it. */
export function worthOfMotivation(full: number, now: number, after: number): number {
  return full * (after - now)
}

/** Cost of a step of an incentive, fen per month: share · step · wage bill; `share` of wages that the full incentive costs. */
export function costOfStep(share: number, step: number, wageBill: number): number {
  return share * step * wageBill
}

/** Share of what recognition does that an owner sees: all with counsel, as much as it is open without. */
export function recognitionSeen(counselled: boolean, openness: number): number {
  return counselled ? 1 : openness
}
