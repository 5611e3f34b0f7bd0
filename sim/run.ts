/** A run from its burn-in to its last month, and the state in between as bytes. */

import { fuse, replaceSteps, runApart, runFused, runPhase, type Phase, type Phases } from './kernel/block.ts'
import { MONTHS_A_YEAR } from './kernel/calendar.ts'
import { closeMonth, createLedger } from './kernel/ledger.ts'
import { CLOSING } from './closing.ts'
import { runKey } from './kernel/random.ts'
import { considerReady } from './burn-in.ts'
import { Engine, type Machine } from './webassembly/engine.ts'
import { SUPPORT_KEYS } from './levers/index.ts'
import { METRIC_KEYS, measureMonth } from './metrics/index.ts'
import { MODEL_VERSION } from './model-version.ts'
import { MONTH } from './month.ts'
import { FLOWS } from './state/flows.ts'
import { writeDepartures } from './world/depart.ts'
import { chainMonth } from './world/fingerprint.ts'
import { clearJournal, createJournal } from './world/journal.ts'
import { mostNewcomers } from './mechanisms/ownership/entry.ts'
import { rowsAfter } from './world/room.ts'
import { measureBalances, tellFault } from './world/proof.ts'
import { ModelError, fillFromSnapshot, setupKey, snapshotCapacity, takeSnapshot } from './world/snapshot.ts'
import { emptyWorld, holderCounts, type Course, type Setup, type World } from './world/world.ts'

/** Which of the futures that begin in one state is lived. */
export interface Future {
  /** 0 draws on with the run's own key; 1, 2 … with others. */
  readonly branch?: number
  /** A twin that differs by one draw: one firm’s sales noise of the next month is mirrored. */
  readonly placebo?: boolean
}

export interface OpenOptions extends Future {
  /** Holders of the books: a sector's firms together, or each by itself. */
  readonly books?: 'sectors' | 'firms'
  /** Prove the books after every phase instead of every month. */
  readonly proof?: boolean
  /** Note what the state at a month's end does not show: loans, answers of banks, results of firms. */
  readonly journal?: boolean
  /** `false` runs every step over all rows before the next. */
  readonly fused?: boolean
}

const WRITTEN = { month: MONTH, fused: fuse(MONTH), closing: CLOSING }

/** Burn-in is over: the world stands at month 0. */
export function isReady(world: World): boolean {
  return world.clock.ready[0] === 1
}

/** Begins replicate `replicate` (1…) of a course in a world at month 0. */
export function open(world: World, course: Course, replicate: number, options: OpenOptions = {}): void {
  if (!isReady(world)) throw new ModelError('a run can only begin when the burn-in is over')
  if (world.clock.opened[0]) throw new ModelError('this world has begun a run already: restore month 0 first')
  const perFirm = options.books === 'firms'
  world.clock.opened[0] = 1
  followFuture(world, replicate, options)
  world.course = course
  // A journal and books of single firms are kept by the month as it is written.
  if (perFirm || options.journal) world.engine = null
  world.proof = options.proof ?? false
  world.fused = options.fused ?? true
  world.journal = options.journal ? createJournal() : null
  closeMonth(world.ledger)
  if (perFirm) world.ledger = createLedger(FLOWS, holderCounts(world, perFirm), perFirm)
  for (let f = 0; f < world.firms.rows; f++) world.firms.holder[f] = perFirm ? f : world.firms.sector[f]
  measureBalances(world, world.ledger.balances)
  // Who departed before was of another run, or of the burn-in.
  world.departures.count = 0
  world.chain.fill(0)
  chainMonth(world, true)
}

/** Goes on with a run restored in its middle: the course and the key are not part of a snapshot. */
export function resume(world: World, course: Course, replicate: number, future: Future = {}): void {
  if (!world.clock.opened[0]) throw new ModelError('nothing to resume: the snapshot holds month 0')
  followFuture(world, replicate, future)
  world.course = course
}

function followFuture(world: World, replicate: number, { branch = 0, placebo = false }: Future): void {
  world.key = runKey(world.setup.seed, replicate, branch)
  world.mirrorMonth = placebo ? world.clock.month[0] + 1 : 0
}

/** One month; `tick` is called after each phase, which are then run one by one. */
export function step(world: World, tick?: (phase: string) => void): void {
  const { clock, proof } = world
  if (isReady(world) && !clock.opened[0]) throw new ModelError('the burn-in is over: open a run first')
  world.engine?.follow(world)
  const { month, fused, closing } = world.engine ?? WRITTEN
  runPhase(world, closing.books)
  if (world.journal !== null) clearJournal(world.journal)
  clock.month[0] += 1
  clock.tick[0] += 1
  if (proof || tick || !world.fused) {
    runApart(world, month, (phase) => {
      if (proof) prove(world, closing.proof, phase)
      tick?.(phase)
    })
  } else runFused(world, fused)
  writeDepartures(world)
  const burningIn = !isReady(world)
  if (burningIn) {
    considerReady(world)
    // It may have founded firms, or given rows up.
    world.engine?.follow(world)
  }
  measureMonth(world)
  if (!burningIn) chainMonth(world, clock.month[0] % MONTHS_A_YEAR === 0)
  prove(world, closing.proof)
}

function prove(world: World, proof: Phase<World>, phase?: string): void {
  runPhase(world, proof)
  tellFault(world, phase)
}

/** The month the world stands at; far below zero during burn-in. */
export function monthOf(world: World): number {
  return world.clock.month[0]
}

/** Months stepped since the world began: the progress of a burn-in. */
export function monthsLived(world: World): number {
  return world.clock.tick[0]
}

/** The whole state, at any month. */
export function snapshot(world: World): ArrayBuffer {
  return takeSnapshot(world, MODEL_VERSION)
}

/** The world of a snapshot. Throws {@link ModelError} if it was made by another setup or model version. */
export function restore(setup: Setup, bytes: ArrayBuffer): World {
  const world = emptyWorld(setup, Math.max(setup.firms, snapshotCapacity(bytes)), METRIC_KEYS, SUPPORT_KEYS)
  fillFromSnapshot(world, bytes, MODEL_VERSION)
  for (let f = 0; f < world.firms.rows; f++) world.firms.holder[f] = world.firms.sector[f]!
  measureBalances(world, world.ledger.balances)
  return world
}

/** Rows that the next month may come to need. */
function rowsToCome(world: World): number {
  return rowsAfter(world, mostNewcomers(world))
}

function engineOf(machine: Machine, world: World, firms: number): World['engine'] {
  const engine = new Engine(machine, world, firms, rowsToCome(world))
  const compiled = <Name extends string>(phases: Phases<World, Name>): Phases<World, Name> =>
    replaceSteps(phases, (phase, position, given) => engine.replace(phase, position, given))
  const month = compiled(MONTH)
  return {
    month,
    fused: fuse(month),
    closing: compiled(CLOSING),
    follow(followed) {
      if (engine.isFull(followed, rowsToCome(followed))) move(followed, machine, firms)
      else engine.follow(followed)
    },
    rowDigester: engine.rowDigester(),
  }
}

/** To where there is more room; if there is none, the months to come are run as they are written. */
function move(world: World, machine: Machine, firms: number): void {
  world.engine = null
  try {
    world.engine = engineOf(machine, world, firms)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
}

/**
 * From now on the months of this world run as WebAssembly, with room as for a population of so many firms. Books of single firms and
 * journals stay in JavaScript.
 */
export function speedUp(world: World, machine: Machine, firms = world.setup.firms): void {
  if (world.ledger.perFirm || world.journal !== null) return
  world.engine = engineOf(machine, world, firms)
}

/** Text that setups share if and only if they have the same month 0. */
export function setupText(setup: Setup): string {
  return setupKey(setup, MODEL_VERSION)
}
