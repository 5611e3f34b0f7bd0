import type { Scenario } from '../scenario/index.ts'
import type { Model, World } from './model.ts'

/** Where two runs from one start part first: the phase after which a kept column differs. */
export interface Parting {
  readonly month: number
  readonly phase: string
  /** All that differ after that phase, as `table.column`. */
  readonly columns: readonly string[]
}

/** Lives another run beside the one that is recorded, until they part. */
export class PartingFinder {
  #model: Model
  #scenarios: readonly [Scenario, Scenario]
  #replicate: number
  /** The other run, while it is still the same. */
  #other: World | undefined
  #before: ArrayBuffer | undefined
  #parting: Parting | undefined

  constructor(model: Model, scenarios: readonly [recorded: Scenario, other: Scenario], replicate: number) {
    this.#model = model
    this.#scenarios = scenarios
    this.#replicate = replicate
  }

  /** The world has been opened. */
  begin(world: World): void {
    this.#before = this.#model.snapshot(world)
    this.#other = this.#restored(this.#before, this.#scenarios[1])
  }

  /** The world has lived a month. */
  add(month: number, world: World): void {
    const [model, other, before] = [this.#model, this.#other, this.#before]
    if (other === undefined || before === undefined) return
    model.step(other)
    if (model.fingerprint(world) === model.fingerprint(other)) {
      this.#before = model.snapshot(world)
      return
    }
    this.#parting = { month, ...this.#locate(before) }
    this.#other = undefined
    this.#before = undefined
  }

  finish(): Parting | undefined {
    return this.#parting
  }

  /** Lives the month in which they part again, phase by phase. */
  #locate(before: ArrayBuffer): Omit<Parting, 'month'> {
    const [one, other] = this.#scenarios.map((scenario) => {
      const world = this.#restored(before, scenario)
      const seen: { phase: string; digests: ReturnType<Model['trace']> }[] = []
      this.#model.step(world, (phase) => seen.push({ phase, digests: this.#model.trace(world) }))
      return seen
    })
    for (const [at, { phase, digests }] of one!.entries()) {
      const there = other![at]!.digests
      const columns = digests
        .filter(({ digest }, k) => digest !== there[k]!.digest)
        .map(({ table, column }) => `${table}.${column}`)
      if (columns.length > 0) return { phase, columns }
    }
    // What differs is a series of the month, or what is worked out after the last phase.
    return { phase: one!.at(-1)?.phase ?? '', columns: [] }
  }

  #restored(bytes: ArrayBuffer, scenario: Scenario): World {
    const world = this.#model.restore(this.#model.setupOf(scenario), bytes)
    this.#model.resume(world, this.#model.courseOf(scenario), this.#replicate)
    return world
  }
}
