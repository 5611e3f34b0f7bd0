/** What a worker makes, as functions of numbers. */

import { exp } from '../../kernel/math.ts'

/**
 * Units that a worker makes in a month with full capital, scrap included.
 *
 *     normal · e^(ability + productivity + place + practice + execution)
 *
 * `normal` in units per month for the usual firm, the rest in log points: of the owner, technique, place, management practice (practiceEffect · practice: Bloom & Van Reenen 2007), execution.
 */
export function unitsOfWorker(
  normal: number,
  ability: number,
  productivity: number,
  place: number,
  practice: number,
  execution: number,
): number {
  return normal * exp(ability + productivity + place + practice + execution)
}

/** Defects after a month, a share of what is made: (1 − obsolescence) · defects + obsolescence · normal. What was improved grows out of date. */
export function defectsAfterMonth(defects: number, obsolescence: number, normal: number): number {
  return (1 - obsolescence) * defects + obsolescence * normal
}
