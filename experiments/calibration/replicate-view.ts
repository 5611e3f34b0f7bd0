import type { ReplicateResult } from '../../src/index.ts'

/** One replicate’s series by key. */
export interface View {
  readonly result: ReplicateResult
  total(key: string): number
  mean(key: string): number
}

export function viewOf(result: ReplicateResult): View {
  const { metricKeys, metrics, months } = result
  const total = (key: string) => {
    const column = metricKeys.indexOf(key)
    if (column < 0) throw new RangeError(`no metric is called '${key}'`)
    let sum = 0
    for (let month = 0; month < months; month++) sum += metrics[month * metricKeys.length + column]
    return sum
  }
  return { result, total, mean: (key) => total(key) / months }
}
