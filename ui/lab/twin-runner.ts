import type { Pool, Scenario } from '../../src/index.ts'
import { Arm } from './arm.ts'
import type { ArmView } from './arm.ts'
import type { Twins } from './choice.ts'

/** The placebo is the base but for one draw: what it changes is the method's noise. */
export const ARMS = ['base', 'policy', 'placebo'] as const
export type ArmName = (typeof ARMS)[number]

export interface RunView extends Readonly<Record<ArmName, ArmView>> {
  readonly replicates: number
  /** Replicates that base and policy both have. */
  readonly done: number
  readonly state: 'running' | 'stopped' | 'done' | 'failed'
  /** Month of the burn-in, while there is one. */
  readonly burnIn?: number
  readonly failure?: string
}

/**
 * Runs the arms replicate by replicate, the arm that is behind first. A changed arm starts anew and its old requests are
 * given up; the others keep what they have. So a lever that moves costs a first look until it is seen.
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
    const renew = (name: ArmName, scenario: Scenario) =>
      Arm.renewed(before?.[name], scenario, name === 'placebo')
    const arms = {
      base: renew('base', base),
      policy: renew('policy', policy),
      placebo: renew('placebo', base),
    }
    this.#arms = arms
    // Without a free worker the new curve would wait for a replicate that only tightens a band.
    if (ARMS.some((name) => arms[name] !== before?.[name])) for (const arm of this.#all()) arm.giveUpFurther()
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
    const arms = this.#arms
    if (arms === undefined) return undefined
    const viewOf = (name: ArmName) => arms[name].view(this.#replicates)
    const [base, policy, placebo] = [viewOf('base'), viewOf('policy'), viewOf('placebo')]
    return {
      base,
      policy,
      placebo,
      replicates: this.#replicates,
      done: Math.min(base.results.length, policy.results.length),
      state: this.#state(),
      ...(this.#burnIn !== undefined && { burnIn: this.#burnIn }),
      ...(this.#failure !== undefined && { failure: this.#failure }),
    }
  }

  #state(): RunView['state'] {
    if (this.#failure !== undefined) return 'failed'
    if (this.#all().every((arm) => arm.isComplete(this.#replicates))) return 'done'
    return this.#stopped ? 'stopped' : 'running'
  }

  #all(): Arm[] {
    return this.#arms === undefined ? [] : ARMS.map((name) => this.#arms![name])
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

  async #run(arm: Arm, number: number): Promise<void> {
    const control = new AbortController()
    arm.underWay.set(number, control)
    try {
      const { signal } = control
      const onProgress = ({ phase, month }: { phase: string; month: number }) =>
        this.#note(phase === 'burn-in' ? month : undefined)
      const result = await this.#pool.run(arm.request(number), { signal, onProgress })
      if (signal.aborted) return
      arm.finish(number, result)
      this.#burnIn = undefined
    } catch (error) {
      if (control.signal.aborted) return
      this.#failure = error instanceof Error ? error.message : String(error)
    }
    arm.underWay.delete(number)
    this.#changed()
    this.#fill()
  }

  #note(burnIn: number | undefined): void {
    if (burnIn === this.#burnIn) return
    this.#burnIn = burnIn
    this.#changed()
  }
}
