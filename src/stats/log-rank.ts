import { exp, log } from '../../sim/index.ts'
import { chiSquareTest } from './chi-square.ts'
import type { ChiSquareTest } from './chi-square.ts'
import { quadraticForm, submatrix } from './linear.ts'
import type { Matrix } from './linear.ts'
import { readLives } from './read-lives.ts'
import type { ReadLives } from './read-lives.ts'
import { sortLives, sweepRiskSets } from './sorted-lives.ts'
import type { StratifiedLives } from './sorted-lives.ts'

export interface GroupedLives extends StratifiedLives {
  /** Which of the compared groups a life is in: any numbers. */
  readonly group: ArrayLike<number>
}

export interface LogRankTest extends ChiSquareTest {
  /** The groups' numbers, ascending; the columns below are parallel to them. */
  readonly groups: readonly number[]
  readonly lives: Float64Array
  /** Events, each weighted by the pooled S(t−)^rho. */
  readonly observed: Float64Array
  /** What they would have been had all groups one hazard. */
  readonly expected: Float64Array
  /** Of observed − expected, k × k. */
  readonly variance: Matrix
}

/** What one time of events sees: at risk and dying in each group. */
interface EventTime {
  readonly stratum: number
  readonly atRisk: Float64Array
  readonly events: Float64Array
}

/**
 * Log-rank test that k groups have one hazard, within strata, on right-censored, left-truncated lives.
 *
 * Read before use:
 * - It sees hazards that differ in one direction. Where curves cross it may see nothing: look at them, or compare restricted means.
 * - Groups must be fixed when observation begins. "Ever supported" is not: it takes a long life to be supported late.
 * - Lives are taken as independent. Lives of one replicate are not, so that with many replicates the test finds differences that
 *   chance of few booms made: take Cox's clustered error there.
 * - `rho` 0 is the log-rank, 1 Peto and Peto's form of Wilcoxon's test, which weighs early events more.
 * - Degrees are one less than the groups in which events were expected; with one such group the statistic is 0.
 *
 * @param rho ≥ 0
 * @throws RangeError that names the life if a column has no such value for it, or if `rho` is below 0
 * Sources: Mantel 1966; Peto and Peto 1972; Harrington and Fleming 1982; the variance is hypergeometric, as in R's survdiff.
 */
export function logRank(lives: GroupedLives, { rho = 0 }: { rho?: number } = {}): LogRankTest {
  if (!(rho >= 0 && rho < Infinity)) throw new RangeError(`rho is ${rho}; a number from 0 on is needed`)
  const read = readLives({ ...lives, group: lives.group ?? [] })
  const group = read.group!
  const groups = [...new Set(group)].sort((a, b) => a - b)
  const k = groups.length
  const sums = {
    groups,
    lives: new Float64Array(k),
    observed: new Float64Array(k),
    expected: new Float64Array(k),
    variance: new Float64Array(k * k),
  }
  const code = codesOf(group, groups)
  for (const c of code) sums.lives[c]! += 1
  let [stratum, survival] = [-1, 1]
  for (const moment of eventTimes(read, code, k)) {
    if (moment.stratum !== stratum) [stratum, survival] = [moment.stratum, 1]
    const weight = rho === 0 ? 1 : survival > 0 ? exp(rho * log(survival)) : 0
    survival *= addMoment(sums, moment, weight)
  }
  return { ...sums, ...testOf(sums) }
}

function codesOf(group: ArrayLike<number>, groups: readonly number[]): Int32Array {
  const codes = new Map(groups.map((value, code) => [value, code]))
  return Int32Array.from(group, (value) => codes.get(value)!)
}

/** Times of events, by stratum, and earliest first. */
function eventTimes(lives: ReadLives, code: Int32Array, k: number): EventTime[] {
  const moments: EventTime[] = []
  const present = new Float64Array(k)
  sweepRiskSets(lives, sortLives(lives), {
    join: (row) => (present[code[row]!]! += 1),
    leave: (row) => (present[code[row]!]! -= 1),
    clear: () => present.fill(0),
    visit: (_time, dying, stratum) => {
      const events = new Float64Array(k)
      for (const row of dying) events[code[row]!]! += 1
      moments.push({ stratum, atRisk: present.slice(), events })
    },
  })
  return moments.reverse()
}

/** Adds one time of events; returns the share that survives it. */
function addMoment(
  { observed, expected, variance }: Pick<LogRankTest, 'observed' | 'expected' | 'variance'>,
  { atRisk, events }: EventTime,
  weight: number,
): number {
  const k = atRisk.length
  const n = sum(atRisk)
  const d = sum(events)
  // Drawing d of n without replacement.
  const spread = n > 1 ? (weight * weight * d * (n - d)) / (n * n * (n - 1)) : 0
  for (let i = 0; i < k; i++) {
    observed[i]! += weight * events[i]!
    expected[i]! += (weight * d * atRisk[i]!) / n
    for (let j = 0; j < k; j++) variance[i * k + j]! += spread * atRisk[i]! * ((i === j ? n : 0) - atRisk[j]!)
  }
  return (n - d) / n
}

function testOf({
  observed,
  expected,
  variance,
}: Pick<LogRankTest, 'observed' | 'expected' | 'variance'>): ChiSquareTest {
  const k = observed.length
  const compared = [...expected.keys()].filter((i) => expected[i]! > 0)
  // Differences sum to 0, so that the last group adds nothing.
  const kept = compared.slice(0, -1)
  if (kept.length === 0) return chiSquareTest(0, 0)
  const difference = kept.map((i) => observed[i]! - expected[i]!)
  return chiSquareTest(quadraticForm(difference, submatrix(variance, k, kept)), kept.length)
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0)
}
