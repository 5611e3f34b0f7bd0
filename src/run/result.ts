import type { Scenario } from '../scenario/index.ts'
import { namesOf } from './names.ts'
import type { ReplicateResult } from './request.ts'
import { survivalOf } from './survival.ts'
import type { Survival } from './survival.ts'

export interface RunResult {
  readonly scenario: Scenario
  /** Finished replicates, ascending. */
  readonly replicates: readonly ReplicateResult[]
  readonly survival: Survival
  /** A metric of every replicate, months 1…M. @throws RangeError if there is no such metric */
  series(metric: string): Float64Array[]
}

/** @param replicates ascending */
export function resultOf(scenario: Scenario, replicates: readonly ReplicateResult[]): RunResult {
  let survival: Survival | undefined
  return {
    scenario,
    replicates,
    get survival() {
      survival ??= survivalOf(namesOf(scenario), replicates)
      return survival
    },
    series: (metric) => replicates.map((result) => seriesOf(result, metric)),
  }
}

function seriesOf({ metricKeys, metrics, months }: ReplicateResult, metric: string): Float64Array {
  const column = metricKeys.indexOf(metric)
  if (column === -1) throw new RangeError(`no metric is called '${metric}'`)
  return Float64Array.from({ length: months }, (_, month) => metrics[month * metricKeys.length + column]!)
}
