import type { Pool, ReplicateResult, Scenario } from '../../src/index.ts'

/** Runs longer than this are first shown up to this month, which takes a fraction of the time. */
const FIRST_LOOK_MONTHS = 36
/** Stands for the first look among the replicates, which count from 1. */
const FIRST_LOOK = 0

type RunRequest = Parameters<Pool['run']>[0]

/** What one side of the comparison has brought home. */
export interface ArmView {
  readonly scenario: Scenario
  /** Replicates 1…n without a gap, whatever order they finished in. */
  readonly results: readonly ReplicateResult[]
  /** The first months of replicate 1, while there is no more. */
  readonly firstLook?: ReplicateResult
}

/** One side of the comparison: what has finished, and what is under way with the means to give it up. */
export class Arm {
  scenario: Scenario
  readonly placebo: boolean
  readonly underWay = new Map<number, AbortController>()
  readonly #finished = new Map<number, ReplicateResult>()
  readonly #key: string

  private constructor(scenario: Scenario, placebo: boolean) {
    this.scenario = scenario
    this.placebo = placebo
    this.#key = keyOf(scenario)
  }

  /** The same arm if it would run the same, else a new one, and what the old one has under way is given up. */
  static renewed(arm: Arm | undefined, scenario: Scenario, placebo: boolean): Arm {
    if (arm === undefined || arm.#key !== keyOf(scenario)) {
      arm?.giveUp()
      return new Arm(scenario, placebo)
    }
    // Names and the number of replicates may still be others.
    arm.scenario = scenario
    return arm
  }

  get begun(): number {
    return this.#finished.size + this.underWay.size
  }

  isComplete(replicates: number): boolean {
    for (let r = 1; r <= replicates; r++) if (!this.#finished.has(r)) return false
    return true
  }

  next(replicates: number): number | undefined {
    const from =
      !this.placebo && this.scenario.months > FIRST_LOOK_MONTHS && !this.#finished.has(1) ? FIRST_LOOK : 1
    for (let r = from; r <= replicates; r++) if (!this.#finished.has(r) && !this.underWay.has(r)) return r
    return undefined
  }

  request(number: number): RunRequest {
    const { scenario, placebo } = this
    if (number !== FIRST_LOOK) return { scenario, replicate: number, placebo }
    return { scenario: { ...scenario, months: FIRST_LOOK_MONTHS }, replicate: 1 }
  }

  finish(number: number, result: ReplicateResult): void {
    this.#finished.set(number, result)
  }

  giveUp(): void {
    for (const control of this.underWay.values()) control.abort(new DOMException('superseded', 'AbortError'))
    this.underWay.clear()
  }

  /** Gives up what is not needed for a first sight of this arm. */
  giveUpFurther(): void {
    if (this.placebo || this.#finished.has(1)) this.giveUp()
  }

  view(replicates: number): ArmView {
    const results: ReplicateResult[] = []
    for (let r = 1; r <= replicates && this.#finished.has(r); r++) results.push(this.#finished.get(r)!)
    const firstLook = this.#finished.get(FIRST_LOOK)
    const { scenario } = this
    return results.length === 0 && firstLook !== undefined
      ? { scenario, results, firstLook }
      : { scenario, results }
  }
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
