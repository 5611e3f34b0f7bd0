/**
 * Symmetric positive definite matrices, small and dense. mathjs could invert them, but it calls the engine's logarithm as soon as
 * its matrices are made, and takes longer to load than a run: see src/decisions/statistics.md.
 */

/** Square, row by row: element (i, j) of a p × p matrix is at i·p + j. */
export type Matrix = Float64Array

/** Of a column's own variance, the least share that the columns before it must leave unexplained. */
const TOLERANCE = 1e-9

/** Which column is a combination of those before it, to rounding. */
export class SingularError extends RangeError {
  readonly column: number

  constructor(
    column: number,
    why = `column ${column} is constant or a combination of the columns before it`,
  ) {
    super(why)
    this.column = column
  }
}

/**
 * The lower triangle L with L·Lᵀ = the matrix (Cholesky's factor).
 *
 * @param matrix p × p; only its lower triangle is read
 * @throws SingularError if it is not positive definite, RangeError if it has an element that is not finite
 * Source: Golub and Van Loan 2013, §4.2.5.
 */
export function cholesky(matrix: Matrix, p: number): Matrix {
  const lower = new Float64Array(p * p)
  for (let i = 0; i < p; i++)
    for (let j = 0; j <= i; j++)
      if (!Number.isFinite(matrix[i * p + j]))
        throw new RangeError(`element (${i}, ${j}) of the matrix is ${matrix[i * p + j]}, not finite`)
  for (let j = 0; j < p; j++) {
    const pivot = matrix[j * p + j]! - dot(lower, j, j, p)
    if (!(pivot > TOLERANCE * matrix[j * p + j]!)) throw new SingularError(j)
    const root = Math.sqrt(pivot)
    lower[j * p + j] = root
    for (let i = j + 1; i < p; i++) lower[i * p + j] = (matrix[i * p + j]! - dot(lower, i, j, p)) / root
  }
  return lower
}

/** The solution x of L·Lᵀ·x = `right`. */
export function solve(lower: Matrix, right: ArrayLike<number>): Float64Array {
  const p = right.length
  const x = Float64Array.from(right)
  for (let i = 0; i < p; i++) {
    for (let k = 0; k < i; k++) x[i]! -= lower[i * p + k]! * x[k]!
    x[i]! /= lower[i * p + i]!
  }
  for (let i = p - 1; i >= 0; i--) {
    for (let k = i + 1; k < p; k++) x[i]! -= lower[k * p + i]! * x[k]!
    x[i]! /= lower[i * p + i]!
  }
  return x
}

/** The inverse of L·Lᵀ, exactly symmetric. */
export function inverse(lower: Matrix, p: number): Matrix {
  const out = new Float64Array(p * p)
  for (let j = 0; j < p; j++) {
    const unit = new Float64Array(p)
    unit[j] = 1
    const column = solve(lower, unit)
    for (let i = j; i < p; i++) out[i * p + j] = out[j * p + i] = column[i]!
  }
  return out
}

/**
 * xᵀ·M⁻¹·x: how far x lies from 0 in units of its covariance M.
 *
 * @throws as `cholesky`
 */
export function quadraticForm(x: ArrayLike<number>, matrix: Matrix): number {
  const solved = solve(cholesky(matrix, x.length), x)
  let sum = 0
  for (let i = 0; i < solved.length; i++) sum += x[i]! * solved[i]!
  return sum
}

/** The rows and columns `keep` of a p × p matrix. */
export function submatrix(matrix: Matrix, p: number, keep: readonly number[]): Matrix {
  const out = new Float64Array(keep.length * keep.length)
  keep.forEach((i, a) => keep.forEach((j, b) => (out[a * keep.length + b] = matrix[i * p + j]!)))
  return out
}

/** Σ over k < j of L(i, k)·L(j, k). */
function dot(lower: Matrix, i: number, j: number, p: number): number {
  let sum = 0
  for (let k = 0; k < j; k++) sum += lower[i * p + k]! * lower[j * p + k]!
  return sum
}
