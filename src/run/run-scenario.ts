import { platform } from '#workers'
import type { Scenario } from '../scenario/index.ts'
import { namesOf } from './names.ts'
import { Pool as PlatformPool } from './pool.ts'
import type { PoolOptions } from './pool.ts'
import { replicatesInOrder } from './replicates.ts'
import type { ReplicatesOptions, RunProgress } from './replicates.ts'
import type { ReplicateResult, Want } from './request.ts'
import { SurvivalFold } from './survival.ts'
import type { Survival } from './survival.ts'

/** Workers of this platform: threads in Node, web workers in a browser. */
export class Pool extends PlatformPool {
  constructor(options: PoolOptions = {}) {
    super(platform, options)
  }
}

export interface RunScenarioOptions extends PoolOptions {
  /** By default as many as the scenario says. */
  readonly replicates?: number
  readonly want?: Want
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: RunProgress) => void
  /** Called as replicates finish, with all that have finished, in replicate order. */
  readonly onReplicate?: (partial: RunResult) => void
  /** Workers to use and leave running; by default some are started and ended. */
  readonly pool?: PlatformPool
}

export interface RunResult {
  readonly scenario: Scenario
  /** Finished replicates, ascending. */
  readonly replicates: readonly ReplicateResult[]
  readonly survival: Survival
  /** A metric of every replicate, months 1…M. @throws RangeError if there is no such metric */
  series(metric: string): Float64Array[]
}

/**
 * Runs replicates 1…n of a scenario and keeps them all: for results larger than memory read `streamScenario`.
 *
 * @throws RunError if the model fails, an Error if a worker dies, the signal's reason if aborted
 */
export async function runScenario(scenario: Scenario, options: RunScenarioOptions = {}): Promise<RunResult> {
  const { onReplicate, ...rest } = options
  const finished: ReplicateResult[] = []
  const onFinished = (result: ReplicateResult) => {
    finished.push(result)
    finished.sort((a, b) => a.replicate - b.replicate)
    onReplicate?.(resultOf(scenario, [...finished]))
  }
  const replicates: ReplicateResult[] = []
  for await (const result of streamScenario(scenario, { ...rest, onFinished })) replicates.push(result)
  return resultOf(scenario, replicates)
}

export type StreamOptions = Omit<RunScenarioOptions, 'onReplicate'> & Pick<ReplicatesOptions, 'onFinished'>

/** Replicates one by one in order; those that were read can be let go. Ends its workers when left. */
export async function* streamScenario(
  scenario: Scenario,
  { replicates = scenario.replicates, workers, pool: given, ...rest }: StreamOptions = {},
): AsyncGenerator<ReplicateResult, void, undefined> {
  const size = Math.min(workers ?? platform.workers, replicates)
  const pool = given ?? new Pool({ workers: size })
  try {
    yield* replicatesInOrder(pool, scenario, { replicates, ...rest })
  } finally {
    if (given === undefined) await pool.close()
  }
}

/** @param replicates ascending */
export function resultOf(scenario: Scenario, replicates: readonly ReplicateResult[]): RunResult {
  let survival: Survival | undefined
  return {
    scenario,
    replicates,
    get survival() {
      survival ??= survivalOf(scenario, replicates)
      return survival
    },
    series: (metric) => replicates.map((result) => seriesOf(result, metric)),
  }
}

function survivalOf(scenario: Scenario, replicates: readonly ReplicateResult[]): Survival {
  const fold = new SurvivalFold(namesOf(scenario))
  for (const { lives } of replicates) fold.add(lives)
  return fold.survival()
}

function seriesOf({ metricKeys, metrics, months }: ReplicateResult, metric: string): Float64Array {
  const column = metricKeys.indexOf(metric)
  if (column === -1) throw new RangeError(`no metric is called '${metric}'`)
  return Float64Array.from({ length: months }, (_, month) => metrics[month * metricKeys.length + column]!)
}
