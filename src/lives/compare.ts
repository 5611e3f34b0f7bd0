import { checkChoice, checkCounts, checkScenario, checkWant, checkWidth, resultOf } from '../run/index.ts'
import type { FailedReplicate, ReplicateResult, RunResult } from '../run/index.ts'
import { FINANCING } from '../scenario/index.ts'
import type { Financing, Scenario } from '../scenario/index.ts'
import { requireParts } from './attribution.ts'
import { checkTwins } from './check-twins.ts'
import { comparisonOf } from './comparison.ts'
import type { Comparison } from './comparison.ts'
import type { DetailTable } from './details.ts'
import { fatesOf } from './fates.ts'
import type { FirmFates } from './fates.ts'
import { headlineKey } from './headline.ts'
import { KeptTwins } from './kept-twins.ts'
import { ARM, planTwins } from './plan.ts'
import type { TwinPlan } from './plan.ts'
import { readTwins } from './read-twins.ts'
import { optionNotices } from './option-notices.ts'
import type { MeasuredTwins, Omission, StreamTwinsOptions, TwinStreamOptions } from './twin-options.ts'

/** Ways of financing under which a policy is shown, besides the one it is written with. */
export const FINANCINGS: readonly Financing[] = ['bonds', 'taxes']

export interface CompareScenariosOptions extends TwinStreamOptions {
  /** Called as twins finish, with all that have finished. */
  readonly onReplicate?: (partial: ComparedScenarios) => void
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
  /** Replicates of which a run failed, ascending: nothing rests on them. */
  readonly failures: readonly FailedReplicate[]
  /** What was asked for and is missing. */
  readonly omissions: readonly Omission[]
}

/**
 * Runs base and policy as twins, replicates 1…n, and keeps everything: for results larger than memory read `streamTwins`.
 *
 * @throws InputError if they are no twins or an option is wrong, RunError if the burn-in or every replicate fails, the signal's reason
 * if aborted
 */
export async function compareScenarios(
  base: Scenario,
  policy: Scenario,
  options: CompareScenariosOptions = {},
): Promise<ComparedScenarios> {
  const { onReplicate, ...rest } = options
  const finished: MeasuredTwins[] = []
  const onFinished = (each: MeasuredTwins) => {
    finished.push(each)
    finished.sort((a, b) => a.twins.replicate - b.twins.replicate)
    onReplicate?.(comparedOf({ ...stream, details: [], failures: [...stream.failures] }, [...finished]))
  }
  const kept = rest.precision === undefined
  const stream = streamTwins(base, policy, { ...rest, onFinished, kept })
  const all: MeasuredTwins[] = []
  for await (const each of stream.twins) {
    all.push(each)
    rest.signal?.throwIfAborted()
  }
  return comparedOf(stream, all)
}

/** Twins to come. */
export interface TwinStream {
  readonly plan: TwinPlan
  readonly twins: AsyncGenerator<MeasuredTwins, void, undefined>
  /** Of those that have been read. */
  readonly numbers: KeptTwins
  /** What else was asked for; filled when the last twins have been read. */
  readonly details: readonly DetailTable[]
  /** Filled as they are passed by. */
  readonly failures: readonly FailedReplicate[]
  readonly omissions: readonly Omission[]
}

/**
 * Twins one by one in order, with what `comparisonOf` needs of them; those that were read can be let go: `numbers` has what they say. Ends its workers when left.
 * Twins of which a run failed are named in `failures`.
 *
 * @throws InputError at once if they are no twins; if aborted, the signal's reason after those that had finished
 */
export function streamTwins(base: Scenario, policy: Scenario, options: StreamTwinsOptions = {}): TwinStream {
  checkScenario(base)
  checkScenario(policy)
  checkTwins(base, policy)
  checkCounts(options)
  checkWidth('precision', options.precision)
  checkWant(options.want)
  for (const each of options.financings ?? []) checkChoice('financings', each, FINANCING)
  const planned = planTwins(base, policy, options.financings ?? FINANCINGS)
  const plan = { ...planned, notices: optionNotices(base, policy, options) }
  if (options.attribute) requireParts(plan)
  if (options.precision !== undefined) headlineKey(plan)
  const numbers = new KeptTwins(options.newPieces?.())
  const brought = { numbers, details: [], failures: [], omissions: [] }
  return { plan, twins: readTwins(plan, options, brought), ...brought }
}

function comparedOf(
  { plan, details, failures, omissions }: Omit<TwinStream, 'twins' | 'numbers'>,
  finished: readonly MeasuredTwins[],
): ComparedScenarios {
  const arm = (index: number): ReplicateResult[] => finished.map(({ twins }) => twins.results[index]!)
  const measured = finished.map((each) => each.measured)
  const added = {
    runs: {
      base: resultOf(plan.base, arm(ARM.base), { failures }),
      policy: resultOf(plan.policy, arm(ARM.policy), { failures }),
    },
    twins: finished,
    plan,
    details,
    failures,
    omissions,
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
