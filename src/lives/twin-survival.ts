import { differenceOf, meanEstimate, SHARE } from '../stats/index.ts'
import type { Estimate } from '../stats/index.ts'
import { placeOfLeft, shareLeft } from './kept-firms.ts'
import type { KeptTwins } from './kept-twins.ts'
import type { ARM } from './plan.ts'

export type Twin = keyof typeof ARM

export interface TwinSurvival {
  readonly months: number
  /** Alive at the end of a month; who was bought lives on in the buyer. */
  of(twin: Twin, month: number): Estimate
  /** Alive and not bought. */
  inBusiness(twin: Twin, month: number): Estimate
  /** Alive, policy − base. */
  difference(month: number): Estimate
  /** Alive, placebo − base. */
  placebo(month: number): Estimate
}

/** @param kept at least one replicate; nothing is added any more */
export function survivalOf(months: number, kept: KeptTwins): TwinSurvival {
  let counts: Float64Array | undefined
  const shares = (left: 'died' | 'gone', twin: Twin, month: number): Float64Array => {
    if (!Number.isInteger(month) || month < 0 || month > months)
      throw new RangeError(`survival is known for months 0 to ${months}, not ${month}`)
    counts ??= kept.column('firms', 0)
    const gone = kept.column('left', placeOfLeft(left, twin, months, month))
    return gone.map((count, row) => shareLeft(count, counts![row]!))
  }
  const against = (twin: Twin, month: number) => {
    const base = shares('died', 'base', month)
    const differences = shares('died', twin, month).map((share, row) => share - base[row]!)
    return meanEstimate(differences, differenceOf(SHARE))
  }
  return {
    months,
    of: (twin, month) => meanEstimate(shares('died', twin, month), SHARE),
    inBusiness: (twin, month) => meanEstimate(shares('gone', twin, month), SHARE),
    difference: (month) => against('policy', month),
    placebo: (month) => against('placebo', month),
  }
}
