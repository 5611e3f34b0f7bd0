import {
  bytesPerFirm,
  canRewind,
  catalogue,
  createWorld,
  isReady,
  metricsOf,
  open,
  restore,
  rewind,
  snapshot,
  step,
} from '../../sim/index.ts'
import type { Setup, World } from '../../sim/index.ts'
import { courseOf, setupOf } from '../scenario/index.ts'
import type { Scenario } from '../scenario/index.ts'
import { median, spreadOf } from './spread.ts'
import type { Pass, Spread } from './spread.ts'

/** Milliseconds of a clock that never goes back, and a way to stop. */
export interface Clock {
  readonly now: () => number
  /** What this process has had of the processors so far, where the platform tells. */
  readonly processor?: () => number
  /** Bytes of objects in memory, those included that nobody wants any more. */
  readonly heap?: () => number
  readonly signal: AbortSignal
}

/** In what a month is run: as runs do it, or as it is written. Both give the same bits. */
export type Engine = 'WebAssembly' | 'JavaScript'

export interface SpeedOptions {
  /** WebAssembly unless told, where there is any. */
  readonly engine?: Engine
  /** How often the months are lived and timed; 3 unless told. */
  readonly repeats?: number
  /** Called before each repeat: what is to be compared can be timed in turn with it. */
  readonly inTurn?: () => void
  /** Told what is being done. */
  readonly onStage?: (says: string) => void
}

/** How fast months go by on one thread. */
export interface Speed {
  engine: Engine
  firms: number
  months: number
  repeats: number
  /** Of whole months, phases fused, as a run does them. */
  nsPerFirmMonth: Spread
  /** Of all months of a repeat. */
  seconds: Spread
  /** A firm's row; that and its loans; the whole state over the firms at the start. */
  bytesPerFirm: { row: number; withLoans: number; state: number }
  /** Of objects that a month leaves for the collector: the median month, where the platform tells. */
  bytesAllocated?: number
  /** Share of each phase where phases run one by one, in the order of the month; `between` is what no phase does. */
  phases: { phase: string; share: number; nsPerFirmMonth: number }[]
  /** What the firms were busy with. */
  activity: { key: string; title: string; unit: string; rate: number }[]
  firmMonths: number
}

/** What keeps a month busy: metrics, and how their sum over the months is told. */
const BUSY = [
  { key: 'applications', per: 1000, unit: 'per 1 000 firm-months' },
  { key: 'alliancesFormed', per: 1000, unit: 'per 1 000 firm-months' },
  { key: 'supported', per: 1000, unit: 'per 1 000 firm-months' },
  { key: 'births', per: 1000, unit: 'per 1 000 firm-months' },
  { key: 'tradeReceivables', per: 0.01, unit: 'yuan a firm' },
] as const

/** The compiler has seen what it needs when months have gone by for this long, and so many of them. */
const WARM = { milliseconds: 1500, months: 12, passes: 20 }
/** After so many milliseconds without a look at the outside, interruptions are let in. */
const BREATH = 100

/** Burns in, then lives the same months again and again: for the time they take, and to see on what it goes. */
export async function measureSpeed(
  scenario: Scenario,
  clock: Clock,
  { engine = 'WebAssembly', repeats = 3, inTurn = () => {}, onStage = () => {} }: SpeedOptions = {},
): Promise<Speed> {
  // Loaded here, because it is large and nothing else outside of workers wants it.
  const accelerate = engine === 'JavaScript' ? () => {} : (await import('./machine.ts')).accelerate
  const trial = await Trial.prepare(scenario, { clock, accelerate, onStage })
  await trial.warmUp()
  const passes: Pass[] = []
  for (let repeat = 1; repeat <= repeats; repeat++) {
    inTurn()
    onStage(`${scenario.population.firms} firms: repeat ${repeat} of ${repeats}`)
    passes.push(await trial.months())
  }
  const spent = spreadOf(passes)
  const { firmMonths } = trial
  onStage(`${scenario.population.firms} firms: phase by phase`)
  return {
    engine: trial.engine,
    firms: scenario.population.firms,
    months: scenario.months,
    repeats,
    nsPerFirmMonth: scaled(spent, 1e6 / firmMonths),
    seconds: scaled(spent, 1e-3),
    bytesPerFirm: trial.bytesPerFirm,
    ...(clock.heap !== undefined && { bytesAllocated: trial.bytesAllocated }),
    phases: await trial.phases(),
    activity: trial.activity(),
    firmMonths,
  }
}

interface Means {
  readonly clock: Clock
  readonly accelerate: (world: World) => void
  readonly onStage: (says: string) => void
}

/** A world at month 0, as often as it is wanted. */
class Trial {
  readonly #scenario: Scenario
  readonly #clock: Clock
  readonly #accelerate: Means['accelerate']
  readonly #setup: Setup
  readonly #month0: ArrayBuffer
  readonly engine: Engine
  readonly bytesPerFirm: Speed['bytesPerFirm']
  #world: World
  #totals = new Map<string, number>()
  /** Bytes by month; below zero where the collector has come by. */
  #growth: number[] = []
  #breathedAt: number

  private constructor(scenario: Scenario, { clock, accelerate }: Means, world: World) {
    this.#scenario = scenario
    this.#clock = clock
    this.#accelerate = accelerate
    this.#world = world
    this.engine = world.engine === null ? 'JavaScript' : 'WebAssembly'
    this.#setup = setupOf(scenario)
    this.#month0 = snapshot(world)
    this.#breathedAt = clock.now()
    const state = this.#month0.byteLength / scenario.population.firms
    this.bytesPerFirm = { ...bytesPerFirm(world), state }
  }

  static async prepare(scenario: Scenario, means: Means): Promise<Trial> {
    const { clock, accelerate, onStage } = means
    const world = createWorld(setupOf(scenario))
    accelerate(world)
    for (let month = 1, breathedAt = clock.now(); !isReady(world); month++) {
      clock.signal.throwIfAborted()
      step(world)
      if (clock.now() - breathedAt < BREATH) continue
      onStage(`${scenario.population.firms} firms: burn-in, month ${month}`)
      await breath()
      breathedAt = clock.now()
    }
    return new Trial(scenario, means, world)
  }

  get firmMonths(): number {
    return this.#totals.get('firms') ?? 0
  }

  get bytesAllocated(): number {
    return median(this.#growth.filter((bytes) => bytes >= 0))
  }

  async warmUp(): Promise<void> {
    const start = this.#clock.now()
    const isWarm = (month: number): boolean =>
      month > WARM.months && this.#clock.now() - start > WARM.milliseconds
    for (let pass = 0; pass < WARM.passes && !isWarm(this.#scenario.months + 1); pass++) {
      await this.#live((world) => step(world), isWarm)
    }
  }

  /** Milliseconds of each month, and of the processor for all of them. */
  async months(): Promise<Pass> {
    const { now, processor, heap } = this.#clock
    const parts: number[] = []
    this.#growth = []
    let had = 0
    this.#totals = new Map()
    await this.#live((world) => {
      const [held, before, start] = [heap?.() ?? 0, processor?.() ?? 0, now()]
      step(world)
      parts.push(now() - start)
      had += (processor?.() ?? 0) - before
      this.#growth.push((heap?.() ?? 0) - held)
      this.#count(world)
    })
    return { parts, ...(processor !== undefined && { processor: had }) }
  }

  async phases(): Promise<Speed['phases']> {
    const spent = new Map<string, number>()
    let last = 0
    const tick = (phase: string): void => {
      const time = this.#clock.now()
      spent.set(phase, (spent.get(phase) ?? 0) + time - last)
      last = time
    }
    await this.#live((world) => {
      last = this.#clock.now()
      step(world, tick)
      tick('between')
    })
    const total = [...spent.values()].reduce((sum, part) => sum + part, 0)
    return [...spent].map(([phase, part]) => ({
      phase,
      share: part / total,
      nsPerFirmMonth: (part * 1e6) / this.firmMonths,
    }))
  }

  activity(): Speed['activity'] {
    return BUSY.map(({ key, per, unit }) => {
      const title = catalogue.metrics.find((metric) => metric.key === key)!.title.en
      return { key, title, unit, rate: (per * (this.#totals.get(key) ?? 0)) / this.firmMonths }
    })
  }

  /** Lives the months of the scenario from month 0, or fewer. */
  async #live(month: (world: World) => void, isEnough = (_month: number): boolean => false): Promise<void> {
    const world = this.#beginning()
    open(world, courseOf(this.#scenario), 1)
    for (let number = 1; number <= this.#scenario.months; number++) {
      if (isEnough(number)) return
      this.#clock.signal.throwIfAborted()
      month(world)
      if (this.#clock.now() - this.#breathedAt < BREATH) continue
      await breath()
      this.#breathedAt = this.#clock.now()
    }
  }

  /** One that has lived is turned back where it can be, as a worker does it. */
  #beginning(): World {
    if (canRewind(this.#world)) rewind(this.#world, this.#month0)
    else {
      this.#world = restore(this.#setup, this.#month0)
      this.#accelerate(this.#world)
    }
    return this.#world
  }

  #count(world: World): void {
    const metrics = metricsOf(world)
    for (const [i, { key }] of catalogue.metrics.entries()) {
      this.#totals.set(key, (this.#totals.get(key) ?? 0) + metrics[i]!)
    }
  }
}

/** Lets signals in: months go by without a break otherwise. */
function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

const scaled = (time: Spread, by: number): Spread => ({ least: time.least * by, median: time.median * by })
