import { resultOf } from '../../src/index.ts'
import type { Picture } from '../lab/picture.ts'

/** A metric's mean over the pairs of a picture, months 1…known. */
export function meanSeries(
  { base, policy, pairs, known }: Picture,
  side: 'base' | 'policy',
  metric: string,
): number[] {
  const scenario = side === 'base' ? base : policy
  const all = resultOf(
    scenario,
    pairs.map((pair) => pair[side === 'base' ? 0 : 1]),
  ).series(metric)
  return Array.from({ length: known }, (_, month) => {
    const sum = all.reduce((total, series) => total + series[month]!, 0)
    return sum / all.length
  })
}
