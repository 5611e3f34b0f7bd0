import { exp } from '../../sim/index.ts'
import { cholesky, inverse, SingularError, solve } from './linear.ts'
import type { Matrix } from './linear.ts'
import { readCodes, readNumbers } from './read-numbers.ts'

export interface LogisticFit {
  /** Of the constant, then of each covariate. */
  readonly coefficients: Float64Array
  /** `NaN` unless converged. */
  readonly standardErrors: Float64Array
  /** Log odds of each row, on the coefficients' scale. */
  readonly logOdds: Float64Array
  readonly iterations: number
  /** False where a covariate tells outcomes apart perfectly, or all outcomes are one: coefficients run off. Believe no number then. */
  readonly converged: boolean
}

const MOST_ITERATIONS = 40
const SMALL_STEP = 1e-10

/** p columns, the first a constant, the others brought to mean 0 and spread 1. */
interface Design {
  readonly n: number
  readonly p: number
  /** Row by row. */
  readonly x: Float64Array
  readonly mean: Float64Array
  readonly spread: Float64Array
}

/**
 * Logistic regression by Newton's method (iteratively reweighted least squares).
 *
 * Read before use: a propensity score balances what is in it and nothing else. With `ridge` > 0 coefficients of covariates (not the
 * constant) are drawn to 0, which keeps them finite where groups hardly overlap; errors then understate.
 *
 * @param outcomes 0 or 1, false or true, one a row
 * @param covariates one array each; give them similar spreads if `ridge` is used
 * @throws SingularError if a covariate is constant or a combination of those before it (and `ridge` is 0): its `column` counts the
 * constant as 0; RangeError that names the row if an outcome or a value is none, and if lengths differ or `ridge` is below 0
 * Sources: McCullagh and Nelder 1989; equals R's glm(family = binomial) to its tolerance. Albert and Anderson 1984 on separation.
 */
export function logisticRegression(
  outcomes: ArrayLike<number | boolean>,
  covariates: readonly ArrayLike<number>[],
  { ridge = 0 }: { ridge?: number } = {},
): LogisticFit {
  if (!(ridge >= 0 && ridge < Infinity)) throw new RangeError(`ridge is ${ridge}, not a number from 0 on`)
  if (outcomes.length === 0) throw new RangeError('there are no rows')
  const outcome = readCodes('outcome', outcomes, outcomes.length, 'row')
  const design = designOf(covariates, outcomes.length)
  if (ridge === 0) requireIndependent(design)
  const { p, mean, spread } = design
  const { beta, variance, logOdds, iterations } = maximise(design, outcome, ridge)
  const coefficients = beta.map((b, j) => b / spread[j]!)
  for (let j = 1; j < p; j++) coefficients[0]! -= coefficients[j]! * mean[j]!
  const standardErrors = variance ? errorsOf(variance, design) : new Float64Array(p).fill(NaN)
  return { coefficients, standardErrors, logOdds, iterations, converged: variance !== undefined }
}

function designOf(covariates: readonly ArrayLike<number>[], n: number): Design {
  const p = covariates.length + 1
  const x = new Float64Array(n * p)
  const [mean, spread] = [new Float64Array(p), new Float64Array(p).fill(1)]
  for (let row = 0; row < n; row++) x[row * p] = 1
  covariates.forEach((column, c) => {
    const values = readNumbers(`covariate ${c}`, column, n, 'row')
    const j = c + 1
    const centre = values.reduce((sum, value) => sum + value, 0) / n
    const squares = values.reduce((sum, value) => sum + (value - centre) * (value - centre), 0)
    if (!Number.isFinite(squares)) throw new RangeError(`covariate ${c} has values too great to be squared`)
    const root = Math.sqrt(squares / n)
    // A covariate that is constant stays so, and is found to be.
    const scale = root > 1e-12 * Math.abs(centre) ? root : 1
    mean[j] = centre
    spread[j] = scale
    for (let row = 0; row < n; row++) x[row * p + j] = scale === root ? (values[row]! - centre) / scale : 0
  })
  return { n, p, x, mean, spread }
}

/** Before outcomes are looked at: what cannot be told from the columns before it. */
function requireIndependent(design: Design): void {
  const { n, p } = design
  const products = informationOf(design, new Float64Array(n).fill(1))
  for (let j = 1; j < p; j++) if (products[j * p + j] === 0) throw new SingularError(j)
  cholesky(products, p)
}

/** Σ weight·x·xᵀ, the lower triangle. */
function informationOf({ n, p, x }: Design, weight: Float64Array): Matrix {
  const out = new Float64Array(p * p)
  for (let row = 0; row < n; row++)
    for (let j = 0; j < p; j++)
      for (let k = 0; k <= j; k++) out[j * p + k]! += weight[row]! * x[row * p + j]! * x[row * p + k]!
  return out
}

/** Newton's method. Without a variance coefficients have run off: nothing is left to learn from the rows. */
function maximise(design: Design, outcome: Uint8Array, ridge: number) {
  const { n, p, x, spread } = design
  const beta = new Float64Array(p)
  const logOdds = new Float64Array(n)
  for (let iterations = 1; iterations <= MOST_ITERATIONS; iterations++) {
    const mean = logOdds.map((odds) => 1 / (1 + exp(-odds)))
    const information = informationOf(
      design,
      mean.map((m) => m * (1 - m)),
    )
    const score = new Float64Array(p)
    for (let row = 0; row < n; row++)
      for (let j = 0; j < p; j++) score[j]! += (outcome[row]! - mean[row]!) * x[row * p + j]!
    for (let j = 1; j < p; j++) {
      const weight = ridge / (spread[j]! * spread[j]!)
      score[j]! -= weight * beta[j]!
      information[j * p + j]! += weight
    }
    const lower = factorOf(information, p)
    if (lower === undefined) return { beta, logOdds, iterations, variance: undefined }
    const step = solve(lower, score)
    step.forEach((value, j) => (beta[j]! += value))
    for (let row = 0; row < n; row++) {
      logOdds[row] = 0
      for (let j = 0; j < p; j++) logOdds[row]! += beta[j]! * x[row * p + j]!
    }
    if (step.every((value) => Math.abs(value) <= SMALL_STEP))
      return { beta, logOdds, iterations, variance: inverse(lower, p) }
  }
  return { beta, logOdds, iterations: MOST_ITERATIONS, variance: undefined }
}

function factorOf(information: Matrix, p: number): Matrix | undefined {
  try {
    return cholesky(information, p)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Back from columns of mean 0 and spread 1: the constant takes in every covariate's mean. */
function errorsOf(variance: Matrix, { p, mean, spread }: Design): Float64Array {
  const weight = mean.map((centre, j) => (j === 0 ? 1 : -centre / spread[j]!))
  let constant = 0
  for (let j = 0; j < p; j++)
    for (let k = 0; k < p; k++) constant += weight[j]! * weight[k]! * variance[j * p + k]!
  return spread.map((scale, j) => Math.sqrt(j === 0 ? constant : variance[j * p + j]!) / scale)
}
