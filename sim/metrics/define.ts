import { defineMetric, type Metric as Declared } from '../kernel/declare.ts'
import type { World } from '../world/world.ts'

export type Metric = Declared<World>

/** Declares a series: `metric(key, [en, zh], unit, group, says, measure)`; counts and fen are whole numbers. */
export function metric(
  key: string,
  [en, zh]: readonly [string, string],
  unit: string,
  group: string,
  says: string,
  measure: (world: World) => number,
): Metric {
  const integer = unit === 'firms' || unit === 'people' || unit === 'fen' || unit === 'count'
  return defineMetric<World>({ key, title: { en, zh }, unit, group, says, integer, measure })
}

/** a / b, or 0 where there is nothing to divide by. */
export function ratio(a: number, b: number): number {
  return b > 0 ? a / b : 0
}
