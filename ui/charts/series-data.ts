import { resultOf } from '../../src/index.ts'
import type { ArmView } from '../lab/twin-runner.ts'

/** A metric's mean over the finished replicates, months 1…M; shorter if there is only a first look. */
export function meanSeries({ scenario, replicates, look }: ArmView, metric: string): number[] {
  const finished = replicates.length === 0 && look !== undefined ? [look] : replicates
  const all = resultOf(scenario, finished).series(metric)
  const months = finished[0]?.months ?? 0
  return Array.from({ length: months }, (_, month) => {
    const sum = all.reduce((total, series) => total + series[month]!, 0)
    return sum / all.length
  })
}
