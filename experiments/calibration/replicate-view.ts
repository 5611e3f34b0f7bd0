import type { ReplicateResult } from '../../src/index.ts'

/** One replicate’s series by key. */
export interface View {
  readonly result: ReplicateResult
  total(key: string): number
  mean(key: string): number
  /** Month 1…M. */
  at(key: string, month: number): number
}

export function viewOf(result: ReplicateResult): View {
  const { metricKeys, metrics, months } = result
  const columnOf = (key: string) => {
    const column = metricKeys.indexOf(key)
    if (column < 0) throw new RangeError(`no metric is called '${key}'`)
    return column
  }
  const total = (key: string) => {
    const column = columnOf(key)
    let sum = 0
    for (let month = 0; month < months; month++) sum += metrics[month * metricKeys.length + column]
    return sum
  }
  return {
    result,
    total,
    mean: (key) => total(key) / months,
    at: (key, month) => metrics[(month - 1) * metricKeys.length + columnOf(key)],
  }
}
