import type { RowNumber } from './kept-twins.ts'
import type { Contrast, TwinPlan } from './plan.ts'
import { accountQuantities, accountRatios, effectsOf } from './quantities/index.ts'

/** What one replicate says of a quantity. `NaN` = cannot be said. */
export interface ReplicateValue {
  /** Number of the starting population. */
  readonly population: number
  readonly replicate: number
  /** As in `effects` and `account`; of a ratio both sides, `costPerSaved.numerator` and `costPerSaved.denominator`. */
  readonly quantity: string
  readonly financing: Contrast['financing']
  readonly unit: string
  readonly value: number
  /** The same between the base and its placebo. */
  readonly placebo: number
}

/** A ratio of two means has no value in a replicate: its sides have, under these endings. */
export const RATIO_SIDES = ['.numerator', '.denominator'] as const

/** Every comparison starts from one population today. */
const POPULATION = 1

/**
 * The values whose means over replicates are the estimates of `effects` or `account`; a ratio's estimate is the mean of its numerators
 * over the mean of its denominators.
 *
 * @param of the numbers of one replicate
 */
export function replicateValues(
  plan: TwinPlan,
  of: RowNumber,
  part: 'effects' | 'account',
): ReplicateValue[] {
  const means = part === 'effects' ? effectsOf(plan) : accountQuantities()
  const ratios = part === 'effects' ? [] : accountRatios()
  const replicate = of('replicate', 0)
  const nothing = plan.contrasts.length
  return plan.contrasts.flatMap(({ financing }, c) => {
    const row = (quantity: string, unit: string, number: (contrast: number) => number): ReplicateValue => ({
      population: POPULATION,
      replicate,
      quantity,
      financing,
      unit,
      value: number(c),
      placebo: number(nothing),
    })
    return [
      ...means.map(({ key, unit }, q) => row(key, unit, (contrast) => of(part, contrast * means.length + q))),
      ...ratios.flatMap(({ key, above, below }, q) =>
        [above, below].map(({ unit }, side) =>
          row(`${key}${RATIO_SIDES[side]}`, unit, (contrast) =>
            of('ratios', 2 * (contrast * ratios.length + q) + side),
          ),
        ),
      ),
    ]
  })
}
