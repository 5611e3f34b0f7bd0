import { exp, log } from '../../sim/index.ts'
import { chiSquareTest } from './chi-square.ts'
import type { ChiSquareTest } from './chi-square.ts'
import { quadraticForm, SingularError, submatrix } from './linear.ts'
import type { Matrix } from './linear.ts'
import { readCauseLives } from './read-lives.ts'
import type { CauseLives, ReadCauses } from './read-lives.ts'

export interface GrayLives extends Pick<CauseLives, 'time' | 'cause'> {
  readonly group: ArrayLike<number>
  readonly stratum?: ArrayLike<number>
}

export interface GrayOptions {
  /** Which cause's incidence is compared; all others compete. */
  readonly cause: number
  /** Weights the pooled (1 − incidence)^rho; default 0. */
  readonly rho?: number
}

/**
 * Gray's test that a cause's cumulative incidence is the same in k groups, within strata, when other causes compete.
 *
 * Read before use:
 * - It compares shares ended by this cause, not hazards: a group may die less of it only because it dies sooner of another.
 *   For the hazard of the cause itself take the log-rank test with the others as censored.
 * - Right-censored lives only. With delayed entry the weights are not those of the risk set and there is no such test here.
 * - Lives are taken as independent, as in the log-rank test.
 *
 * @throws RangeError that names the life if a time, a cause, a group or a stratum is none, if a cause is asked for that no life has
 * ended by, if lives have entries, or if `rho` is below 0; SingularError if a group has no weight in the comparison
 * Source: Gray 1988, with the variance for tied times of his R package cmprsk.
 */
export function grayTest(lives: GrayLives, { cause, rho = 0 }: GrayOptions): ChiSquareTest {
  const read = readCauseLives({ ...lives, group: lives.group ?? [] })
  requireQuestion(read, cause, rho)
  const { time, stratum } = read
  const groups = [...new Set(read.group)].sort((a, b) => a - b)
  const k = groups.length
  if (k < 2) return chiSquareTest(0, 0)
  const score = new Float64Array(k)
  const variance = new Float64Array(k * k)
  const rows = Int32Array.from({ length: time.length }, (_, row) => row)
  const strata = [...new Set(stratum ?? [0])].sort((a, b) => a - b)
  for (const s of strata) {
    const own = stratum ? rows.filter((row) => stratum[row] === s) : rows
    const sorted = own.sort((a, b) => time[a]! - time[b]! || a - b)
    addStratum(score, variance, momentsOf(read, sorted, groups, cause), rho)
  }
  // Scores sum to 0, so that the last group adds nothing.
  const kept = groups.slice(0, -1).map((_, i) => i)
  const difference = kept.map((i) => score[i]!)
  try {
    return chiSquareTest(quadraticForm(difference, submatrix(variance, k, kept)), k - 1)
  } catch (error) {
    if (!(error instanceof SingularError)) throw error
    throw new SingularError(error.column, `group ${groups[error.column]} has no weight in the comparison`)
  }
}

function requireQuestion({ cause: causes, entry }: ReadCauses, cause: number, rho: number): void {
  if (!(rho >= 0 && rho < Infinity)) throw new RangeError(`rho is ${rho}; a number from 0 on is needed`)
  if (entry?.some((began) => began > 0)) throw new RangeError('lives with delayed entry have no such test')
  if (cause !== 0 && causes.includes(cause)) return
  const found = [...new Set(causes.filter((code) => code !== 0))].sort((a, b) => a - b).join(', ')
  throw new RangeError(`cause ${cause} is asked for, but lives ended by ${found || 'nothing'}`)
}

/** One time: at risk, ended by the cause, and ended by others, by group. */
interface Moment {
  readonly atRisk: Float64Array
  readonly own: Float64Array
  readonly other: Float64Array
}

function momentsOf(
  lives: ReadCauses,
  sorted: Int32Array,
  groups: readonly number[],
  cause: number,
): Moment[] {
  const code = new Map(groups.map((value, i) => [value, i]))
  const present = new Float64Array(groups.length)
  for (const row of sorted) present[code.get(lives.group![row]!)!]! += 1
  const moments: Moment[] = []
  for (let at = 0; at < sorted.length;) {
    const now = lives.time[sorted[at]!]!
    const [own, other] = [new Float64Array(groups.length), new Float64Array(groups.length)]
    const atRisk = present.slice()
    for (; at < sorted.length && lives.time[sorted[at]!] === now; at++) {
      const row = sorted[at]!
      const g = code.get(lives.group![row]!)!
      present[g]! -= 1
      if (lives.cause[row] === cause) own[g]! += 1
      else if (lives.cause[row] !== 0) other[g]! += 1
    }
    if (own.some((d) => d > 0) || other.some((d) => d > 0)) moments.push({ atRisk, own, other })
  }
  return moments
}

/** What a stratum's sweep carries from time to time, by group. */
interface State {
  /** Share ended by nothing, and by the cause. */
  readonly survival: Float64Array
  readonly incidence: Float64Array
  /** Pooled share ended by the cause. */
  pooled: number
  /** Integrated weights: row i, column j. */
  readonly carried: Matrix
  /** Cross products of the martingale parts with past weights, and their own variance. */
  readonly cross: Matrix
  readonly own: Float64Array
}

function addStratum(score: Float64Array, variance: Matrix, moments: readonly Moment[], rho: number): void {
  const k = score.length
  const state: State = {
    survival: new Float64Array(k).fill(1),
    incidence: new Float64Array(k),
    pooled: 0,
    carried: new Float64Array(k * k),
    cross: new Float64Array(k * k),
    own: new Float64Array(k),
  }
  for (const moment of moments) addMoment(score, variance, state, moment, rho)
  const { carried, cross, own } = state
  for (let i = 0; i < k; i++)
    for (let j = 0; j < k; j++)
      for (let g = 0; g < k; g++) {
        const [ci, cj] = [carried[i * k + g]!, carried[j * k + g]!]
        variance[i * k + j]! += ci * cross[j * k + g]! + cj * cross[i * k + g]! + ci * cj * own[g]!
      }
}

function addMoment(score: Float64Array, variance: Matrix, state: State, moment: Moment, rho: number): void {
  const { survival, incidence, carried } = state
  const { atRisk } = moment
  const k = score.length
  // Lives at risk of the subdistribution: those who ended otherwise stay in, in expectation.
  const weight = survival.map((s, i) => (atRisk[i]! > 0 ? atRisk[i]! / s : 0))
  const total = sum(weight)
  const exposed = sum(weight.map((w, i) => w * (1 - incidence[i]!)))
  const events = sum(moment.own)
  const level = rho === 0 ? 1 : exp(rho * log(1 - state.pooled))
  const slope = weights(weight, total, level)
  for (let e = 0; e < k * k; e++) carried[e]! += (slope[e]! * events) / (total * (1 - state.pooled))
  for (let i = 0; i < k; i++) {
    if (atRisk[i]! > 0)
      score[i]! += level * (moment.own[i]! - (events * weight[i]! * (1 - incidence[i]!)) / exposed)
  }
  const pooled = state.pooled + events / total
  const after = survival.map((s, i) =>
    atRisk[i]! > 0 ? (s * (atRisk[i]! - moment.own[i]! - moment.other[i]!)) / atRisk[i]! : s,
  )
  addVariance(variance, state, moment, { slope, total, events, after, pooled })
  for (let i = 0; i < k; i++) {
    if (atRisk[i]! > 0) incidence[i]! += (survival[i]! * moment.own[i]!) / atRisk[i]!
    survival[i] = after[i]!
  }
  state.pooled = pooled
}

/** level·w_i·(δ_ij − w_j/Σw). */
function weights(weight: Float64Array, total: number, level: number): Matrix {
  const k = weight.length
  const out = new Float64Array(k * k)
  for (let i = 0; i < k; i++)
    for (let j = 0; j < k; j++) out[i * k + j] = level * weight[i]! * ((i === j ? 1 : 0) - weight[j]! / total)
  return out
}

interface Step {
  readonly slope: Matrix
  readonly total: number
  readonly events: number
  readonly after: Float64Array
  readonly pooled: number
}

/** Variance of each group's two kinds of events at one time, thinned for ties, as they act on every group's score from here on. */
function addVariance(variance: Matrix, state: State, { atRisk, other }: Moment, step: Step): void {
  const { survival } = state
  const { slope, total, events, after, pooled } = step
  const k = atRisk.length
  for (let g = 0; g < k; g++) {
    const [n, s] = [atRisk[g]!, survival[g]!]
    if (n <= 0) continue
    const reach = after[g]! > 0 ? (1 - pooled) / after[g]! : 0
    if (events > 0) {
      const thinned = events > 1 ? 1 - (events - 1) / (total * s - 1) : 1
      const variation = (thinned * s * events) / (total * n)
      addGroup(variance, state, g, variation, after[g]! > 0 ? 1 - reach : 1, slope)
    }
    if (other[g]! > 0 && after[g]! > 0) {
      const thinned = other[g]! > 1 ? 1 - (other[g]! - 1) / (n - 1) : 1
      addGroup(variance, state, g, (thinned * s * s * other[g]!) / (n * n), -reach, undefined)
    }
  }
}

/** An event of group g moves score i by direct_i − reach·carried_i now, and by reach for every weight still to come. */
function addGroup(
  variance: Matrix,
  { carried, cross, own }: State,
  g: number,
  variation: number,
  reach: number,
  slope: Matrix | undefined,
): void {
  const k = own.length
  const now = Float64Array.from(
    { length: k },
    (_, i) => (slope?.[i * k + g] ?? 0) - reach * carried[i * k + g]!,
  )
  for (let i = 0; i < k; i++) {
    cross[i * k + g]! += now[i]! * reach * variation
    for (let j = 0; j < k; j++) variance[i * k + j]! += now[i]! * now[j]! * variation
  }
  own[g]! += reach * reach * variation
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0)
}
