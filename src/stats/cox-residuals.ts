import { eachMoment, risksOf } from './cox-moments.ts'
import type { PreparedLives } from './cox-moments.ts'
import type { Matrix } from './linear.ts'

/**
 * Score residuals: how far each row pulls the score, its own event less what its risk led to expect. They sum to the score, 0 at
 * the maximum.
 *
 * @returns row by row, p a row, in the prepared units
 * Sources: Therneau, Grambsch and Fleming 1990; with Efron's ties, Therneau and Grambsch 2000 §4.4.
 */
export function scoreResiduals(prepared: PreparedLives, beta: Float64Array): Float64Array {
  const { lives, strata, z, p } = prepared
  const risk = risksOf(prepared, beta)
  const residuals = new Float64Array(z.length)
  const paths = strata.map(() => new HazardPath(p))
  eachMoment(prepared, beta, (moment) => {
    const { dying, mean, hazard, ownHazard, hazardMean, ownHazardMean } = moment
    paths[moment.stratum]!.push(moment.time, hazard, hazardMean)
    for (const row of dying) {
      // Further down, everybody at risk is charged the full hazard; who dies now owes less of it.
      const relief = hazard - ownHazard
      for (let j = 0; j < p; j++) {
        const x = z[row * p + j]!
        const excess = x * relief - (hazardMean[j]! - ownHazardMean[j]!)
        residuals[row * p + j]! += x - mean[j]! / dying.length + risk[row]! * excess
      }
    }
  })
  strata.forEach(({ leaving }, s) => {
    const path = paths[s]!
    path.close()
    for (const row of leaving) {
      const [from, to] = [path.from(lives.entry?.[row] ?? 0), path.from(lives.time[row]!)]
      const felt = path.hazard[from]! - path.hazard[to]!
      for (let j = 0; j < p; j++) {
        const means = path.means[from * p + j]! - path.means[to * p + j]!
        residuals[row * p + j]! -= risk[row]! * (z[row * p + j]! * felt - means)
      }
    }
  })
  return residuals
}

/**
 * The sandwich variance: squared influence of rows, or of clusters, on the coefficients.
 *
 * @param modelVariance p × p, inverse of the information
 * @returns p × p, in the prepared units; `NaN` with fewer than two clusters, which show no variance, and where those there are do not
 * differ
 * Source: Lin and Wei 1989.
 */
export function robustVariance(prepared: PreparedLives, beta: Float64Array, modelVariance: Matrix): Matrix {
  const {
    p,
    lives: { cluster },
  } = prepared
  const residuals = scoreResiduals(prepared, beta)
  const sums = new Map<number, Float64Array>()
  for (let row = 0; row * p < residuals.length; row++) {
    const key = cluster?.[row] ?? row
    if (!sums.has(key)) sums.set(key, new Float64Array(p))
    const sum = sums.get(key)!
    for (let j = 0; j < p; j++) sum[j]! += residuals[row * p + j]!
  }
  const out = new Float64Array(p * p)
  if (sums.size < 2) return out.fill(NaN)
  for (const sum of sums.values()) {
    const influence = product(modelVariance, sum)
    for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) out[i * p + j]! += influence[i]! * influence[j]!
  }
  // Clusters that are copies of each other pull by rounding only.
  for (let j = 0; j < p; j++)
    if (!(out[j * p + j]! > NO_SPREAD * modelVariance[j * p + j]!)) return out.fill(NaN)
  return out
}

/** Of the model's variance: less is rounding. */
const NO_SPREAD = 1e-14

/** The hazard of one stratum cumulated from its last time of events backwards, so that differences are what a row has felt. */
class HazardPath {
  #p: number
  #times: number[] = []
  hazard: number[] = [0]
  means: number[] = []

  constructor(p: number) {
    this.#p = p
    for (let j = 0; j < p; j++) this.means.push(0)
  }

  /** Times come latest first. */
  push(time: number, hazard: number, means: Float64Array): void {
    this.#times.push(time)
    this.hazard.push(this.hazard.at(-1)! + hazard)
    const last = this.means.length - this.#p
    for (let j = 0; j < this.#p; j++) this.means.push(this.means[last + j]! + means[j]!)
  }

  close(): void {
    this.#times.push(-Infinity)
  }

  /** How many times of events lie after `time`: where the hazard still to come is found. */
  from(time: number): number {
    let [low, high] = [0, this.#times.length - 1]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#times[middle]! > time) low = middle + 1
      else high = middle
    }
    return low
  }
}

function product(matrix: Matrix, vector: Float64Array): Float64Array {
  const p = vector.length
  return vector.map((_, i) => {
    let sum = 0
    for (let j = 0; j < p; j++) sum += matrix[i * p + j]! * vector[j]!
    return sum
  })
}
