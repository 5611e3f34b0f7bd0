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

export function survivalOf({ scenario, results }: ArmView): Survival | undefined {
  return results.length === 0 ? undefined : resultOf(scenario, results).survival
}

/** The step function of a curve at whole months. */
export function drawnCurve(
  survival: Survival | undefined,
  months: number,
  replicates: number,
): DrawnCurve | undefined {
  if (survival === undefined || !survival.strata.includes('all')) return undefined
  const curve = survival.curve()
  const drawn: DrawnCurve = { survival: [], lower: [], upper: [], atRisk: [] }
  let k = -1
  for (let month = 0; month <= months; month++) {
    while (k + 1 < curve.time.length && curve.time[k + 1]! <= month) k++
    const value = k < 0 ? 1 : curve.survival[k]!
    drawn.survival.push(finite(value))
    // Where a curve is still at 1 there are no limits: the band begins as a point.
    drawn.lower.push(finite(k < 0 ? 1 : limit(curve.lower[k]!, value)))
    drawn.upper.push(finite(k < 0 ? 1 : limit(curve.upper[k]!, value)))
    drawn.atRisk.push(atRiskAt(curve, month) / replicates)
  }
  return drawn
}

/** How many are under observation just before `month`. */
function atRiskAt({ time, atRisk }: SurvivalCurve, month: number): number {
  const k = time.findIndex((end) => end >= month)
  return k === -1 ? 0 : atRisk[k]!
}

function limit(value: number, survival: number): number {
  return Number.isNaN(value) ? survival : value
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
