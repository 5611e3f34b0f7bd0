import { isSameRun, progressive, RunError, RunMemory } from '../../src/index.ts'
import type { Answer, Pool, RunArm } from '../../src/index.ts'
import { wholeIn } from './arms.ts'
import type { ArmName, ArmView } from './arms.ts'
import type { Twins } from './choice.ts'

/** Runs longer than this are first shown up to this month, which takes a fraction of the time. */
const FIRST_LOOK_MONTHS = 36

export interface RunView extends Readonly<Record<ArmName, ArmView>> {
  /** How many are wanted. */
  readonly replicates: number
  /** Pairs that have finished, with their placebo. */
  readonly done: number
  readonly state: 'running' | 'stopped' | 'done' | 'failed'
  /** Month of the burn-in, while there is one. */
  readonly burnIn?: number
  /** Pairs of which a run failed: nothing that is shown rests on them. */
  readonly failures: Answer['failures']
  /** Why there is nothing to be shown at all. */
  readonly failure?: Failure
}

/** What stopped everything: in the past that all replicates share, in each of them, or outside the model. */
export interface Failure {
  readonly where?: RunError['where']
  /** As the model or the browser puts it, in English. */
  readonly reason: string
}

const NO_FAILURES: RunView['failures'] = []

/**
 * Asks for the twins that are chosen, progressively. What was run before is remembered, so that a lever that moves costs the policy's
 * runs only, and a first look until it is seen. While a lever is dragged each look is waited for: the curve follows.
 */
export class TwinRunner {
  #pool: Pool
  #memory: RunMemory
  #changed: () => void
  #twins: Twins | undefined
  /** Chosen while the first sight of another was on its way. */
  #next: Twins | undefined
  #answer: Answer | undefined
  #underWay: AbortController | undefined
  #stopped = false
  #burnIn: number | undefined
  #failure: Failure | undefined

  constructor(pool: Pool, changed: () => void) {
    this.#pool = pool
    this.#memory = new RunMemory(pool)
    this.#changed = changed
  }

  /** From now on these two. */
  show(twins: Twins): void {
    this.#failure = undefined
    if (this.#twins !== undefined && this.#isWaiting() && isLike(twins, this.#twins)) this.#next = twins
    else this.#ask(twins)
    this.#changed()
  }

  stop(): void {
    this.#stopped = true
    this.#underWay?.abort()
    this.#underWay = undefined
    if (this.#next !== undefined) this.#ask(this.#next)
    this.#changed()
  }

  start(): void {
    this.#stopped = false
    this.#failure = undefined
    if (this.#twins !== undefined) this.#ask(this.#twins)
    this.#changed()
  }

  get view(): RunView | undefined {
    if (this.#twins === undefined) return undefined
    const { base, policy } = this.#twins
    const [one, two, three] = this.#answer?.arms ?? []
    const remembered = (arm: RunArm): ArmView => {
      const known = this.#memory.remembered(arm)
      return { ...arm, replicates: known.filter(({ replicate }) => replicate <= base.replicates) }
    }
    const sides = {
      base: one ?? remembered({ scenario: base }),
      policy: two ?? remembered({ scenario: policy }),
      placebo: three ?? remembered({ scenario: base, placebo: true }),
    }
    const done = wholeIn(sides).length
    return {
      ...sides,
      replicates: base.replicates,
      done,
      state: this.#state(done === base.replicates),
      failures: this.#answer?.failures ?? NO_FAILURES,
      ...(this.#burnIn !== undefined && { burnIn: this.#burnIn }),
      ...(this.#failure !== undefined && { failure: this.#failure }),
    }
  }

  #state(isAll: boolean): RunView['state'] {
    if (this.#failure !== undefined) return 'failed'
    if (this.#answer?.end !== undefined || isAll) return 'done'
    return this.#stopped ? 'stopped' : 'running'
  }

  /** Whether there is nothing to be seen of the policy yet, and something is on its way. */
  #isWaiting(): boolean {
    const policy = this.#answer?.arms[1]
    const seen = policy !== undefined && (policy.replicates.length > 0 || policy.look !== undefined)
    return this.#underWay !== undefined && !seen
  }

  #ask(twins: Twins): void {
    const { base, policy } = twins
    const before = this.#underWay
    const control = new AbortController()
    this.#twins = twins
    this.#next = undefined
    this.#answer = undefined
    this.#underWay = this.#stopped ? undefined : control
    if (this.#stopped) return before?.abort()
    // What goes wrong with it goes wrong with the runs.
    this.#pool.warm([base]).catch(() => {})
    const arms = [{ scenario: base }, { scenario: policy }, { scenario: base, placebo: true }]
    const answer = progressive(arms, {
      pool: this.#memory,
      look: FIRST_LOOK_MONTHS,
      signal: control.signal,
      onPartial: (partial) => this.#note(partial),
      onProgress: ({ phase, months }) => this.#noteBurnIn(phase === 'burn-in' ? months : undefined),
    })
    answer.then(
      (last) => this.#end(control, () => (this.#answer = last)),
      (error: unknown) => this.#end(control, () => (this.#failure = failureIn(error))),
    )
    // Only now: what both ask for goes on.
    before?.abort()
  }

  #note(partial: Answer): void {
    this.#answer = partial
    this.#burnIn = undefined
    this.#changed()
    if (this.#next !== undefined && !this.#isWaiting()) this.#ask(this.#next)
  }

  #end(control: AbortController, change: () => void): void {
    if (control.signal.aborted) return
    change()
    this.#underWay = undefined
    this.#burnIn = undefined
    this.#changed()
  }

  #noteBurnIn(burnIn: number | undefined): void {
    if (burnIn === this.#burnIn) return
    this.#burnIn = burnIn
    this.#changed()
  }
}

/** Of its first replicate, by which a run is known. */
export function fingerprintOf({ replicates }: ArmView): string | undefined {
  return replicates.find(({ replicate }) => replicate === 1)?.fingerprint
}

function failureIn(error: unknown): Failure {
  if (error instanceof RunError) return { where: error.where, reason: error.reason }
  return { reason: error instanceof Error ? error.message : String(error) }
}

/** Whether only the policy is another. */
function isLike(one: Twins, other: Twins): boolean {
  return isSameRun(one.base, other.base) && one.base.replicates === other.base.replicates
}
