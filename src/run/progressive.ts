import type { Scenario } from '../scenario/index.ts'
import { meanEstimate } from '../stats/index.ts'
import type { Estimate, Range } from '../stats/index.ts'
import { replicatesInOrder } from './arms.ts'
import type { AnyPool, ArmsOptions, Replicate, RunArm } from './arms.ts'
import { checkCounts, checkScenario, checkWant, checkWidth } from './check-options.ts'
import type { FailedReplicate } from './failure.ts'
import { borrowPool } from './platform-pool.ts'
import type { BorrowOptions } from './platform-pool.ts'
import { isPrecise, rangeOf, surviving } from './precision.ts'
import type { Quantity } from './precision.ts'
import type { ReplicateResult } from './request.ts'
import { resultOf } from './result.ts'
import type { RunResult } from './result.ts'
import type { RunProgress } from './tally.ts'

export interface ProgressiveOptions extends BorrowOptions {
  /** At most; by default as many as the first arm's scenario says. */
  readonly replicates?: number
  /** Number of the first; by default 1. */
  readonly first?: number
  /** The number in question; by default how many firms are left at the end, see `surviving`. */
  readonly of?: Quantity
  /** Width of its 95% interval at which no more replicates are run; by default all are. */
  readonly precision?: number
  /** A month after which the first replicate of each arm is shown while it goes on. */
  readonly look?: number
  /**
   * `false` lets every replicate go as soon as it has told its number: for the estimate alone, of as many as one likes. `arms` and
   * `replicates` of all answers are empty then; how many there are, the estimate says.
   */
  readonly keep?: boolean
  readonly signal?: AbortSignal
  /**
   * Called whenever there is more to see: what the pool remembers, a look, a run that has finished. Never after the signal is
   * aborted, nor when the last answer is known.
   */
  readonly onPartial?: (partial: Answer) => void
  readonly onProgress?: (progress: RunProgress) => void
}

/** One arm so far: `replicates` are those that have finished, ascending. */
export interface ArmAnswer extends RunResult {
  /** The first months of replicate 1, while nothing has finished. */
  readonly look?: ReplicateResult
}

/** What is known so far, or in the end. */
export interface Answer {
  readonly arms: readonly ArmAnswer[]
  /** Replicates of which all runs have finished, ascending. */
  readonly replicates: readonly Replicate[]
  /** Replicates of which a run failed, ascending: nothing else rests on them. */
  readonly failures: readonly FailedReplicate[]
  /** Of the number in question, over these. */
  readonly estimate: Estimate
  /** Why there will be no more: as precise as wished, or as many as wished. Absent while more is to come. */
  readonly end?: 'precise' | 'all'
}

/**
 * Runs replicates 1, 2, … of a scenario, or of several arms that share their start, and says what is known as it becomes known.
 * Partial answers rest on whatever has finished. The last one rests on replicates 1…k, where k is the first at which the estimate is as
 * precise as wished: it is the same for any number of workers, and it is the plain run's for these replicates. Those that failed are
 * passed over, and named.
 *
 * @throws InputError if an option or a scenario is wrong, RunError if the burn-in or every replicate fails, the signal's reason if
 * aborted; the workers are free then
 */
export async function progressive(
  question: Scenario | readonly RunArm[],
  options: ProgressiveOptions = {},
): Promise<Answer> {
  const arms: readonly RunArm[] = 'seed' in question ? [{ scenario: question }] : question
  for (const { scenario, want } of arms) {
    checkScenario(scenario)
    checkWant(want)
  }
  checkCounts(options)
  checkWidth('precision', options.precision)
  const { replicates = arms[0]!.scenario.replicates } = options
  const { pool, giveBack } = borrowPool(options, replicates * arms.length)
  try {
    return await answered(pool, arms, { ...options, replicates })
  } finally {
    await giveBack()
  }
}

async function answered(
  pool: AnyPool,
  arms: readonly RunArm[],
  options: ProgressiveOptions & { readonly replicates: number },
): Promise<Answer> {
  const { precision, of = surviving(), onPartial, signal, keep = true, ...asked } = options
  const gathered = new Gathered(arms, of, keep)
  const tell = (isNew: boolean) => {
    if (isNew && !signal?.aborted && !gathered.isOver) onPartial?.(gathered.answer())
  }
  if (keep) tell(gathered.remember(pool, asked))
  const read: Replicate[] = []
  const values: number[] = []
  const range = rangeOf(of, arms.length)
  const all = replicatesInOrder(pool, arms, {
    ...asked,
    kept: keep && precision === undefined,
    signal,
    onLook: (arm, seen) => tell(gathered.look(arm, seen)),
    ...(keep && { onRun: (arm, result) => tell(gathered.add(arm, result)) }),
    onFailed: (failed) => gathered.failures.push(failed),
  })
  for await (const each of all) {
    if (keep) read.push(each)
    values.push(of(each.results))
    if (!keep) tell(gathered.note(values))
    if (precision !== undefined && isPrecise(values, precision, range)) break
  }
  gathered.isOver = true
  const isEnough = precision !== undefined && isPrecise(values, precision, range)
  const { failures } = gathered
  return answerOf(arms, { read, values, range, failures, end: isEnough ? 'precise' : 'all' })
}

/** What has come so far, in whatever order it came. */
class Gathered {
  #arms: readonly RunArm[]
  #of: Quantity
  #finished: Map<number, ReplicateResult>[]
  #looks: (ReplicateResult | undefined)[]
  #values = new Map<number, number>()
  #keep: boolean
  /** If nothing but their numbers is kept of replicates. */
  #noted: readonly number[] = []
  readonly failures: FailedReplicate[] = []
  isOver = false

  constructor(arms: readonly RunArm[], of: Quantity, keep: boolean) {
    this.#arms = arms
    this.#of = of
    this.#keep = keep
    this.#finished = arms.map(() => new Map())
    this.#looks = arms.map(() => undefined)
  }

  /** What the pool remembers; whether that is anything. */
  remember(pool: AnyPool, { replicates, first = 1 }: Pick<ArmsOptions, 'replicates' | 'first'>): boolean {
    const isAsked = ({ replicate }: ReplicateResult) => replicate >= first && replicate < first + replicates
    const isNew = this.#arms.map((each, arm) => {
      const known = isPlain(each) ? (pool.remembered?.(each) ?? []) : []
      return known.map((result) => isAsked(result) && this.add(arm, result)).includes(true)
    })
    return isNew.includes(true)
  }

  /** Whether that is new, here and below. */
  look(arm: number, look: ReplicateResult): boolean {
    this.#looks[arm] = look
    return this.#finished[arm]!.size === 0
  }

  add(arm: number, result: ReplicateResult): boolean {
    const isNew = !this.#finished[arm]!.has(result.replicate)
    this.#finished[arm]!.set(result.replicate, result)
    return isNew
  }

  note(values: readonly number[]): boolean {
    this.#noted = values
    return true
  }

  answer(): Answer {
    const failures = [...this.failures]
    const range = rangeOf(this.#of, this.#arms.length)
    if (!this.#keep) return answerOf(this.#arms, { read: [], values: this.#noted, range, failures })
    const [first] = this.#finished
    const whole = [...first!.keys()].filter((r) => this.#finished.every((finished) => finished.has(r)))
    const read = whole
      .sort((a, b) => a - b)
      .map((replicate) => ({
        replicate,
        results: this.#finished.map((finished) => finished.get(replicate)!),
      }))
    return {
      ...answerOf(this.#arms, {
        read,
        values: read.map((each) => this.#value(each)),
        range,
        failures,
      }),
      arms: this.#arms.map(({ scenario }, arm) => this.#arm(scenario, arm)),
    }
  }

  #arm(scenario: Scenario, arm: number): ArmAnswer {
    const finished = [...this.#finished[arm]!.values()].sort((a, b) => a.replicate - b.replicate)
    const result = resultOf(scenario, finished, { failures: [...this.failures] })
    const look = this.#looks[arm]
    return finished.length > 0 || look === undefined ? result : Object.assign(result, { look })
  }

  #value({ replicate, results }: Replicate): number {
    const known = this.#values.get(replicate) ?? this.#of(results)
    this.#values.set(replicate, known)
    return known
  }
}

/** Whether nothing is wanted besides what every run brings. */
function isPlain({ want = {} }: RunArm): boolean {
  return Object.keys(want).length === 0
}

interface Known {
  readonly read: readonly Replicate[]
  readonly values: readonly number[]
  readonly range: Range
  readonly failures: readonly FailedReplicate[]
  readonly end?: Answer['end']
}

function answerOf(arms: readonly RunArm[], { read, values, range, failures, end }: Known): Answer {
  return {
    arms: arms.map(({ scenario }, arm) =>
      resultOf(
        scenario,
        read.map(({ results }) => results[arm]!),
        { failures },
      ),
    ),
    replicates: read,
    failures,
    estimate: meanEstimate(values, range),
    ...(end !== undefined && { end }),
  }
}
