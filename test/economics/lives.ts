/** Lives of the Jilin region for the economics tests: records of series by month, and effects between twins. */
import { catalogue, metricsOf, open, step, type Course, type Setup, type World } from '../../sim/index.ts'
import { regions } from '../../src/regions/index.ts'
import { meanEstimate, type Estimate } from '../../src/stats/index.ts'
import { compiledWorld, QUIET, smallSetup } from '../laws/small-worlds.ts'

export { constantCourse } from '../laws/small-worlds.ts'
export { QUIET }

/** Month by month, by key of a series; month 1 is at index 0. */
export type History = Readonly<Record<string, readonly number[]>>

/** The class-size province, burnt in until at rest. */
export function jilin(change: Partial<Setup> = {}): Setup {
  return smallSetup({ region: regions.jilin, firms: 1000, burnIn: 'auto', seed: 'economics', ...change })
}

export interface LifeOptions {
  readonly setup?: Setup
  readonly replicate?: number
  readonly months?: number
  /** Looks at the world before month 1 (month 0) and after each month. */
  readonly watch?: (world: World, month: number) => void
}

/** Runs a course from month 0 and records every series. */
export function live(course: Course, options: LifeOptions = {}): History {
  const { setup = jilin(), replicate = 1, months = 12, watch } = options
  const world = compiledWorld(setup)
  open(world, course, replicate)
  watch?.(world, 0)
  const record: Record<string, number[]> = Object.fromEntries(catalogue.metrics.map(({ key }) => [key, []]))
  for (let month = 1; month <= months; month++) {
    step(world)
    const values = metricsOf(world)
    catalogue.metrics.forEach(({ key }, at) => record[key].push(values[at]))
    watch?.(world, month)
  }
  return record
}

/** Replicates 1…n of a course. */
export function lives(course: Course, replicates: number, options: LifeOptions = {}): History[] {
  return Array.from({ length: replicates }, (_, at) => live(course, { ...options, replicate: at + 1 }))
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

export function mean(values: readonly number[]): number {
  return sum(values) / values.length
}

/** Twin minus base, replicate by replicate, with Student's 95% interval. */
export function effect(
  base: readonly History[],
  twin: readonly History[],
  measure: (record: History) => number,
): Estimate {
  return replicateMean(twin.map((record, at) => measure(record) - measure(base[at])))
}

/** For messages: mean and interval. */
export function told({ mean: middle, interval: [lower, upper], count }: Estimate): string {
  return `${middle.toPrecision(4)} (95% ${lower.toPrecision(4)} to ${upper.toPrecision(4)}, ${count} replicates)`
}

/**
 * A mean over replicates with its 95% interval. What is paid by plan, say, is the same in every replicate: it has no spread, and its
 * sign is no matter of luck.
 */
export function replicateMean(values: readonly number[]): Estimate {
  const found = meanEstimate(values)
  const isSame = values.length > 1 && values.every((value) => value === values[0])
  return isSame ? { ...found, interval: [found.mean, found.mean] } : found
}
