import type { Scenario } from '../scenario/index.ts'
import type { FailedReplicate } from './failure.ts'
import { namesOf } from './names.ts'
import type { ReplicateResult } from './request.ts'
import { survivalOf } from './survival.ts'
import type { Survival } from './survival.ts'

export interface RunResult {
  readonly scenario: Scenario
  /** Finished replicates, ascending. */
  readonly replicates: readonly ReplicateResult[]
  /** Replicates that failed, ascending: nothing else rests on them. */
  readonly failures: readonly FailedReplicate[]
  readonly survival: Survival
  /** A metric of every replicate, months 1…M. @throws RangeError if there is no such metric */
  series(metric: string): Float64Array[]
}

/** @param replicates ascending @param failures too */
export function resultOf(
  scenario: Scenario,
  replicates: readonly ReplicateResult[],
  failures: readonly FailedReplicate[] = [],
): RunResult {
  let survival: Survival | undefined
  return {
    scenario,
    replicates,
    failures,
    get survival() {
      survival ??= survivalOf(
        namesOf(scenario),
        replicates.map(({ lives }) => lives),
      )
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
