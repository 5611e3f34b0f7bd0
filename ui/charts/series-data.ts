import { resultOf } from '../../src/index.ts'
import type { ArmView } from '../lab/arm.ts'

/** A metric's mean over the finished replicates, months 1…M; shorter if there is only a first look. */
export function meanSeries({ scenario, results, firstLook }: ArmView, metric: string): number[] {
  const finished = results.length === 0 && firstLook !== undefined ? [firstLook] : results
  const all = resultOf(scenario, finished).series(metric)
  const months = finished[0]?.months ?? 0
  return Array.from({ length: months }, (_, month) => {
    const sum = all.reduce((total, series) => total + series[month]!, 0)
    return sum / all.length
  })
}
