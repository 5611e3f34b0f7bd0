/** What a worker makes, as functions of numbers. */

import { exp } from '../../kernel/math.ts'

/**
 * Units that a worker makes in a month with full capital, scrap included.
 *
 *     e^(ability + productivity + place + practice + execution)
 *
 * All in log points: of the owner, technique, place, management practice (practiceEffect · practice: Bloom & Van Reenen 2007), execution. A firm of nought in all makes a unit a worker.
 */
export function unitsOfWorker(
  ability: number,
  productivity: number,
  place: number,
  practice: number,
  execution: number,
): number {
  return exp(ability + productivity + place + practice + execution)
}

/** Defects after a month, a share of what is made: (1 − obsolescence) · defects + obsolescence · normal. What was improved grows out of date. */
export function defectsAfterMonth(defects: number, obsolescence: number, normal: number): number {
  return (1 - obsolescence) * defects + obsolescence * normal
}
