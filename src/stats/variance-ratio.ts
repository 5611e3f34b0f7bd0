import { bootstrapReplicates } from './bootstrap.ts'
import type { Estimate } from './mean-estimate.ts'

/** Below it a bootstrap sees too little. */
const LEAST = 5

/**
 * By how much pairing reduces the variance of a difference of means: (Var a + Var b) / Var(b − a), the number of independent runs that
 * one pair is worth.
 *
 * Read before use: a ratio of variances is the least certain of all numbers here; with 20 pairs its limits are a factor of two apart.
 * `NaN` where all differences are equal, or a value is not finite.
 *
 * @param a and `b`: one value a replicate, paired by position
 * @throws RangeError if their lengths differ
 * @returns limits by the bootstrap over pairs (bias-corrected), from five pairs on
 * Source: Glasserman and Yao 1992 (common random numbers); Efron 1987.
 */
export function pairingGain(a: ArrayLike<number>, b: ArrayLike<number>, seed: string): Estimate {
  const count = a.length
  if (b.length !== count) throw new RangeError(`${count} values of one twin, but ${b.length} of the other`)
  const gain = (rows: Int32Array): number => {
    const of = (value: (row: number) => number) => variance(Float64Array.from(rows, value))
    const paired = of((row) => b[row]! - a[row]!)
    return paired > 0 ? (of((row) => a[row]!) + of((row) => b[row]!)) / paired : NaN
  }
  const mean = gain(Int32Array.from({ length: count }, (_, row) => row))
  if (count < LEAST || Number.isNaN(mean)) return { mean, standardError: NaN, interval: [NaN, NaN], count }
  const { standardError, interval } = bootstrapReplicates(count, gain, { seed, draws: 1000 })
  return { mean, standardError, interval, count }
}

function variance(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (values.length - 1)
}
