/** Sizes and their growth, from the lives of a run of one year. */
import type { FirmLives } from '../../src/index.ts'

/** Staff of the firms of month 0. */
export function staffAtZero(lives: FirmLives): number[] {
  return [...lives.staffAtStart].filter((_, row) => lives.entry[row] === 0)
}

/**
 * Tail index of a Pareto distribution of sizes from `threshold` on by maximum likelihood, and its standard error; whole numbers
 * are taken as rounded (Clauset, Shalizi & Newman 2009, eq. 3.7).
 */
export function tailIndex(
  sizes: readonly number[],
  threshold: number,
): { index: number; error: number; count: number } {
  const tail = sizes.filter((size) => size >= threshold)
  const sum = tail.reduce((logs, size) => logs + Math.log(size / (threshold - 0.5)), 0)
  const index = tail.length / sum
  return { index, error: index / Math.sqrt(tail.length), count: tail.length }
}

export interface Growth {
  /** Standard deviation of the yearly log growth of staff. */
  readonly spread: number
  /** Excess kurtosis: 0 for a normal distribution, 3 for a tent (Laplace). */
  readonly excess: number
  /** How fast the spread falls with size: its elasticity, with the sign turned. */
  readonly falls: number
}

/** Below so many people a change by one is too coarse. */
const SMALLEST = 5

export function growthOf(lives: FirmLives): Growth {
  const changes: { size: number; change: number }[] = []
  for (let row = 0; row < lives.count; row++) {
    const [size, after] = [lives.staffAtStart[row], lives.staffAtStop[row]]
    if (lives.entry[row] === 0 && lives.cause[row] === 0 && size >= SMALLEST && after > 0)
      changes.push({ size, change: Math.log(after / size) })
  }
  const { spread, excess } = shapeOf(changes.map(({ change }) => change))
  return { spread, excess, falls: -slopeOfSpread(changes) }
}

function shapeOf(values: readonly number[]): { spread: number; excess: number } {
  const middle = mean(values)
  let [second, fourth] = [0, 0]
  for (const value of values) {
    const square = (value - middle) * (value - middle)
    second += square / values.length
    fourth += (square * square) / values.length
  }
  return { spread: Math.sqrt(second), excess: fourth / (second * second) - 3 }
}

/** Least squares of log spread on log size over classes that double, of at least fifty firms. */
function slopeOfSpread(changes: readonly { size: number; change: number }[]): number {
  const points: { x: number; y: number }[] = []
  for (let size = SMALLEST; size < 1000; size *= 2) {
    const bin = changes.filter((change) => change.size >= size && change.size < 2 * size)
    if (bin.length < 50) continue
    const x = bin.reduce((sum, change) => sum + Math.log(change.size), 0) / bin.length
    points.push({ x, y: Math.log(shapeOf(bin.map(({ change }) => change)).spread) })
  }
  const [mx, my] = [mean(points.map(({ x }) => x)), mean(points.map(({ y }) => y))]
  const above = points.reduce((sum, { x, y }) => sum + (x - mx) * (y - my), 0)
  return above / points.reduce((sum, { x }) => sum + (x - mx) * (x - mx), 0)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
