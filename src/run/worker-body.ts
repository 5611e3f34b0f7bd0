import { transfer } from 'comlink'
import type { Scenario } from '../scenario/index.ts'
import { LeastRecent } from './least-recent.ts'
import type { Model, World } from './model.ts'
import { failingPhase } from './failing-phase.ts'
import { failureOf, isOutOfMemory, Misstep } from './protocol.ts'
import type { Outcome, Where, WorkerInterface } from './protocol.ts'
import { buffersOf, Recorder, wantsTables } from './recorder.ts'
import type { BranchRequest, ReplicateResult, RunRequest, TaskProgress } from './request.ts'
import { inSlices, Stopped } from './slices.ts'

/** Starts that a worker keeps: those of a base and of a changed population, so that a slider can go back and forth. */
const KEPT_STARTS = 2
/** States in the middle of a run from which branches grow. */
const KEPT_TRUNKS = 2

/** A run to practise on: short and small, but with years in it, since much happens once a year only. */
const PRACTICE = { start: -1, firms: 300, burnIn: 6, months: 60, rounds: 16 }

/** Of larger worlds none is kept for the next run: there making one takes no time to speak of, and much room. */
const MOST_BYTES = 64 * 2 ** 20

/** State at month 0, and its number. */
interface Start {
  readonly start: number
  readonly bytes: ArrayBuffer
  /** It is lived with the code for so many firms; absent: for its own. */
  readonly like?: number
}

/** What a worker does, whatever thread it lives in: the shells only connect it. */
export class WorkerBody implements WorkerInterface {
  #model: Model
  #starts = new LeastRecent<number, ArrayBuffer>(KEPT_STARTS)
  #trunks = new LeastRecent<string, ArrayBuffer>(KEPT_TRUNKS)
  /** Worlds that have lived a run from a start. */
  #worlds = new LeastRecent<number, World>(KEPT_STARTS)
  #wanted = new Set<number>()
  #report: (task: number, progress: TaskProgress) => void = () => {}

  constructor(model: Model) {
    this.#model = model
  }

  listen(report: (task: number, progress: TaskProgress) => void): void {
    this.#report = report
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

  async replicate(
    task: number,
    request: RunRequest,
    start: number,
  ): Promise<Outcome<ReplicateResult> | undefined> {
    const bytes = this.#starts.get(start)
    if (bytes === undefined) return undefined
    return this.#perform(task, async () => {
      const lived =
        request.branch === undefined
          ? this.#replicate(task, request, { start, bytes })
          : this.#branch(task, request, request.branch, { start, bytes })
      const result = await lived.catch((error: unknown) => this.#blame(task, error, { request, bytes }))
      return transfer({ value: result }, buffersOf(result))
    })
  }

  practise(task: number, scenario: Scenario): Promise<Outcome<number>> {
    return this.#perform(task, async () => {
      const firms = Math.min(PRACTICE.firms, scenario.population.firms)
      const months = Math.min(PRACTICE.months, scenario.months)
      const small = { ...scenario, population: { firms }, burnIn: PRACTICE.burnIn, months }
      // With the code of the run to come: that of another size would have to be practised again.
      const like = scenario.population.firms
      const start = { start: PRACTICE.start, bytes: await this.#burnIn(task, small, like), like }
      for (let replicate = 1; replicate <= PRACTICE.rounds; replicate++)
        await this.#replicate(task, { scenario: small, replicate }, start)
      return { value: PRACTICE.rounds }
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

  async #burnIn(task: number, scenario: Scenario, like?: number): Promise<ArrayBuffer> {
    const model = this.#model
    const world = model.createWorld(model.setupOf(scenario))
    model.accelerate?.(world, like)
    let month = 0
    const report = () => this.#report(task, { phase: 'burn-in', month })
    const step = () => {
      if (model.isReady(world)) return true
      month++
      located({ phase: 'burn-in', month }, () => model.step(world))
      return false
    }
    const lived = inSlices(step, () => this.#wanted.has(task), report)
    await lived.catch((error: unknown) => this.#blame(task, error, { scenario }))
    return model.snapshot(world)
  }

  /**
   * Says where a failure arose as exactly as can be: the month is lived again, phase by phase.
   *
   * @throws always
   */
  async #blame(
    task: number,
    error: unknown,
    { scenario, request, bytes }: { scenario?: Scenario; request?: RunRequest; bytes?: ArrayBuffer },
  ): Promise<never> {
    if (error instanceof Stopped) throw error
    const model = this.#model
    const [cause, at] = error instanceof Misstep ? [error.cause, error.where] : [error, undefined]
    const phase = request === undefined ? 'burn-in' : 'run'
    const where: Where = { phase, ...at, ...(request && { replicate: request.replicate }) }
    // A future begins in the middle of another run: to find its month again is not worth the while.
    if (where.month === undefined || request?.branch !== undefined || isOutOfMemory(cause))
      throw new Misstep(cause, where)
    const again = (): World => {
      if (request === undefined) return model.createWorld(model.setupOf(scenario!))
      const world = model.restore(model.setupOf(request.scenario), bytes!)
      model.open(world, model.courseOf(request.scenario), request.replicate, {
        placebo: request.placebo ?? false,
      })
      return world
    }
    const live = (step: () => boolean) =>
      inSlices(
        step,
        () => this.#wanted.has(task),
        () => {},
      )
    const place = await failingPhase(model, again, where.month, live)
    throw new Misstep(cause, place === undefined ? where : { ...where, place })
  }

  async #replicate(task: number, request: RunRequest, from: Start): Promise<ReplicateResult> {
    const { start, bytes } = from
    const { scenario, replicate, want, placebo = false } = request
    const books = want?.firm === undefined && want?.channels === undefined ? want?.books : 'firms'
    const options = { placebo, journal: wantsTables(want), ...(books !== undefined && { books }) }
    const asWritten = books === 'firms' || options.journal
    const world = asWritten
      ? this.#model.restore(this.#model.setupOf(scenario), bytes)
      : this.#quickWorld(scenario, from)
    const recorder = new Recorder(this.#model, request)
    const course = this.#model.courseOf(scenario, recorder.watch?.onOutside)
    this.#model.open(world, course, replicate, options)
    recorder.begin(world)
    const { look } = request
    if (look !== undefined && look < scenario.months) {
      await this.#months(task, { from: 1, to: look }, world, recorder)
      const seen = recorder.glance(world, look)
      const progress = { phase: 'run', month: look, months: scenario.months, look: seen } as const
      this.#report(task, transfer(progress, buffersOf(seen)))
    }
    await this.#months(task, { from: 1 + (look ?? 0), to: scenario.months }, world, recorder)
    const result = recorder.finish(world)
    if (this.#model.canRewind?.(world) && bytes.byteLength <= MOST_BYTES) this.#worlds.set(start, world)
    return result
  }

  /** One that has lived is turned back: to make a new one takes as long as some months. */
  #quickWorld(scenario: Scenario, { start, bytes, like }: Start): World {
    const known = this.#worlds.get(start)
    if (known !== undefined) {
      // It is somebody's now, and comes back only from a run that ends well.
      this.#worlds.drop(start, known)
      this.#model.rewind!(known, bytes)
      return known
    }
    const world = this.#model.restore(this.#model.setupOf(scenario), bytes)
    this.#model.accelerate?.(world, like)
    return world
  }

  /** A future of the trunk's state before month `from`. */
  async #branch(
    task: number,
    request: RunRequest,
    { index, from, trunk }: BranchRequest,
    start: Start,
  ): Promise<ReplicateResult> {
    const { scenario, replicate, placebo = false } = request
    const model = this.#model
    const future = { branch: index, placebo }
    const begin = from === 1 ? model.open : model.resume
    const bytes = from === 1 ? start.bytes : await this.#trunk(task, request, from - 1, start)
    const world = model.restore(model.setupOf(scenario), bytes)
    begin(world, model.courseOf(scenario), replicate, future)
    model.accelerate?.(world)
    const recorder = new Recorder(model, { scenario, replicate, branch: { index, from, trunk } })
    await this.#months(task, { from, to: scenario.months }, world, recorder)
    return recorder.finish(world)
  }

  /** The state of a run at a month's end, kept for the branches to come. */
  async #trunk(task: number, request: RunRequest, to: number, { start, bytes }: Start): Promise<ArrayBuffer> {
    const { replicate, branch } = request
    const { trunk } = branch!
    const key = JSON.stringify([start, replicate, to, trunk.levers, trunk.shocks, trunk.financing])
    const known = this.#trunks.get(key)
    if (known !== undefined) return known
    const world = this.#model.restore(this.#model.setupOf(trunk), bytes)
    this.#model.open(world, this.#model.courseOf(trunk), replicate)
    this.#model.accelerate?.(world)
    await this.#months(task, { from: 1, to }, world)
    const state = this.#model.snapshot(world)
    this.#trunks.set(key, state)
    return state
  }

  async #months(
    task: number,
    { from, to: months }: { from: number; to: number },
    world: World,
    recorder?: Recorder,
  ): Promise<void> {
    let month = from - 1
    const report = () => this.#report(task, { phase: 'run', month, months })
    const step = () => {
      if (month === months) return true
      month++
      located({ phase: 'run', month }, () => {
        this.#model.step(world)
        recorder?.record(world, month)
      })
      return false
    }
    await inSlices(step, () => this.#wanted.has(task), report)
  }
}

function located(where: Where, work: () => void): void {
  try {
    work()
  } catch (error) {
    throw new Misstep(error, where)
  }
}
