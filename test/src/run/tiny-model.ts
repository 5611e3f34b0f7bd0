/**
 * An economy of a few lines behind the model's interface: firms that pay wages out of deposits and die when a hash says so. Tests of
 * the laboratory use it to see every number, and to make workers slow or stubborn.
 */
import { catalogue } from '../../../sim/index.ts'
import type { Lives } from '../../../sim/index.ts'
import type { Model } from '../../../src/run/model.ts'

interface TinyFirm {
  firm: number
  entryMonth: number
  cash: number
}

interface Tiny {
  seed: string
  burnIn: number
  month: number
  key: number
  replicate: number
  firms: TinyFirm[]
  dead: (TinyFirm & { stop: number })[]
  households: number
  flows: { instrument: string; kind: string; from: string; to: string; amount: number }[]
  print: number
}

const METRICS = catalogue.metrics.filter(({ integer }) => integer).slice(0, 2)
const SUPPORTS = ['guaranteeCover', 'renewal']

function scramble(...words: number[]): number {
  let h = 0x9e3779b9
  for (const word of words) {
    h = Math.imul(h ^ word, 0x85ebca6b)
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
    h ^= h >>> 16
  }
  return h >>> 0
}

function textKey(text: string): number {
  return scramble(...new TextEncoder().encode(text))
}

/** Of tests' scenarios; practice has a shorter one. */
export const USUAL_BURN_IN = 12

/** What tests may wish of it. */
export interface TinyOptions {
  /** Called with every new world: a place to count or to throw. */
  onCreate?: () => void
  onOpen?: (replicate: number) => void
  /** Called in the second of a month's two phases, of the burn-in with replicate 0: a place to throw. */
  onMonth?: (replicate: number, month: number) => void
  /** Burn-ins never end. */
  endless?: boolean
  /** Only those of worlds to practise on do not. */
  endlessPractice?: boolean
  /** A month takes this long. */
  milliseconds?: number
}

export function tinyModel(options: TinyOptions = {}): Model {
  const { onCreate, onOpen, onMonth, endless = false, endlessPractice = false, milliseconds = 0 } = options
  const isEndless = ({ burnIn }: Tiny) => endless || (endlessPractice && burnIn < USUAL_BURN_IN)
  const model = {
    catalogue: { metrics: METRICS, phases: ['live', 'audit'] },
    setupOf: (scenario: { seed: string; burnIn: number; population: { firms: number } }) => ({
      seed: scenario.seed,
      firms: scenario.population.firms,
      burnIn: scenario.burnIn,
    }),
    courseOf: () => ({}),
    createWorld: ({ seed, firms, burnIn }: { seed: string; firms: number; burnIn: number }): Tiny => {
      onCreate?.()
      const initial = Array.from({ length: firms }, (_, f) => ({ firm: f + 1, entryMonth: 0, cash: 1000 }))
      const nothing = { month: 0, key: 0, replicate: 0, dead: [], households: 0, flows: [], print: 0 }
      return { seed, burnIn, firms: initial, ...nothing }
    },
    isReady: (world: Tiny) => !isEndless(world) && world.month >= world.burnIn,
    step: (world: Tiny, tick?: (phase: string) => void) => {
      const end = performance.now() + milliseconds
      live(world)
      tick?.('live')
      onMonth?.(world.replicate, world.month)
      tick?.('audit')
      while (performance.now() < end);
    },
    open: (world: Tiny, _course: unknown, replicate: number) => {
      onOpen?.(replicate)
      const key = scramble(textKey(world.seed), replicate)
      Object.assign(world, { key, replicate, month: 0, dead: [], flows: [] })
    },
    snapshot: (world: Tiny) => new TextEncoder().encode(JSON.stringify(world)).slice().buffer,
    restore: (_setup: unknown, bytes: ArrayBuffer): Tiny =>
      JSON.parse(new TextDecoder().decode(bytes)) as Tiny,
    metricsOf: ({ firms }: Tiny) =>
      Float64Array.of(
        firms.length,
        firms.reduce((sum, { cash }) => sum + cash, 0),
      ),
    departures: ({ dead }: Tiny) => livesOf(dead, true),
    survivors: ({ firms, month }: Tiny) =>
      livesOf(
        firms.map((firm) => ({ ...firm, stop: month })),
        false,
      ),
    booksOf: (world: Tiny) => ({ flows: world.flows, balances: balancesOf(world) }),
    fingerprint: ({ print }: Tiny) => print.toString(16).padStart(16, '0'),
    trace: ({ print }: Tiny) => [
      { table: 'tiny', column: 'print', digest: print.toString(16).padStart(16, '0') },
    ],
  }
  return model as unknown as Model
}

function live(world: Tiny): void {
  world.month++
  world.flows = []
  world.dead = []
  for (const f of world.firms) {
    const wage = Math.min(f.cash, scramble(world.key, f.firm, world.month) % 50)
    f.cash -= wage
    world.households += wage
    if (wage > 0) world.flows.push(transfer('wages', 'firms:farming', 'households', wage))
  }
  const dies = ({ firm }: TinyFirm) => world.key !== 0 && scramble(world.key, firm, world.month, 7) % 40 === 0
  for (const f of world.firms.filter(dies)) {
    world.dead.push({ ...f, stop: world.month })
    world.households += f.cash
    if (f.cash > 0) world.flows.push(transfer('liquidation', 'firms:farming', 'households', f.cash))
  }
  world.firms = world.firms.filter((f) => !dies(f))
  if (world.key !== 0 && world.month % 3 === 0) {
    world.firms.push({ firm: 1_000_000 + world.month, entryMonth: world.month, cash: 0 })
  }
  world.print = scramble(world.print, world.firms.length, world.households)
}

function transfer(kind: string, from: string, to: string, amount: number): Tiny['flows'][number] {
  return { instrument: 'deposit', kind, from, to, amount }
}

function balancesOf({ firms, households }: Tiny) {
  const held = firms.reduce((sum, { cash }) => sum + cash, 0)
  return [
    { holder: 'households', instrument: 'deposit', amount: households },
    { holder: 'firms:farming', instrument: 'deposit', amount: held },
    { holder: 'bank:1', instrument: 'deposit', amount: -held - households },
  ]
}

function livesOf(firms: readonly (TinyFirm & { stop: number })[], died: boolean): Lives {
  const whole = (value: (f: TinyFirm & { stop: number }) => number) => Int32Array.from(firms, value)
  return {
    count: firms.length,
    firm: Float64Array.from(firms, ({ firm }) => firm),
    sector: whole(({ firm }) => firm % 2),
    city: whole(() => 0),
    park: whole(({ firm }) => (firm % 3) - 1),
    sizeClass: whole(({ firm }) => firm % 3),
    entry: whole(({ entryMonth }) => (entryMonth > 0 ? 1 : 0)),
    entryMonth: whole(({ entryMonth }) => entryMonth),
    ageAtStart: whole(({ firm, entryMonth }) => (entryMonth > 0 ? 0 : firm % 30)),
    stop: whole(({ stop }) => stop),
    cause: whole(({ firm }) => (died ? 1 + (firm % 4) : 0)),
    deregisteredMonth: whole(({ stop, firm }) => (died && firm % 2 === 0 ? stop + 3 : 0)),
    staffAtStart: whole(() => 5),
    staffAtStop: whole(() => 4),
    debtAtStop: Float64Array.from(firms, ({ firm }) => firm * 1e6),
    aid: Float64Array.from(firms, ({ firm }) => firm * 100),
    supports: Object.fromEntries(
      SUPPORTS.map((key, k) => [key, whole(({ firm }) => (k === 0 ? firm % 5 : 0))]),
    ),
  }
}
