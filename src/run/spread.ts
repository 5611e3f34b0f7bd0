/**
 * What several timings of the same work say on a machine that may have had other things to do: one that is disturbed only ever
 * takes longer, so the least is nearest to the work itself, and the median tells how disturbed it was.
 */
export interface Spread {
  readonly least: number
  readonly median: number
}

/**
 * @param passes times of the same parts, one after another, pass by pass
 * @returns of whole passes: each part at its best of all passes; the median pass
 */
export function spreadOf(passes: readonly (readonly number[])[]): Spread {
  const [first = [], ...others] = passes
  const best = first.map((time, part) => Math.min(time, ...others.map((pass) => pass[part]!)))
  return { least: sum(best), median: median(passes.map(sum)) }
}

export function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

const sum = (times: readonly number[]): number => times.reduce((total, time) => total + time, 0)
