import type { Scenario } from '../scenario/index.ts'
import { meanEstimate } from '../stats/index.ts'
import type { Estimate, Range } from '../stats/index.ts'
import { replicatesInOrder } from './arms.ts'
import type { AnyPool, Replicate, RunArm } from './arms.ts'
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
  /** The number in question; by default how many firms are left at the end, see `surviving`. */
  readonly of?: Quantity
  /** Width of its 95% interval at which no more replicates are run; by default all are. */
  readonly precision?: number
  /** A month after which the first replicate of each arm is shown while it goes on. */
  readonly look?: number
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
  /** Of the number in question, over these. */
  readonly estimate: Estimate
  /** Why there will be no more: as precise as wished, or as many as wished. Absent while more is to come. */
  readonly end?: 'precise' | 'all'
}

/**
 * Runs replicates 1, 2, … of a scenario, or of several arms that share their start, and says what is known as it becomes known.
 * Partial answers rest on whatever has finished. The last one rests on replicates 1…k, where k is the first at which the estimate is as
 * precise as wished: it is the same for any number of workers, and it is the plain run's for these replicates.
 *
 * @throws RunError if the model fails, an Error if a worker dies, the signal's reason if aborted; the workers are free then
 */
export async function progressive(
  question: Scenario | readonly RunArm[],
  options: ProgressiveOptions = {},
): Promise<Answer> {
  const arms: readonly RunArm[] = 'seed' in question ? [{ scenario: question }] : question
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
  const { replicates, precision, of = surviving(), onPartial, signal, onProgress, look } = options
  const gathered = new Gathered(arms, of)
  const tell = (isNew: boolean) => {
    if (isNew && !signal?.aborted && !gathered.isOver) onPartial?.(gathered.answer())
  }
  tell(gathered.remember(pool, replicates))
  const read: Replicate[] = []
  const values: number[] = []
  const range = rangeOf(of, arms.length)
  const all = replicatesInOrder(pool, arms, {
    replicates,
    signal,
    onProgress,
    look,
    onLook: (arm, seen) => tell(gathered.look(arm, seen)),
    onRun: (arm, result) => tell(gathered.add(arm, result)),
  })
  for await (const each of all) {
    read.push(each)
    values.push(of(each.results))
    if (precision !== undefined && isPrecise(values, precision, range)) break
  }
  gathered.isOver = true
  const isEnough = precision !== undefined && isPrecise(values, precision, range)
  return answerOf(arms, { read, values, range, end: isEnough ? 'precise' : 'all' })
}

/** What has come so far, in whatever order it came. */
class Gathered {
  #arms: readonly RunArm[]
  #of: Quantity
  #finished: Map<number, ReplicateResult>[]
  #looks: (ReplicateResult | undefined)[]
  #values = new Map<number, number>()
  isOver = false

  constructor(arms: readonly RunArm[], of: Quantity) {
    this.#arms = arms
    this.#of = of
    this.#finished = arms.map(() => new Map())
    this.#looks = arms.map(() => undefined)
  }

  /** What the pool remembers; whether that is anything. */
  remember(pool: AnyPool, replicates: number): boolean {
    const isNew = this.#arms.map((each, arm) => {
      const known = isPlain(each) ? (pool.remembered?.(each) ?? []) : []
      return known.map((result) => result.replicate <= replicates && this.add(arm, result)).includes(true)
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

  answer(): Answer {
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
        range: rangeOf(this.#of, this.#arms.length),
      }),
      arms: this.#arms.map(({ scenario }, arm) => this.#arm(scenario, arm)),
    }
  }

  #arm(scenario: Scenario, arm: number): ArmAnswer {
    const finished = [...this.#finished[arm]!.values()].sort((a, b) => a.replicate - b.replicate)
    const result = resultOf(scenario, finished)
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
  readonly end?: Answer['end']
}

function answerOf(arms: readonly RunArm[], { read, values, range, end }: Known): Answer {
  return {
    arms: arms.map(({ scenario }, arm) =>
      resultOf(
        scenario,
        read.map(({ results }) => results[arm]!),
      ),
    ),
    replicates: read,
    estimate: meanEstimate(values, range),
    ...(end !== undefined && { end }),
  }
}
