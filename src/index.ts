/**
 * Ballast as a library: read a scenario, change it, run it, look at the result.
 *
 * ```ts
 * const base = await loadScenario('experiments/jilin/no-rescue.json')
 * const policy = base.with({ levers: { guaranteeCover: 0.8 } })
 * const result = await run(policy, { replicates: 40, workers: 4 })
 * result.survival.at(60).interval
 * await result.write('out', { format: 'parquet' })
 * const twins = await compare(base, policy, { replicates: 40 })
 * twins.fates.saved.mean
 * twins.survival.difference(60).interval
 * ```
 *
 * Who asks more than once keeps a `Pool`, warm, and hands it to every call. Who cannot wait asks `progressive`: partial answers as
 * replicates finish, and an end when the number in question is known precisely enough.
 *
 * ```ts
 * const pool = new Pool({ warm: [base] })
 * const options = { pool, of: surviving(60), precision: 0.01, onPartial: ({ estimate }) => show(estimate) }
 * const answer = await progressive(base, options)
 * answer.estimate.interval
 * ```
 */
import { disk } from '#disk'
import type { ResultDifference } from './diff/index.ts'
import type { Disk } from './files/disk.ts'
import type { Written, WriteOptions, WrittenComparison } from './files/index.ts'
import { compareScenarios } from './lives/index.ts'
import type { ComparedScenarios, CompareScenariosOptions } from './lives/index.ts'
import { runScenario } from './run/index.ts'
import type { RunResult as PlainResult, RunScenarioOptions } from './run/index.ts'
import { parseScenario, validateScenario, withChanges } from './scenario/index.ts'
import type { Scenario as PlainScenario, ScenarioChange } from './scenario/index.ts'

/** Files in Node, the network in a page. */
const here: Disk = disk

/** A scenario with every default filled in. Plain JSON but for `with`, which travels neither to files nor to workers. */
export interface Scenario extends PlainScenario {
  /** Another scenario, changed in whole fields and in single levers and parameters. @throws InputError */
  with(change: ScenarioChange): Scenario
}

export interface RunResult extends PlainResult {
  /**
   * Writes tables and manifest into a new or empty folder (Node only).
   *
   * @throws FolderNotEmpty unless `force`
   */
  write(folder: string, options?: WriteOptions): Promise<Written>
}

export interface RunOptions extends Omit<RunScenarioOptions, 'onReplicate'> {
  /** Called as replicates finish, with all that have finished, in replicate order. */
  readonly onReplicate?: (partial: RunResult) => void
}

export interface CompareResult extends ComparedScenarios {
  /**
   * Writes lives, effects and account, and both runs in folders of their own, into a new or empty folder (Node only).
   *
   * @throws FolderNotEmpty unless `force`
   */
  write(folder: string, options?: WriteOptions): Promise<WrittenComparison>
}

export interface CompareOptions extends Omit<CompareScenariosOptions, 'onReplicate'> {
  /** Called as twins finish, with all that have finished, in replicate order. */
  readonly onReplicate?: (partial: CompareResult) => void
}

/** Reads a scenario file: a path in Node, an address in a page. @throws InputError if it is not one */
export async function loadScenario(file: string): Promise<Scenario> {
  return scenarioOf(parseScenario(await here.readText(file), file))
}

/** A scenario from its parts, for instance `{ format: 1, months: 60 }`. @throws InputError */
export function createScenario(value: unknown): Scenario {
  return scenarioOf(validateScenario(value, 'scenario'))
}

/**
 * Runs replicates 1…n of a scenario on workers.
 *
 * @throws RunError if the model fails, an Error if a worker dies, the signal's reason if aborted
 */
export async function run(scenario: PlainScenario, options: RunOptions = {}): Promise<RunResult> {
  const { onReplicate, ...rest } = options
  const partial = onReplicate && { onReplicate: (result: PlainResult) => onReplicate(writable(result)) }
  return writable(await runScenario(scenario, { ...rest, ...partial }))
}

/**
 * Runs base and policy as twins: replicate r of both starts from one state with one key.
 *
 * ```ts
 * const result = await compare(base, base.with({ levers: { guaranteeCover: 0.8 } }), { replicates: 40 })
 * result.fates.saved.mean
 * result.survival.difference(60).interval
 * ```
 *
 * @throws InputError naming the fields in which they are no twins; else as `run`
 */
export async function compare(
  base: PlainScenario,
  policy: PlainScenario,
  options: CompareOptions = {},
): Promise<CompareResult> {
  const { onReplicate, ...rest } = options
  const partial = onReplicate && {
    onReplicate: (result: ComparedScenarios) => onReplicate(writableComparison(result)),
  }
  return writableComparison(await compareScenarios(base, policy, { ...rest, ...partial }))
}

/**
 * Compares two folders that `run` or `compare` wrote, by this version or others, headline by headline (Node only): what moved beyond
 * chance comes first. Either may also be a folder of such folders that differ in their seed alone.
 *
 * ```ts
 * const { headlines, notices } = await diffResults('before', 'after')
 * headlines.filter(({ verdict }) => verdict === 'moved').map(({ key, difference }) => [key, difference])
 * ```
 *
 * @throws InputError naming the file and what is wrong in it
 */
export function diffResults(folderA: string, folderB: string): Promise<ResultDifference> {
  return here.diffResults(folderA, folderB)
}

function scenarioOf(plain: PlainScenario): Scenario {
  const change = (changed: ScenarioChange) => scenarioOf(withChanges(plain, changed))
  return Object.defineProperty({ ...plain }, 'with', { value: change }) as Scenario
}

function writable(result: PlainResult): RunResult {
  const write: RunResult['write'] = (folder, options) => here.writeRun(folder, result, options)
  return Object.defineProperty(result, 'write', { value: write }) as RunResult
}

function writableComparison(result: ComparedScenarios): CompareResult {
  const write: CompareResult['write'] = (folder, options) => here.writeComparison(folder, result, options)
  return Object.defineProperty(result, 'write', { value: write }) as CompareResult
}

export { catalogue } from '../sim/index.ts'
export type { Lever, Metric, Parameter, Shock, Text } from '../sim/index.ts'
export { leverForm } from './catalogue/index.ts'
export type { Slider, SliderGroup } from './catalogue/index.ts'
export {
  INITIAL,
  isSameRun,
  Pool,
  progressive,
  RunMemory,
  surviving,
  measureSpeed,
  resultOf,
  RunError,
  namesOf,
} from './run/index.ts'
export type { Speed, SpeedOptions, Spread } from './run/index.ts'
export type {
  Answer,
  AnyPool,
  ArmAnswer,
  Books,
  FirmLives,
  FirmTraits,
  Names,
  ProgressiveOptions,
  Quantity,
  Replicate,
  ReplicateResult,
  RunArm,
  RunProgress,
  Survival,
  Want,
} from './run/index.ts'
export { noticesOf } from './run/index.ts'
export type { Acts, Watched } from './run/index.ts'
export {
  InputError,
  isAimed,
  noticeLine,
  NOTICES,
  planOf,
  scenarioSchema,
  writtenKeys,
} from './scenario/index.ts'
export type {
  AimedSetting,
  Financing,
  InputIssue,
  LeverPlan,
  LeverSetting,
  Notice,
  ScenarioChange,
  ScheduleStep,
  ShockSetting,
  Target,
} from './scenario/index.ts'
export {
  biographyOf,
  branchLedger,
  comparisonOf,
  FATE_COUNTS,
  FATES,
  fatesOf,
  fateTitle,
  HORIZONS,
  LANDMARKS,
  measure,
  pairOf,
  planTwins,
  restrictedMean,
  shareAlive,
  keptAlive,
  streamArms,
  TIMINGS,
  TURNS,
} from './lives/index.ts'
export type {
  Arm,
  Biography,
  ChainEvent,
  BranchEstimate,
  BranchLedger,
  BranchOutcomes,
  Comparison,
  DetailRow,
  DetailTable,
  EffectRow,
  Fate,
  FateCounts,
  FateEstimate,
  FirmFates,
  InitialFirms,
  KeptFirms,
  Measured,
  Member,
  Pair,
  Series,
  StreamArmsOptions,
  Timing,
  Twin,
  TwinPlan,
  Twins,
  TwinSurvival,
  Turn,
} from './lives/index.ts'
export * as stats from './stats/index.ts'
export type { Estimate } from './stats/index.ts'
export type { SurvivalCurve, SurvivalEstimate } from './stats/index.ts'
export { survivalCsv } from './files/survival-csv.ts'
export { allTables } from './files/tables/all.ts'
export type { KnownTable } from './files/tables/all.ts'
export type { HeadlineDifference, ResultDifference, SettingDifference, Verdict } from './diff/index.ts'
export type { ComparisonManifest, Manifest, WriteOptions, Written, WrittenComparison } from './files/index.ts'
export { allianceTrials, MATCHES } from './trials/index.ts'
export type { Match, Trial, TrialResult } from './trials/index.ts'
export { version } from './version.ts'
