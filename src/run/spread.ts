/**
 * What several timings of the same work say on a machine that may have had other things to do: one that is disturbed only ever
 * takes longer, so the least is nearest to the work itself, and the median tells how disturbed it was.
 */
export interface Spread {
  readonly least: number
  readonly median: number
}

/** One time through the work. */
export interface Pass {
  /** Of each part of it, by the clock on the wall. */
  readonly parts: readonly number[]
  /** Of all of it, what the process had of the processors, where that can be told: no other process is in it. */
  readonly processor?: number
}

/**
 * @param passes through the same parts, one after another
 * @returns the least that whole passes can have taken: each part at its best of all passes, or the processor's time of the best
 * pass, whichever is less disturbed; the median pass by the clock on the wall
 */
export function spreadOf(passes: readonly Pass[]): Spread {
  const [first, ...others] = passes
  const best = (first?.parts ?? []).map((time, part) =>
    others.reduce((least, { parts }) => Math.min(least, parts[part]!), time),
  )
  const processor = passes.map((pass) => pass.processor ?? Number.POSITIVE_INFINITY)
  return { least: Math.min(sum(best), ...processor), median: median(passes.map(({ parts }) => sum(parts))) }
}

export function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

const sum = (times: readonly number[]): number => times.reduce((total, time) => total + time, 0)
