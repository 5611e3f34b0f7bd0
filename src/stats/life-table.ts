import { readLives, requireBoundaries } from './read-lives.ts'
import type { Observations } from './read-lives.ts'

/** One element per interval [start, end). `NaN` = not estimable. */
export interface LifeTable {
  readonly start: Float64Array
  readonly end: Float64Array
  /** Alive and under observation when the interval begins. */
  readonly alive: Float64Array
  /** Whose observation begins within it. */
  readonly entered: Float64Array
  readonly withdrawn: Float64Array
  readonly events: Float64Array
  /** Lives exposed: alive, with half of those who come and less half of those who withdraw. */
  readonly exposed: Float64Array
  /** Share that lives to `start`, and its error. */
  readonly survival: Float64Array
  readonly survivalError: Float64Array
  /** Deaths per unit of time, of all lives begun. */
  readonly density: Float64Array
  readonly densityError: Float64Array
  /** Deaths per unit of time, of those alive in the middle. */
  readonly hazard: Float64Array
  readonly hazardError: Float64Array
}

/**
 * Actuarial life table: lives counted in intervals, as if who comes or withdraws did so in the middle.
 *
 * Read before use:
 * - It is for tables to read and for data known by year only. Where months are known, Kaplan and Meier's curve loses nothing.
 * - Intervals are [start, end): who dies at 12 dies in the interval that begins with 12. Times from the last boundary on count in a last
 *   interval without end, which has no rates.
 * - Intervals that are long against a life bias the rates.
 *
 * @param boundaries ascending, the first at or before the first entry
 * @throws RangeError if they do not ascend, a life begins before them, or that names a life with no such value
 * Sources: Cutler and Ederer 1958; Gehan 1969 (errors); formulas as in Klein and Moeschberger 2003 §5.4.
 */
export function lifeTable(lives: Observations, boundaries: readonly number[]): LifeTable {
  const { alive, entered, withdrawn, events } = countIntervals(lives, boundaries)
  const length = boundaries.length
  const column = (): Float64Array => new Float64Array(length)
  const exposed = alive.map((n, i) => n + entered[i]! / 2 - withdrawn[i]! / 2)
  const [survival, survivalError] = [column(), column()]
  const [density, densityError, hazard, hazardError] = [column(), column(), column(), column()]
  let [share, greenwood] = [1, 0]
  for (let i = 0; i < length; i++) {
    const width = (boundaries[i + 1] ?? NaN) - boundaries[i]!
    const n = exposed[i]!
    const q = events[i]! / n
    survival[i] = share
    survivalError[i] = share * Math.sqrt(greenwood)
    density[i] = (share * q) / width
    // q²·(Σ before + p/(nq)), multiplied out so that an interval without deaths has an error, of 0.
    densityError[i] = (share / width) * Math.sqrt(q * q * greenwood + (q * (1 - q)) / n)
    const middle = width * (n - events[i]! / 2)
    hazard[i] = events[i]! / middle
    const bend = (hazard[i]! * width) / 2
    hazardError[i] = Math.sqrt((hazard[i]! * (1 - bend * bend)) / middle)
    greenwood += q / (n * (1 - q))
    share *= 1 - q
  }
  const end = Float64Array.from(boundaries, (_, i) => boundaries[i + 1] ?? Infinity)
  const rates = { survival, survivalError, density, densityError, hazard, hazardError }
  return { start: Float64Array.from(boundaries), end, alive, entered, withdrawn, events, exposed, ...rates }
}

function countIntervals(lives: Observations, boundaries: readonly number[]) {
  requireBoundaries(boundaries, 1)
  const { count, entry, time, event } = readLives(lives, boundaries)
  const column = (): Float64Array => new Float64Array(boundaries.length)
  const [alive, entered, withdrawn, events] = [column(), column(), column(), column()]
  for (let row = 0; row < count; row++) {
    const began = entry?.[row] ?? 0
    if (began < boundaries[0]!)
      throw new RangeError(
        `life ${row} over (${began}, ${time[row]}] begins before the first boundary, ${boundaries[0]}`,
      )
    const [first, last] = [intervalOf(began, boundaries), intervalOf(time[row]!, boundaries)]
    const isThere = began === boundaries[first]
    if (isThere) alive[first]! += 1
    else entered[first]! += 1
    for (let i = first + 1; i <= last; i++) alive[i]! += 1
    if (event[row] === 1) events[last]! += 1
    else withdrawn[last]! += 1
  }
  return { alive, entered, withdrawn, events }
}

function intervalOf(time: number, boundaries: readonly number[]): number {
  let i = 0
  while (i + 1 < boundaries.length && boundaries[i + 1]! <= time) i++
  return i
}
