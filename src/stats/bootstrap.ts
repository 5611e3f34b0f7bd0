import seedrandom from 'seedrandom'
import { normalQuantile, normalTail } from './normal.ts'

export interface BootstrapOptions {
  /** Any text; the same seed gives the same draws everywhere. */
  readonly seed: string
  /** Default 2 000: enough for 95% limits, too few for 99.9%. */
  readonly draws?: number
  /** Default 0.95. */
  readonly level?: number
  /** Percentile limits, or (default) those corrected for bias and skewness, which need one more evaluation a replicate. */
  readonly limits?: 'percentile' | 'bca'
}

export interface BootstrapEstimate {
  /** On the replicates as they are; no limits if it is not finite. */
  readonly estimate: number
  /** Of the draws. */
  readonly standardError: number
  /** Mean of the draws less the estimate. */
  readonly bias: number
  /** `NaN` if draws do not differ, or lie to one side of the estimate so that its bias has no measure. */
  readonly interval: readonly [lower: number, upper: number]
  /** Draws on which the statistic was not finite: they are left out. Many = the statistic is not fit for this. */
  readonly failed: number
}

const TWO_TO_32 = 4294967296
const MOST_REPLICATES = 1_000_000
const MOST_DRAWS = 1_000_000

function requireWhole(name: string, value: number, least: number, most: number): void {
  if (!(Number.isInteger(value) && value >= least && value <= most))
    throw new RangeError(`${name}: ${value}, not a whole number from ${least} to ${most}`)
}

/**
 * Bootstrap over replicates: whole replicates are drawn with replacement, since firms of one replicate share its luck.
 *
 * Read before use:
 * - It cannot see what no replicate shows. Below some ten replicates take Student's interval of a mean instead.
 * - Twins are drawn together: a replicate's base and policy are one unit.
 * - Draw b has its own key, so that more draws begin with the same ones.
 *
 * @param count replicates, whole, ≥ 2
 * @param statistic of a sample of replicates, given as `count` positions from 0, repeated as drawn
 * @throws RangeError if there are fewer than two replicates, or fewer than two or more than a million draws, or the level is no
 * probability
 * Sources: Efron 1979, 1987 (bias-corrected and accelerated limits); Davison and Hinkley 1997 §5.3; quantiles as their (5.6) without
 * interpolation on the normal scale: linear between the ordered draws at (draws + 1)·share.
 */
export function bootstrapReplicates(
  count: number,
  statistic: (replicates: Int32Array) => number,
  options: BootstrapOptions,
): BootstrapEstimate {
  const { seed, draws = 2000, level = 0.95, limits = 'bca' } = options
  requireWhole('replicates', count, 2, MOST_REPLICATES)
  requireWhole('draws', draws, 2, MOST_DRAWS)
  if (!(level > 0 && level < 1)) throw new RangeError(`level is ${level}, not inside (0, 1)`)
  const all = Int32Array.from({ length: count }, (_, k) => k)
  const estimate = statistic(all)
  const values = Array.from({ length: draws }, (_, b) => statistic(bootstrapSample(count, seed, b + 1)))
  const finite = Float64Array.from(values.filter((v) => Number.isFinite(v))).sort((a, b) => a - b)
  const mean = finite.reduce((sum, v) => sum + v, 0) / finite.length
  const squares = finite.reduce((sum, v) => sum + (v - mean) * (v - mean), 0)
  const shares = [(1 - level) / 2, (1 + level) / 2] as const
  const isSpread = Number.isFinite(estimate) && finite.length > 1 && finite[0]! < finite.at(-1)!
  const shift =
    limits === 'bca' && isSpread ? correction(finite, estimate, jackknife(count, statistic)) : undefined
  const at = (share: number): number => (isSpread ? quantile(finite, shift ? shift(share) : share) : NaN)
  return {
    estimate,
    standardError: finite.length < 2 ? NaN : Math.sqrt(squares / (finite.length - 1)),
    bias: mean - estimate,
    interval: [at(shares[0]), at(shares[1])],
    failed: draws - finite.length,
  }
}

/**
 * Positions of draw `draw` (from 1): the same whatever other draws there are.
 *
 * @throws RangeError if `count` is not whole or below 1, or `draw` is none
 */
export function bootstrapSample(count: number, seed: string, draw: number): Int32Array {
  requireWhole('replicates', count, 1, MOST_REPLICATES)
  requireWhole('draw', draw, 1, Number.MAX_SAFE_INTEGER)
  // seedrandom reads only the low byte of each character.
  const generator = seedrandom(`${encodeURIComponent(seed)}#bootstrap#${draw}`)
  return Int32Array.from({ length: count }, () => Math.floor(((generator.int32() >>> 0) / TWO_TO_32) * count))
}

/** The statistic without each replicate in turn, as far as it is finite. */
function jackknife(count: number, statistic: (replicates: Int32Array) => number): Float64Array {
  const all = Int32Array.from({ length: count }, (_, k) => k)
  const values = Float64Array.from(all, (out) => statistic(all.filter((k) => k !== out)))
  return values.filter((value) => Number.isFinite(value))
}

/** Which share of the draws stands for a nominal share, after bias z0 and acceleration a. */
function correction(
  sorted: Float64Array,
  estimate: number,
  without: Float64Array,
): (share: number) => number {
  const below = sorted.filter((v) => v < estimate).length + sorted.filter((v) => v === estimate).length / 2
  const z0 = normalQuantile(below / sorted.length)
  // All draws to one side: there is no measure of bias.
  if (!Number.isFinite(z0)) return () => NaN
  const mean = without.reduce((sum, v) => sum + v, 0) / without.length
  let [squares, cubes] = [0, 0]
  for (const v of without) {
    squares += (mean - v) * (mean - v)
    cubes += (mean - v) * (mean - v) * (mean - v)
  }
  const a = squares > 0 ? cubes / (6 * squares * Math.sqrt(squares)) : 0
  return (share) => {
    const z = z0 + normalQuantile(share)
    return normalTail(-(z0 + z / (1 - a * z)))
  }
}

function quantile(sorted: Float64Array, share: number): number {
  if (sorted.length === 0 || Number.isNaN(share)) return NaN
  const at = share * (sorted.length + 1) - 1
  if (at <= 0) return sorted[0]!
  if (at >= sorted.length - 1) return sorted.at(-1)!
  const low = Math.floor(at)
  return sorted[low]! + (at - low) * (sorted[low + 1]! - sorted[low]!)
}
