import { resultOf } from '../../src/index.ts'
import type { Survival, SurvivalCurve } from '../../src/index.ts'
import type { ArmView } from '../lab/twin-runner.ts'

/** One curve at months 0…M, ready to be drawn; null = not estimable. */
export interface DrawnCurve {
  readonly survival: (number | null)[]
  readonly lower: (number | null)[]
  readonly upper: (number | null)[]
  /** Per replicate. */
  readonly atRisk: number[]
}

/** The curve of what has finished; of the first look as far as that goes. */
export function drawnCurve({ scenario, replicates, look }: ArmView): DrawnCurve | undefined {
  const { months } = scenario
  if (replicates.length > 0)
    return atWholeMonths(resultOf(scenario, replicates).survival, months, months, replicates.length)
  if (look === undefined) return undefined
  return atWholeMonths(resultOf(scenario, [look]).survival, look.months, months, 1)
}

/** The step function up to `known`, and nothing from there to `months`. */
function atWholeMonths(
  survival: Survival,
  known: number,
  months: number,
  replicates: number,
): DrawnCurve | undefined {
  if (!survival.has('all')) return undefined
  const curve = survival.curve()
  const drawn: DrawnCurve = { survival: [], lower: [], upper: [], atRisk: [] }
  let k = -1
  for (let month = 0; month <= months; month++) {
    while (k + 1 < curve.time.length && curve.time[k + 1]! <= month) k++
    const value = month > known ? NaN : k < 0 ? 1 : curve.survival[k]!
    drawn.survival.push(finite(value))
    // Where a curve is still at 1 there are no limits: the band begins as a point.
    drawn.lower.push(finite(limit(k < 0 ? NaN : curve.lower[k]!, value)))
    drawn.upper.push(finite(limit(k < 0 ? NaN : curve.upper[k]!, value)))
    drawn.atRisk.push(month > known ? NaN : atRiskAt(curve, month) / replicates)
  }
  return drawn
}

/** How many are under observation just before `month`. */
function atRiskAt({ time, atRisk }: SurvivalCurve, month: number): number {
  const k = time.findIndex((end) => end >= month)
  return k === -1 ? 0 : atRisk[k]!
}

function limit(value: number, survival: number): number {
  return Number.isNaN(value) || Number.isNaN(survival) ? survival : value
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
