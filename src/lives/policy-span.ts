import { catalogue } from '../../sim/index.ts'
import type { LeverSetting, Scenario, ShockSetting } from '../scenario/index.ts'

/** When twins are treated differently. */
export interface PolicySpan {
  /** First month, ≥ 1; 1 where a rule decides. */
  readonly start: number
  /** Last month; absent if the difference goes on to the end of the run, or nobody can say. */
  readonly end?: number
}

type Months = readonly [first: number, last: number]

/** Scenarios that agree in everything have an empty difference: start 1, end 0. */
export function policySpan(base: Scenario, policy: Scenario): PolicySpan {
  const { months } = base
  const spans: Months[] = [
    ...catalogue.levers.map(({ key, default: usual }) =>
      settingSpan(base.levers[key], policy.levers[key], { months, usual }),
    ),
    ...lonely(base.shocks, policy.shocks),
    ...lonely(policy.shocks, base.shocks),
    ...(base.financing === policy.financing ? [] : [[1, months] as const]),
  ].filter((span) => span !== undefined)
  if (spans.length === 0) return { start: 1, end: 0 }
  const start = Math.min(...spans.map(([first]) => first))
  const end = Math.max(...spans.map(([, last]) => last))
  return end < months ? { start, end } : { start }
}

/** The months in which two settings of a lever differ. */
function settingSpan(
  one: LeverSetting | undefined,
  other: LeverSetting | undefined,
  { months, usual }: { months: number; usual: number },
): Months | undefined {
  if (JSON.stringify(one) === JSON.stringify(other)) return undefined
  const [a, b] = [valuesOf(one, months, usual), valuesOf(other, months, usual)]
  // What a rule will say, or whom a targeted measure reaches, is known to the run only.
  if (a === undefined || b === undefined) return [1, months]
  const differs = a.map((value, at) => value !== b[at])
  const first = differs.indexOf(true)
  return first < 0 ? undefined : [first + 1, differs.lastIndexOf(true) + 1]
}

function valuesOf(setting: LeverSetting | undefined, months: number, usual: number): number[] | undefined {
  const all = Array.from({ length: months }, (_, at) => at + 1)
  if (setting === undefined) return all.map(() => usual)
  if (typeof setting === 'number') return all.map(() => setting)
  if (!Array.isArray(setting)) return undefined
  return all.map((month) => setting.findLast(({ from }) => from <= month)?.value ?? usual)
}

/** Spans of shocks that only one of the twins suffers. */
function lonely(shocks: readonly ShockSetting[], others: readonly ShockSetting[]): Months[] {
  const known = new Set(others.map((shock) => JSON.stringify(shock)))
  return shocks
    .filter((shock) => !known.has(JSON.stringify(shock)))
    .map(({ from, months }): Months => [from, from + months - 1])
}
