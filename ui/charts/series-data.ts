import { resultOf } from '../../src/index.ts'
import type { ArmView } from '../lab/twin-runner.ts'

/** A metric's mean over the finished replicates, months 1…M; empty before the first. */
export function meanSeries({ scenario, results }: ArmView, metric: string): number[] {
  if (results.length === 0) return []
  const all = resultOf(scenario, results).series(metric)
  return Array.from({ length: scenario.months }, (_, month) => {
    const sum = all.reduce((total, series) => total + series[month]!, 0)
    return sum / all.length
  })
}
