import { Pool, resultOf } from '../run/index.ts'
import type { ReplicateResult, RunResult, RunScenarioOptions, RunProgress, Want } from '../run/index.ts'
import type { Financing, Scenario } from '../scenario/index.ts'
import { liveBranches } from './branches.ts'
import type { BranchOutcomes } from './branches.ts'
import { checkTwins } from './check-twins.ts'
import { comparisonOf, measure } from './comparison.ts'
import type { Comparison, Measured } from './comparison.ts'
import { fatesOf } from './fates.ts'
import { branchTable } from './details.ts'
import type { DetailTable } from './details.ts'
import type { FirmFates } from './fates.ts'
import { ARM, planTwins } from './plan.ts'
import type { TwinPlan } from './plan.ts'
import { twinsInOrder } from './twins.ts'
import type { Twins } from './twins.ts'

/** Ways of financing under which a policy is shown, besides the one it is written with. */
export const FINANCINGS: readonly Financing[] = ['bonds', 'taxes']

export interface CompareScenariosOptions {
  /** By default as many as the base says. */
  readonly replicates?: number
  readonly workers?: number
  /** Of base and policy. */
  readonly want?: Want
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: RunProgress) => void
  /** Called as twins finish, with all that have finished. */
  readonly onReplicate?: (partial: ComparedScenarios) => void
  /** Workers to use and leave running. */
  readonly pool?: RunScenarioOptions['pool']
  /** Further ways of financing to show, two more runs a replicate each; none is quickest. */
  readonly financings?: readonly Financing[]
  /** Futures of each arm, four arms, by which each firm's chances are told apart from noise; 0 (default) for none. */
  readonly branches?: number
  /** How many replicates, from the first, are branched; default 1. */
  readonly branched?: number
}

/** The runs of one replicate, and what comparisons need of them. */
export interface MeasuredTwins {
  readonly twins: Twins
  readonly measured: Measured
  readonly branches?: BranchOutcomes
}

/** What twins say, and the runs that they were. */
export interface ComparedScenarios extends Comparison {
  readonly runs: { readonly base: RunResult; readonly policy: RunResult }
  /** Finished twins, ascending. */
  readonly twins: readonly MeasuredTwins[]
  readonly plan: TwinPlan
  /** Firm by firm; by default over the whole run. @throws RangeError if the replicate has not finished */
  fatesOf(replicate: number, horizon?: number): FirmFates
  /** What else was asked for: of branches. */
  readonly details: readonly DetailTable[]
}

/**
 * Runs base and policy as twins, replicates 1…n, and keeps everything: for results larger than memory read `streamTwins`.
 *
 * @throws InputError if they are no twins, RunError if the model fails, the signal's reason if aborted
 */
export async function compareScenarios(
  base: Scenario,
  policy: Scenario,
  options: CompareScenariosOptions = {},
): Promise<ComparedScenarios> {
  const { onReplicate, ...rest } = options
  const finished: MeasuredTwins[] = []
  const onFinished = (each: MeasuredTwins, plan: TwinPlan) => {
    finished.push(each)
    finished.sort((a, b) => a.twins.replicate - b.twins.replicate)
    onReplicate?.(comparedOf(plan, [...finished], []))
  }
  const { plan, twins, details } = streamTwins(base, policy, { ...rest, onFinished })
  const all: MeasuredTwins[] = []
  for await (const each of twins) all.push(each)
  return comparedOf(plan, all, details)
}

export interface StreamTwinsOptions extends Omit<CompareScenariosOptions, 'onReplicate'> {
  /** Called as twins finish, in whatever order that is. */
  readonly onFinished?: (each: MeasuredTwins, plan: TwinPlan) => void
}

/** Twins to come. */
export interface TwinStream {
  readonly plan: TwinPlan
  readonly twins: AsyncGenerator<MeasuredTwins, void, undefined>
  /** What else was asked for; filled when the last twins have been read. */
  readonly details: readonly DetailTable[]
}

/**
 * Twins one by one in order, with what `comparisonOf` needs of them; those that were read can be let go. Ends its workers when left.
 *
 * @throws InputError at once if they are no twins
 */
export function streamTwins(base: Scenario, policy: Scenario, options: StreamTwinsOptions = {}): TwinStream {
  checkTwins(base, policy)
  const plan = planTwins(base, policy, options.financings ?? FINANCINGS)
  const details: DetailTable[] = []
  return { plan, twins: stream(plan, options, details), details }
}

async function* stream(
  plan: TwinPlan,
  options: StreamTwinsOptions,
  details: DetailTable[],
): AsyncGenerator<MeasuredTwins, void, undefined> {
  const { replicates = plan.base.replicates, workers, pool: given, onFinished, ...rest } = options
  const pool = given ?? new Pool(workers === undefined ? {} : { workers })
  const known = new Map<number, MeasuredTwins>()
  const ensembles: BranchOutcomes[] = []
  const note = (twins: Twins) => {
    const each = { twins, measured: measure(plan, twins) }
    known.set(twins.replicate, each)
    onFinished?.(each, plan)
  }
  try {
    for await (const { replicate } of twinsInOrder(pool, plan, { replicates, onFinished: note, ...rest })) {
      const each = known.get(replicate)!
      known.delete(replicate)
      const grown = await withBranches(pool, plan, each, options)
      if (grown.branches !== undefined) ensembles.push(grown.branches)
      yield grown
    }
    if (ensembles.length > 0) details.push(branchTable(ensembles))
  } finally {
    if (given === undefined) await pool.close()
  }
}

/** Branches of a replicate, if they are wanted of it. */
async function withBranches(
  pool: Pool | NonNullable<RunScenarioOptions['pool']>,
  plan: TwinPlan,
  each: MeasuredTwins,
  { branches = 0, branched = 1, signal, onProgress }: StreamTwinsOptions,
): Promise<MeasuredTwins> {
  const { replicate } = each.twins
  if (branches === 0 || replicate > branched) return each
  const onBranch = (done: number) =>
    onProgress?.({ phase: 'branches', finished: done, replicates: branches, months: replicate })
  return { ...each, branches: await liveBranches(pool, plan, replicate, { branches, signal, onBranch }) }
}

function comparedOf(
  plan: TwinPlan,
  finished: readonly MeasuredTwins[],
  details: readonly DetailTable[],
): ComparedScenarios {
  const arm = (index: number): ReplicateResult[] => finished.map(({ twins }) => twins.results[index]!)
  const measured = finished.map((each) => each.measured)
  const added = {
    runs: { base: resultOf(plan.base, arm(ARM.base)), policy: resultOf(plan.policy, arm(ARM.policy)) },
    twins: finished,
    plan,
    details,
    fatesOf(replicate: number, horizon = plan.base.months): FirmFates {
      const found = finished.find(({ twins }) => twins.replicate === replicate)
      if (found === undefined) throw new RangeError(`replicate ${replicate} has not finished`)
      const { results } = found.twins
      return fatesOf(results[ARM.base]!.lives, results[ARM.policy]!.lives, horizon)
    },
  }
  // Getters are kept as such: rows are worked out when they are asked for.
  const comparison = comparisonOf(plan, measured)
  return Object.defineProperties(added, Object.getOwnPropertyDescriptors(comparison)) as typeof added &
    Comparison
}
