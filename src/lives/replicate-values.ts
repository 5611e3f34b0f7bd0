import type { Measured } from './comparison.ts'
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
 */
export function replicateValues(
  plan: TwinPlan,
  measured: Measured,
  part: 'effects' | 'account',
): ReplicateValue[] {
  const means = part === 'effects' ? effectsOf(plan) : accountQuantities()
  const ratios = part === 'effects' ? [] : accountRatios()
  const { replicate, contrasts, placebo } = measured
  return plan.contrasts.flatMap(({ financing }, c) => {
    const row = (quantity: string, unit: string, value: number, nothing: number): ReplicateValue => ({
      population: POPULATION,
      replicate,
      quantity,
      financing,
      unit,
      value,
      placebo: nothing,
    })
    return [
      ...means.map(({ key, unit }, q) => row(key, unit, contrasts[c]![part][q]!, placebo[part][q]!)),
      ...ratios.flatMap(({ key, above, below }, q) =>
        [above, below].map(({ unit }, side) =>
          row(
            `${key}${RATIO_SIDES[side]}`,
            unit,
            contrasts[c]!.ratios[2 * q + side]!,
            placebo.ratios[2 * q + side]!,
          ),
        ),
      ),
    ]
  })
}
