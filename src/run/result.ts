import { catalogue } from '../../sim/index.ts'
import { planOf } from '../scenario/index.ts'
import type { Notice, Scenario } from '../scenario/index.ts'
import type { FailedReplicate } from './failure.ts'
import { namesOf } from './names.ts'
import { actsOf, actsOfAll, noticesOf } from './notices.ts'
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
  /** What acted on nobody, or otherwise than it reads, in these replicates; with none, what can be told beforehand. */
  readonly notices: readonly Notice[]
  /**
   * A metric of every replicate, months 1…M; or a lever's value in force, as `lever_guaranteeCover`.
   *
   * @throws RangeError if there is no such metric or lever
   */
  series(metric: string): Float64Array[]
}

/** What is told of a run besides its replicates. */
export interface Besides {
  /** Ascending. */
  readonly failures?: readonly FailedReplicate[]
  /** About how it was asked for. */
  readonly asked?: readonly Notice[]
}

/** @param replicates ascending */
export function resultOf(
  scenario: Scenario,
  replicates: readonly ReplicateResult[],
  { failures = [], asked = [] }: Besides = {},
): RunResult {
  let survival: Survival | undefined
  return {
    scenario,
    replicates,
    failures,
    get survival() {
      survival ??= survivalOf(namesOf(scenario), replicates)
      return survival
    },
    get notices() {
      return [...noticesOf(scenario, actsOfAll(replicates.map(actsOf))), ...asked]
    },
    series: (metric) => {
      const lever = leverNamed(metric)
      return replicates.map((result) =>
        lever === undefined ? seriesOf(result, metric) : leverSeries(scenario, result, lever),
      )
    },
  }
}

/** Before the key of a lever, where its value is a series among metrics. */
export const LEVER_SERIES = 'lever_'

function leverNamed(series: string): string | undefined {
  return catalogue.levers.find(({ key }) => series === LEVER_SERIES + key)?.key
}

/** A lever that does not move has one value in all months. */
function leverSeries(scenario: Scenario, { watched, months }: ReplicateResult, lever: string): Float64Array {
  const plan = planOf(scenario.levers[lever]!)
  return watched?.levers[lever] ?? new Float64Array(months).fill(typeof plan === 'number' ? plan : NaN)
}

function seriesOf({ metricKeys, metrics, months }: ReplicateResult, metric: string): Float64Array {
  const column = metricKeys.indexOf(metric)
  if (column === -1) throw new RangeError(`no metric is called '${metric}'`)
  return Float64Array.from({ length: months }, (_, month) => metrics[month * metricKeys.length + column]!)
}
