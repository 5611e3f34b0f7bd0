import type { TaskProgress } from './request.ts'

export interface RunProgress {
  /** In branches, `finished` of `replicates` are futures, and `months` is the replicate's number. */
  readonly phase: TaskProgress['phase'] | 'branches'
  readonly finished: number
  readonly replicates: number
  /** Months simulated so far over all replicates; during burn-in, months of the burn-in. */
  readonly months: number
  /** All months there will be; absent during a burn-in of unknown length. */
  readonly totalMonths?: number
}

/** Adds up what the workers report about runs of one length. */
export class Tally {
  /** Of runs under way. */
  #months = new Map<number, number>()
  #finished = 0
  #runs: number
  #length: number
  #report: ((progress: RunProgress) => void) | undefined

  constructor(runs: number, length: number, report: ((progress: RunProgress) => void) | undefined) {
    this.#runs = runs
    this.#length = length
    this.#report = report
  }

  note(run: number, { phase, month }: TaskProgress): void {
    if (phase === 'burn-in') {
      this.#report?.({ phase, finished: this.#finished, replicates: this.#runs, months: month })
      return
    }
    this.#months.set(run, month)
    this.#tell()
  }

  finish(run: number): void {
    this.#months.delete(run)
    this.#finished++
    this.#tell()
  }

  #tell(): void {
    if (this.#report === undefined) return
    let months = this.#finished * this.#length
    for (const month of this.#months.values()) months += month
    this.#report({
      phase: 'run',
      finished: this.#finished,
      replicates: this.#runs,
      months,
      totalMonths: this.#runs * this.#length,
    })
  }
}
