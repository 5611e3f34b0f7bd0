import { isPrecise } from '../run/index.ts'
import { wholeInputError } from '../scenario/index.ts'
import type { Range } from '../stats/index.ts'
import type { Measured } from './comparison.ts'
import type { TwinPlan } from './plan.ts'
import { effectsOf, HORIZONS } from './quantities/index.ts'

/** The longest horizon of months gained up to this one is the headline. */
const HEADLINE_MONTHS = 60

/** Key of the number whose interval decides when there are enough replicates. @throws InputError if the run is too short for one */
export function headlineKey({ base: { months } }: Pick<TwinPlan, 'base'>): string {
  const horizon = HORIZONS.findLast((month) => month <= Math.min(months, HEADLINE_MONTHS))
  if (horizon !== undefined) return `restrictedMeanGained${horizon}`
  throw wholeInputError(
    '--precision',
    `${months} months`,
    `at least ${HORIZONS[0]} months: the headline is months of life gained`,
  )
}

/** Whether the headline's 95% interval is at most so wide; the rest of the numbers are as precise as they happen to be. */
export class HeadlineWatch {
  #quantity: number
  #range: Range
  #width: number
  #values: number[] = []

  constructor(plan: TwinPlan, width: number) {
    const effects = effectsOf(plan)
    this.#quantity = effects.findIndex(({ key }) => key === headlineKey(plan))
    this.#range = effects[this.#quantity]!.range
    this.#width = width
  }

  /** In replicate order. */
  add({ contrasts }: Measured): void {
    this.#values.push(contrasts[0]!.effects[this.#quantity]!)
  }

  get isPrecise(): boolean {
    return isPrecise(this.#values, this.#width, this.#range)
  }
}
