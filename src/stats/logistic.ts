import { exp } from '../../sim/index.ts'
import { cholesky, inverse, solve } from './linear.ts'
import type { Matrix } from './linear.ts'

export interface LogisticFit {
  /** Of the constant, then of each covariate. */
  readonly coefficients: Float64Array
  readonly standardErrors: Float64Array
  /** Log odds of each row, on the coefficients' scale. */
  readonly logOdds: Float64Array
  readonly iterations: number
  /** False where a covariate tells outcomes apart perfectly: coefficients run off. */
  readonly converged: boolean
}

const MOST_ITERATIONS = 40
const SMALL_STEP = 1e-10

/**
 * Logistic regression by Newton's method (iteratively reweighted least squares).
 *
 * Read before use: a propensity score balances what is in it and nothing else. With `ridge` > 0 coefficients of covariates (not the
 * constant) are drawn to 0, which keeps them finite where groups hardly overlap; errors then understate.
 *
 * @param outcome 0 or 1, one a row
 * @param covariates one array each; give them similar spreads if `ridge` is used
 * @throws SingularError if a covariate is constant or a combination of others (and `ridge` is 0); RangeError if lengths differ
 * Sources: McCullagh and Nelder 1989; equals R's glm(family = binomial) to its tolerance.
 */
export function logisticRegression(
  outcome: ArrayLike<number>,
  covariates: readonly ArrayLike<number>[],
  { ridge = 0 }: { ridge?: number } = {},
): LogisticFit {
  const n = outcome.length
  if (covariates.some(({ length }) => length !== n))
    throw new RangeError(`covariates of ${n} rows are wanted`)
  const p = covariates.length + 1
  const at = (row: number, j: number): number => (j === 0 ? 1 : covariates[j - 1]![row]!)
  const beta = new Float64Array(p)
  const logOdds = new Float64Array(n)
  let [iterations, largest] = [0, Infinity]
  let information: Matrix = new Float64Array(p * p)
  while (iterations < MOST_ITERATIONS && largest > SMALL_STEP) {
    const score = new Float64Array(p)
    information = new Float64Array(p * p)
    for (let row = 0; row < n; row++) {
      const mean = 1 / (1 + exp(-logOdds[row]!))
      const weight = mean * (1 - mean)
      for (let j = 0; j < p; j++) {
        score[j]! += (outcome[row]! - mean) * at(row, j)
        for (let k = 0; k <= j; k++) information[j * p + k]! += weight * at(row, j) * at(row, k)
      }
    }
    for (let j = 1; j < p; j++) {
      score[j]! -= ridge * beta[j]!
      information[j * p + j]! += ridge
    }
    const step = solve(cholesky(information, p), score)
    largest = 0
    for (let j = 0; j < p; j++) {
      beta[j]! += step[j]!
      largest = Math.max(largest, Math.abs(step[j]!))
    }
    for (let row = 0; row < n; row++) {
      logOdds[row] = 0
      for (let j = 0; j < p; j++) logOdds[row]! += beta[j]! * at(row, j)
    }
    iterations++
  }
  const variance = inverse(cholesky(information, p), p)
  return {
    coefficients: beta,
    standardErrors: beta.map((_, j) => Math.sqrt(variance[j * p + j]!)),
    logOdds,
    iterations,
    converged: largest <= SMALL_STEP,
  }
}
