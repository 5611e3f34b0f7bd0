import { defineMetric, type Metric as Declared } from '../kernel/declare.ts'
import type { Economy } from '../state/economy.ts'
import { COUNTERS, type Counter } from '../world/tally.ts'
import type { World } from '../world/world.ts'

export type Metric = Declared<World>

/** Declares a series: `metric(key, [en, zh], unit, group, says, measure)`; counts and money are whole numbers. */
export function metric(
  key: string,
  [en, zh]: readonly [string, string],
  unit: string,
  group: string,
  says: string,
  measure: (world: World) => number,
): Metric {
  const integer = unit === 'firms' || unit === 'people' || unit === 'money' || unit === 'count'
  return defineMetric<World>({ key, title: { en, zh }, unit, group, says, integer, measure })
}

type Measure = Metric['measure']
type Account = { [K in keyof Economy]: Economy[K] extends Float64Array ? K : never }[keyof Economy]

// What many series share is one function to an engine, which then takes the trouble to compile it.

/** A count of the month. */
export function tallied(counter: Counter): Measure {
  const at = COUNTERS.indexOf(counter)
  return ({ tally }) => tally.cells[at]
}

/** A number of the economy as a whole. */
export function held(account: Account): Measure {
  return ({ economy }) => economy[account][0]
}

/** a / b, or 0 where there is nothing to divide by. */
export function ratio(a: number, b: number): number {
  return b > 0 ? a / b : 0
}
