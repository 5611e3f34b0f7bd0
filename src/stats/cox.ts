import { exp } from '../../sim/index.ts'
import { chiSquareTest } from './chi-square.ts'
import type { ChiSquareTest } from './chi-square.ts'
import { eachMoment } from './cox-moments.ts'
import type { CoxLives, PreparedLives, Ties } from './cox-moments.ts'
import { robustVariance } from './cox-residuals.ts'
import { cholesky, inverse, quadraticForm, SingularError, solve } from './linear.ts'
import type { Matrix } from './linear.ts'
import { normalBeyond, Z95 } from './normal.ts'
import { readLives } from './read-lives.ts'
import { readNumbers } from './read-numbers.ts'
import { sortLives } from './sorted-lives.ts'

export interface CoxOptions {
  /** Default Efron's. */
  readonly ties?: Ties
  /** Errors from the data rather than the model: by cluster if there are clusters (then the default), else by row. */
  readonly robust?: boolean
}

/** One covariate's effect. `NaN` = not estimable. */
export interface CoxEffect {
  /** Logarithm of the hazard ratio for one unit more. */
  readonly coefficient: number
  /** The robust one if asked for, else the model's. */
  readonly standardError: number
  readonly hazardRatio: number
  /** 95%, of the hazard ratio. */
  readonly interval: readonly [lower: number, upper: number]
  /** Of an effect at least as great, were there none. */
  readonly probability: number
}

export interface CoxFit {
  readonly effects: readonly CoxEffect[]
  readonly coefficients: Float64Array
  /** p × p, from the model. */
  readonly variance: Matrix
  /** p × p, from rows or clusters; absent unless asked for. */
  readonly robustVariance?: Matrix
  /** Log partial likelihood without covariates, and fitted. */
  readonly logLikelihood: { readonly null: number; readonly fitted: number }
  readonly likelihoodRatio: ChiSquareTest
  readonly score: ChiSquareTest
  /** With the robust variance if there is one. */
  readonly wald: ChiSquareTest
  readonly events: number
  readonly iterations: number
  /** False if some coefficient runs off to infinity: a covariate that tells events apart perfectly. Believe no number then. */
  readonly converged: boolean
  readonly ties: Ties
}

const NOTHING_HAPPENS = 'nothing happens to anybody: there is no hazard to compare'
const MOST_ITERATIONS = 50
const MOST_HALVINGS = 20
/** A last step this small, in spreads of a covariate: Newton's next one is of the order of its square. */
const SMALL_STEP = 1e-9

/**
 * Cox's proportional hazards regression on right-censored, left-truncated lives, with strata, ties and covariates that vary in time.
 *
 * Read before use:
 * - A hazard ratio describes those still alive at each time. If help saves the weak, the helped who remain are weaker: even in an
 *   experiment the ratio drifts to 1 without any effect wearing off. Prefer restricted means for what help achieves.
 * - Test proportionality (`coxProportionality`) before quoting one ratio for all times.
 * - Support that comes later is a covariate that varies in time: split the row when it comes. Given at the start as "ever
 *   supported", it is credited with the months that had to be lived to get it (immortal time).
 * - Rows of one firm, and firms of one replicate, are not independent: give `cluster`. Below some twenty clusters the clustered
 *   error is too small.
 *
 * With one cluster, or clusters that do not differ, there is no robust error: it is `NaN`, and what rests on it.
 *
 * @throws SingularError if a covariate is constant or a combination of those before it (its `column` says which), RangeError if
 * nothing happens to anybody, or that names the life for which a column has no such value
 * Sources: Cox 1972; Breslow 1974; Efron 1977; Lin and Wei 1989 (robust variance); Therneau and Grambsch 2000.
 */
export function coxRegression(lives: CoxLives, options: CoxOptions = {}): CoxFit {
  const { ties = 'efron', robust = lives.cluster !== undefined } = options
  const prepared = prepare(lives, ties)
  const { p, spread } = prepared
  const start = evaluate(prepared, new Float64Array(p))
  const score = chiSquareTest(quadraticForm(start.score, start.information), p)
  const { beta, last, iterations, converged } = maximise(prepared, start)
  const inverted = converged ? inverse(cholesky(last.information, p), p) : new Float64Array(p * p).fill(NaN)
  const coefficients = beta.map((b, j) => b / spread[j]!)
  const variance = unscaled(inverted, spread)
  const sandwich = robust ? unscaled(robustVariance(prepared, beta, inverted), spread) : undefined
  const used = sandwich ?? variance
  return {
    effects: effectsOf(coefficients, used),
    coefficients,
    variance,
    ...(sandwich && { robustVariance: sandwich }),
    logLikelihood: { null: start.logLikelihood, fitted: last.logLikelihood },
    likelihoodRatio: chiSquareTest(Math.max(0, 2 * (last.logLikelihood - start.logLikelihood)), p),
    score,
    wald: waldTest(coefficients, used, converged),
    events: start.events,
    iterations,
    converged,
    ties,
  }
}

/** Sorts rows and brings covariates to mean 0 and spread 1, so that no unit is too great for exp or too small for a pivot. */
export function prepare(lives: CoxLives, ties: Ties): PreparedLives {
  const { covariates } = lives
  const p = covariates.length
  if (p === 0) throw new RangeError('a regression needs a covariate')
  const read = readLives(lives)
  const strata = sortLives(read)
  if (!read.event.includes(1)) throw new RangeError(NOTHING_HAPPENS)
  const z = new Float64Array(read.count * p)
  const spread = new Float64Array(p)
  covariates.forEach((column, j) => {
    const values = readNumbers(`covariate ${j}`, column, read.count)
    let [mean, squares] = [0, 0]
    for (let row = 0; row < values.length; row++) mean += values[row]! / values.length
    for (let row = 0; row < values.length; row++) squares += (values[row]! - mean) * (values[row]! - mean)
    if (!Number.isFinite(squares)) throw new RangeError(`covariate ${j} has values too great to be squared`)
    spread[j] = Math.sqrt(squares / values.length)
    if (!(spread[j] > 1e-12 * Math.abs(mean))) throw new SingularError(j)
    for (let row = 0; row < values.length; row++) z[row * p + j] = (values[row]! - mean) / spread[j]
  })
  return { lives: read, strata, ties, p, z, spread }
}

interface Evaluation {
  readonly logLikelihood: number
  readonly score: Float64Array
  readonly information: Matrix
  readonly events: number
}

function evaluate(prepared: PreparedLives, beta: Float64Array): Evaluation {
  const { p, z } = prepared
  const score = new Float64Array(p)
  const information = new Float64Array(p * p)
  let [logLikelihood, events] = [0, 0]
  eachMoment(prepared, beta, (moment) => {
    logLikelihood += moment.logLikelihood
    events += moment.dying.length
    for (const row of moment.dying) for (let j = 0; j < p; j++) score[j]! += z[row * p + j]!
    for (let j = 0; j < p; j++) score[j]! -= moment.mean[j]!
    for (let k = 0; k < p * p; k++) information[k]! += moment.information[k]!
  })
  return { logLikelihood, score, information, events }
}

/** Newton's method; a step that does not raise the likelihood is halved. */
function maximise(prepared: PreparedLives, start: Evaluation) {
  let beta: Float64Array = new Float64Array(prepared.p)
  let last = start
  for (let iterations = 1; iterations <= MOST_ITERATIONS; iterations++) {
    const step = newtonStep(last)
    if (step === undefined) return { beta, last, iterations, converged: false }
    let next = moved(beta, step)
    let evaluation = evaluate(prepared, next)
    for (let halving = 1; !isAsGood(evaluation, last) && halving < MOST_HALVINGS; halving++) {
      step.forEach((value, j) => (step[j] = value / 2))
      next = moved(beta, step)
      evaluation = evaluate(prepared, next)
    }
    beta = next
    last = evaluation
    if (step.every((value) => Math.abs(value) <= SMALL_STEP))
      return { beta, last, iterations, converged: true }
  }
  return { beta, last, iterations: MOST_ITERATIONS, converged: false }
}

function newtonStep({ score, information }: Evaluation): Float64Array | undefined {
  try {
    return solve(cholesky(information, score.length), score)
  } catch (error) {
    // Coefficients that have run off leave no information, or none that is finite.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function moved(beta: Float64Array, step: Float64Array): Float64Array {
  return beta.map((value, j) => value + step[j]!)
}

/** Rounding may lower the likelihood of a last tiny step. */
function isAsGood(now: Evaluation, before: Evaluation): boolean {
  return now.logLikelihood >= before.logLikelihood - 1e-10 * Math.abs(before.logLikelihood)
}

function unscaled(matrix: Matrix, spread: Float64Array): Matrix {
  const p = spread.length
  return matrix.map((value, k) => value / (spread[Math.floor(k / p)]! * spread[k % p]!))
}

function effectsOf(coefficients: Float64Array, variance: Matrix): CoxEffect[] {
  const p = coefficients.length
  return Array.from(coefficients, (coefficient, j) => {
    const standardError = Math.sqrt(variance[j * p + j]!)
    const reach = Z95 * standardError
    return {
      coefficient,
      standardError,
      hazardRatio: exp(coefficient),
      interval: [exp(coefficient - reach), exp(coefficient + reach)],
      probability: normalBeyond(coefficient / standardError),
    }
  })
}

/** Clusters fewer than covariates leave a variance that cannot be inverted: no joint test then. */
function waldTest(coefficients: Float64Array, variance: Matrix, converged: boolean): ChiSquareTest {
  const degrees = coefficients.length
  const unknown = { statistic: NaN, degrees, probability: NaN }
  if (!converged || variance.some(Number.isNaN)) return unknown
  try {
    return chiSquareTest(quadraticForm(coefficients, variance), degrees)
  } catch (error) {
    if (error instanceof SingularError) return unknown
    throw error
  }
}
