import { catalogue } from '../../sim/index.ts'
import { plannedValues } from '../scenario/index.ts'
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
    ...catalogue.levers.map(({ key, default: usual, off }) =>
      settingSpan(base.levers[key], policy.levers[key], { months, usual, off }),
    ),
    ...lonely(base.shocks, policy.shocks),
    ...lonely(policy.shocks, base.shocks),
    ...(base.financing === policy.financing ? [] : [[1, months] as const]),
  ].filter((span): span is Months => span !== undefined && span[0] <= months)
  if (spans.length === 0) return { start: 1, end: 0 }
  const start = Math.min(...spans.map(([first]) => first))
  const end = Math.max(...spans.map(([, last]) => last))
  return end < months ? { start, end } : { start }
}

interface Lever {
  readonly months: number
  readonly usual: number
  readonly off: number
}

/** The months in which two settings of a lever differ. */
function settingSpan(
  one: LeverSetting | undefined,
  other: LeverSetting | undefined,
  lever: Lever,
): Months | undefined {
  if (JSON.stringify(one) === JSON.stringify(other)) return undefined
  const [a, b] = [one, other].map((setting) => plannedValues(setting, lever.usual, lever.months))
  // What a rule will say is known to the run only.
  if (a === undefined || b === undefined) return [1, lever.months]
  // Kept for other firms, a measure differs whenever either is there at all.
  const sameFirms = JSON.stringify(aimOf(one)) === JSON.stringify(aimOf(other))
  const differs = a.map((value, at) =>
    sameFirms ? value !== b[at] : value !== lever.off || b[at] !== lever.off,
  )
  const first = differs.indexOf(true)
  return first < 0 ? undefined : [first + 1, differs.lastIndexOf(true) + 1]
}

function aimOf(setting: LeverSetting | undefined): unknown {
  return typeof setting === 'object' && 'for' in setting ? setting.for : undefined
}

/** Spans of shocks that only one of the twins suffers, or suffers more often. */
function lonely(shocks: readonly ShockSetting[], others: readonly ShockSetting[]): Months[] {
  const left = others.map((shock) => JSON.stringify(shock))
  return shocks
    .filter((shock) => {
      const at = left.indexOf(JSON.stringify(shock))
      if (at >= 0) left.splice(at, 1)
      return at < 0
    })
    .map(({ from, months }): Months => [from, from + months - 1])
}
