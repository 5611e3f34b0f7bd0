import { transfer } from 'comlink'
import type { Scenario } from '../scenario/index.ts'
import { LeastRecent } from './least-recent.ts'
import type { Model, World } from './model.ts'
import { failureOf } from './protocol.ts'
import type { Outcome, WorkerDoor } from './protocol.ts'
import { buffersOf, Recorder } from './recorder.ts'
import type { ReplicateResult, RunRequest, TaskProgress } from './request.ts'
import { inSlices } from './slices.ts'

/** Starts that a worker keeps: those of a base and of a changed population, so that a slider can go back and forth. */
const KEPT_STARTS = 2

/** What a worker does, whatever thread it lives in: the shells only connect it. */
export class WorkerBody implements WorkerDoor {
  #model: Model
  #starts = new LeastRecent<number, ArrayBuffer>(KEPT_STARTS)
  #wanted = new Set<number>()
  #report: (task: number, progress: TaskProgress) => void = () => {}

  constructor(model: Model) {
    this.#model = model
  }

  listen(report: (task: number, progress: TaskProgress) => void): void {
    this.#report = report
  }

  holds(start: number): boolean {
    return this.#starts.has(start)
  }

  keep(start: number, bytes: ArrayBuffer): void {
    this.#starts.set(start, bytes)
  }

  stop(task: number): void {
    this.#wanted.delete(task)
  }

  burnIn(task: number, scenario: Scenario, start: number): Promise<Outcome<ArrayBuffer>> {
    return this.#perform(task, async () => {
      const bytes = await this.#burnIn(task, scenario)
      this.#starts.set(start, bytes)
      return { value: bytes }
    })
  }

  replicate(task: number, request: RunRequest, start: number): Promise<Outcome<ReplicateResult>> {
    return this.#perform(task, async () => {
      const bytes = this.#starts.get(start)
      if (bytes === undefined) throw new Error('the start of this run was not handed over')
      const result = await this.#replicate(task, request, bytes)
      return transfer({ value: result }, buffersOf(result))
    })
  }

  async #perform<Value>(task: number, work: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
    this.#wanted.add(task)
    try {
      return await work()
    } catch (error) {
      return { failure: failureOf(error) }
    } finally {
      this.#wanted.delete(task)
    }
  }

  async #burnIn(task: number, scenario: Scenario): Promise<ArrayBuffer> {
    const model = this.#model
    const world = model.createWorld(model.setupOf(scenario))
    let month = 0
    const report = () => this.#report(task, { phase: 'burn-in', month })
    const step = () => {
      if (model.isReady(world)) return true
      model.step(world)
      month++
      return false
    }
    await inSlices(step, () => this.#wanted.has(task), report)
    return model.snapshot(world)
  }

  async #replicate(task: number, request: RunRequest, bytes: ArrayBuffer): Promise<ReplicateResult> {
    const { scenario, replicate, want, placebo = false } = request
    const world = this.#model.restore(this.#model.setupOf(scenario), bytes)
    const books = want?.firm === undefined ? want?.books : 'firms'
    const options = books === undefined ? { placebo } : { books, placebo }
    this.#model.open(world, this.#model.courseOf(scenario), replicate, options)
    const recorder = new Recorder(this.#model, request)
    recorder.begin(world)
    await this.#months(task, scenario.months, world, recorder)
    return recorder.finish(world)
  }

  async #months(task: number, months: number, world: World, recorder: Recorder): Promise<void> {
    let month = 0
    const report = () => this.#report(task, { phase: 'run', month, months })
    const step = () => {
      if (month === months) return true
      this.#model.step(world)
      recorder.record(world, ++month)
      return false
    }
    await inSlices(step, () => this.#wanted.has(task), report)
  }
}
