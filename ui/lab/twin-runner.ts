import type { Pool, ReplicateResult, Scenario } from '../../src/index.ts'
import type { Twins } from './choice.ts'

export const ARMS = ['base', 'policy'] as const
export type ArmName = (typeof ARMS)[number]

/** What one side of the comparison has brought home. */
export interface ArmView {
  readonly scenario: Scenario
  /** Replicates 1…n without a gap, whatever order they finished in. */
  readonly results: readonly ReplicateResult[]
}

export interface RunView {
  readonly base: ArmView
  readonly policy: ArmView
  readonly replicates: number
  /** Pairs of replicates that are complete. */
  readonly done: number
  readonly state: 'running' | 'stopped' | 'done' | 'failed'
  /** Month of the burn-in, while there is one. */
  readonly burnIn?: number
  readonly failure?: string
}

/** One arm's results and its requests under way, each with the means to give it up. */
class Arm {
  readonly finished = new Map<number, ReplicateResult>()
  readonly underWay = new Map<number, AbortController>()
  readonly key: string
  readonly scenario: Scenario

  constructor(scenario: Scenario) {
    this.scenario = scenario
    this.key = keyOf(scenario)
  }

  get begun(): number {
    return this.finished.size + this.underWay.size
  }

  next(replicates: number): number | undefined {
    for (let r = 1; r <= replicates; r++) if (!this.finished.has(r) && !this.underWay.has(r)) return r
    return undefined
  }

  giveUp(): void {
    for (const control of this.underWay.values()) control.abort(new DOMException('superseded', 'AbortError'))
    this.underWay.clear()
  }

  results(replicates: number): ReplicateResult[] {
    const results: ReplicateResult[] = []
    for (let r = 1; r <= replicates && this.finished.has(r); r++) results.push(this.finished.get(r)!)
    return results
  }
}

/**
 * Runs base and policy replicate by replicate, the arm that is behind first. A changed arm starts anew and its old
 * requests are given up; the other keeps what it has. So a lever that moves costs one replicate until it is seen.
 */
export class TwinRunner {
  #pool: Pool
  #changed: () => void
  #arms: Record<ArmName, Arm> | undefined
  #replicates = 0
  #stopped = false
  #burnIn: number | undefined
  #failure: string | undefined

  constructor(pool: Pool, changed: () => void) {
    this.#pool = pool
    this.#changed = changed
  }

  /** From now on these two. What is the same as before is not run again. */
  show({ base, policy }: Twins): void {
    this.#replicates = base.replicates
    this.#failure = undefined
    const before = this.#arms
    this.#arms = { base: renewed(before?.base, base), policy: renewed(before?.policy, policy) }
    const { base: baseArm, policy: policyArm } = this.#arms
    // Without a free worker the new curve would wait for a replicate of the old one.
    if (policyArm !== before?.policy && baseArm === before?.base && baseArm.finished.size > 0)
      baseArm.giveUp()
    this.#changed()
    this.#fill()
  }

  stop(): void {
    this.#stopped = true
    for (const arm of this.#all()) arm.giveUp()
    this.#changed()
  }

  start(): void {
    this.#stopped = false
    this.#failure = undefined
    this.#changed()
    this.#fill()
  }

  get view(): RunView | undefined {
    if (this.#arms === undefined) return undefined
    const viewOf = (arm: Arm): ArmView => ({ scenario: arm.scenario, results: arm.results(this.#replicates) })
    const [base, policy] = [viewOf(this.#arms.base), viewOf(this.#arms.policy)]
    const done = Math.min(base.results.length, policy.results.length)
    const complete = done === this.#replicates
    const state =
      this.#failure !== undefined ? 'failed' : complete ? 'done' : this.#stopped ? 'stopped' : 'running'
    return {
      base,
      policy,
      replicates: this.#replicates,
      done,
      state,
      ...(this.#burnIn !== undefined && { burnIn: this.#burnIn }),
      ...(this.#failure !== undefined && { failure: this.#failure }),
    }
  }

  #all(): Arm[] {
    return this.#arms === undefined ? [] : [this.#arms.base, this.#arms.policy]
  }

  #fill(): void {
    while (!this.#stopped && this.#failure === undefined) {
      const arms = this.#all()
      const underWay = arms.reduce((sum, arm) => sum + arm.underWay.size, 0)
      const waiting = arms.filter((arm) => arm.next(this.#replicates) !== undefined)
      if (underWay >= this.#pool.workers || waiting.length === 0) return
      const arm = waiting.reduce((behind, other) => (other.begun < behind.begun ? other : behind))
      void this.#run(arm, arm.next(this.#replicates)!)
    }
  }

  async #run(arm: Arm, replicate: number): Promise<void> {
    const control = new AbortController()
    arm.underWay.set(replicate, control)
    try {
      const { signal } = control
      const onProgress = ({ phase, month }: { phase: string; month: number }) =>
        this.#note(phase === 'burn-in' ? month : undefined)
      const result = await this.#pool.run({ scenario: arm.scenario, replicate }, { signal, onProgress })
      if (signal.aborted) return
      arm.finished.set(replicate, result)
      this.#burnIn = undefined
    } catch (error) {
      if (control.signal.aborted) return
      this.#failure = error instanceof Error ? error.message : String(error)
    }
    arm.underWay.delete(replicate)
    this.#changed()
    this.#fill()
  }

  #note(burnIn: number | undefined): void {
    if (burnIn === this.#burnIn) return
    this.#burnIn = burnIn
    this.#changed()
  }
}

function renewed(arm: Arm | undefined, scenario: Scenario): Arm {
  if (arm?.key === keyOf(scenario)) return arm
  arm?.giveUp()
  return new Arm(scenario)
}

/** What a replicate depends on: all but names and how many replicates are wanted. Scenarios have their fields in one order. */
function keyOf({
  name: _name,
  title: _title,
  description: _says,
  replicates: _n,
  ...rest
}: Scenario): string {
  return JSON.stringify(rest)
}
