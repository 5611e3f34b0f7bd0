import type { Lever } from '../../sim/index.ts'
import { planOf } from './target.ts'
import type { LeverSetting } from './types.ts'

/** Values in months 1…M as they are planned; absent where a rule decides, which only the run can tell. */
export function plannedValues(
  setting: LeverSetting | undefined,
  usual: number,
  months: number,
): number[] | undefined {
  const plan = setting === undefined ? usual : planOf(setting)
  if (typeof plan === 'number') return Array.from({ length: months }, () => plan)
  if (!Array.isArray(plan)) return undefined
  return Array.from(
    { length: months },
    (_, at) => plan.findLast(({ from }) => from <= at + 1)?.value ?? usual,
  )
}

/** Least and greatest value that rules gave over all months and replicates, by lever. */
export type RuledValues = Readonly<Record<string, readonly [least: number, most: number]>>

/** The months in which a lever is not off, and the least of its values in them. */
export interface Standing {
  readonly first: number
  readonly last: number
  readonly least: number
}

/**
 * When a lever stands in force; absent if never. Of a rule that has not been run it is taken that it may in any month.
 *
 * @param ruled what rules gave in a run
 */
export function standingOf(
  setting: LeverSetting,
  { key, default: usual, off }: Lever,
  months: number,
  ruled: RuledValues = {},
): Standing | undefined {
  const values = plannedValues(setting, usual, months)
  if (values === undefined) {
    const [least, most] = ruled[key] ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
    return least === off && most === off ? undefined : { first: 1, last: months, least }
  }
  const first = values.findIndex((value) => value !== off)
  if (first < 0) return undefined
  const least = Math.min(...values.filter((value) => value !== off))
  return { first: first + 1, last: values.findLastIndex((value) => value !== off) + 1, least }
}
