import { BooksRecorder } from './books.ts'
import { ChannelRecorder } from './channels.ts'
import { FirmRecorder } from './firm-record.ts'
import { LivesRecorder } from './lives.ts'
import type { Model, World } from './model.ts'
import { PanelRecorder } from './panel.ts'
import { PartingFinder } from './parting.ts'
import { TraitsRecorder } from './traits.ts'
import { CourseWatch } from './watch.ts'
import type { ReplicateResult, RunRequest, TraceRow, Want } from './request.ts'

/** Watches one replicate: everything that leaves the worker is copied out of the world here. */
export class Recorder {
  #model: Model
  #request: RunRequest
  #keys: string[]
  #metrics: Float64Array
  #lives = new LivesRecorder()
  #books: BooksRecorder | undefined
  #trace: TraceRow[] | undefined
  #firm: FirmRecorder | undefined
  #traits: TraitsRecorder | undefined
  #tables: InstanceType<Model['TableWatch']> | undefined
  #parting: PartingFinder | undefined
  #channels: ChannelRecorder | undefined
  #panel: PanelRecorder | undefined
  /** To be told by the course what its rules say. */
  readonly watch: CourseWatch | undefined

  constructor(model: Model, request: RunRequest) {
    this.#model = model
    this.#request = request
    this.#keys = model.catalogue.metrics.map(({ key }) => key)
    this.#metrics = new Float64Array(request.scenario.months * this.#keys.length)
    if (request.branch === undefined) this.watch = CourseWatch.of(model, request.scenario)
    if (request.want?.books !== undefined) this.#books = new BooksRecorder()
    if (request.want?.trace) this.#trace = []
    if (request.want?.firm !== undefined) this.#firm = new FirmRecorder(model, request.want.firm)
    const { parting, channels, panel } = request.want ?? {}
    if (panel !== undefined) this.#panel = new PanelRecorder(model, panel)
    if (parting !== undefined)
      this.#parting = new PartingFinder(model, [request.scenario, parting], request.replicate)
    if (channels !== undefined) this.#channels = new ChannelRecorder(model, channels)
    if (request.want?.traits) this.#traits = new TraitsRecorder(model.catalogue.traits.map(({ key }) => key))
  }

  /** Before month 1. */
  begin(world: World): void {
    const { want } = this.#request
    if (wantsTables(want)) this.#tables = new this.#model.TableWatch(world, want?.tables ?? [])
    this.#parting?.begin(world)
    this.watch?.add(0, world)
    this.#recordWanted(world, 0)
  }

  /** After each month, counted from 1. */
  record(world: World, month: number): void {
    this.#metrics.set(this.#model.metricsOf(world), (month - 1) * this.#keys.length)
    this.#lives.add(this.#model.departures(world))
    this.#parting?.add(month, world)
    this.watch?.add(month, world)
    this.#tables?.add(world)
    this.#recordWanted(world, month)
  }

  #recordWanted(world: World, month: number): void {
    this.#books?.add(month, this.#model.booksOf(world))
    this.#firm?.add(month, world)
    this.#channels?.add(month, world)
    this.#panel?.add(month, world)
    this.#traits?.add(this.#model.arrivals(world))
    if (this.#trace === undefined) return
    for (const digest of this.#model.trace(world)) this.#trace.push({ month, ...digest })
  }

  /** What would be brought home if the run ended with this month, without what is wanted besides. */
  glance(world: World, month: number): ReplicateResult {
    return {
      replicate: this.#request.replicate,
      months: month,
      fingerprint: this.#model.fingerprint(world),
      metricKeys: this.#keys,
      metrics: this.#metrics.slice(0, month * this.#keys.length),
      lives: this.#lives.with(this.#model.survivors(world)),
      ...(this.watch && { watched: this.watch.seen(month) }),
    }
  }

  finish(world: World): ReplicateResult {
    const parting = this.#parting?.finish()
    return {
      ...this.glance(world, this.#request.scenario.months),
      ...(this.#books && { books: this.#books.finish() }),
      ...(this.#trace && { trace: this.#trace }),
      ...(this.#firm && { firmRecord: this.#firm.finish() }),
      ...(parting && { parting }),
      ...(this.#panel && { panel: this.#panel.finish() }),
      ...(this.#channels && { channels: this.#channels.finish() }),
      ...(this.#traits && { traits: this.#traits.finish() }),
      ...(this.#tables && { tables: this.#tables.finish(world) }),
    }
  }
}

/** Whether the model has to keep its journal. */
export function wantsTables(want: Want | undefined): boolean {
  return (want?.tables?.length ?? 0) > 0
}

/** The buffers of a result, to be handed over instead of copied. */
export function buffersOf({
  metrics,
  lives,
  books,
  traits,
  tables,
  watched,
}: ReplicateResult): ArrayBuffer[] {
  const parts: object[] = [
    { metrics },
    lives,
    lives.supports,
    books?.flows ?? {},
    books?.balances ?? {},
    traits ?? {},
    watched?.levers ?? {},
    ...Object.values(tables ?? {}).map(({ columns }) => columns),
  ]
  const arrays = parts.flatMap((part) => Object.values(part)).filter((value) => ArrayBuffer.isView(value))
  return arrays.map((array) => array.buffer as ArrayBuffer)
}
