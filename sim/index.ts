/** The model's only door. */

import { runApart, runFused } from './kernel/block.ts'
import {
  HOLDER_CLASSES,
  INSTRUMENTS,
  closeMonth,
  createLedger,
  currentBalances,
  eachFlow,
  holderCount,
} from './kernel/ledger.ts'
import { runKey } from './kernel/random.ts'
import { bytesPerRow } from './kernel/table.ts'
import { considerReady } from './burn-in.ts'
import { createWorld } from './genesis.ts'
import { LEVERS, SUPPORT_KEYS, type Lever } from './levers/index.ts'
import { METRICS, measureMonth, recallMonth } from './metrics/index.ts'
import { MONTH } from './month.ts'
import { PARAMETERS, PARAMETER_GROUPS } from './parameters/index.ts'
import { SHOCKS } from './shocks/index.ts'
import { AGE_BANDS, CAUSES, ENTRIES, SERVED, SIZE_CLASSES } from './state/firm.ts'
import { FLOWS } from './state/flows.ts'
import { LOAN_SLOTS } from './state/loan.ts'
import { writeDepartures, writeSurvivors } from './world/depart.ts'
import { chainMonth, digests, fingerprintNow, type Digest } from './world/fingerprint.ts'
import { createLives, type Lives } from './world/lives.ts'
import { OBSERVATIONS } from './world/observe.ts'
import { holderNames, measuredBalances, proveBooks } from './world/proof.ts'
import { ModelError, fillFromSnapshot, setupKey, snapshotCapacity, takeSnapshot } from './world/snapshot.ts'
import {
  FINANCING,
  emptyWorld,
  holderCounts,
  tablesOf,
  type Course,
  type Setup,
  type World,
} from './world/world.ts'

export { createWorld, ModelError }
export { observeFirm } from './world/observe.ts'
export type { Observation } from './world/observe.ts'
export { exp, log } from './kernel/math.ts'
export type { Text } from './kernel/declare.ts'
export type { Region } from './state/region.ts'
export type { Course, LeverPath, Observed, Setup, ShockEvent, World } from './world/world.ts'
export type { Lives } from './world/lives.ts'
export type { Digest } from './world/fingerprint.ts'
export type { Lever }
export type { Metric } from './metrics/index.ts'
export type { Shock } from './shocks/index.ts'

/** Rises whenever a default fingerprint moves. */
export const MODEL_VERSION = 1

export interface FlowRow {
  readonly instrument: string
  readonly kind: string
  readonly from: string
  readonly to: string
  /** > 0; `from` falls, `to` rises. */
  readonly amountFen: number
}

export interface BalanceRow {
  readonly holder: string
  readonly instrument: string
  readonly amountFen: number
}

export interface Books {
  readonly flows: FlowRow[]
  readonly balances: BalanceRow[]
}

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
  /** `false` runs every step over all rows before the next. */
  readonly fused?: boolean
}

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
  world.proof = options.proof ?? false
  world.fused = options.fused ?? true
  world.ledger = createLedger(FLOWS, holderCounts(world, perFirm), perFirm)
  for (let f = 0; f < world.firms.rows; f++) world.firms.holder[f] = perFirm ? f : world.firms.sector[f]
  world.ledger.balances.set(measuredBalances(world))
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
  closeMonth(world.ledger)
  clock.month[0] += 1
  clock.tick[0] += 1
  if (proof || tick || !world.fused) {
    runApart(world, MONTH, (phase) => {
      if (proof) proveBooks(world, `month ${clock.month[0]}, after ${phase}`)
      tick?.(phase)
    })
  } else runFused(world, Object.values(MONTH))
  writeDepartures(world)
  const burningIn = !isReady(world)
  if (burningIn) considerReady(world)
  measureMonth(world)
  if (!burningIn) chainMonth(world, clock.month[0] % 12 === 0)
  proveBooks(world, `month ${clock.month[0]}`)
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
  const world = emptyWorld(
    setup,
    Math.max(setup.firms, snapshotCapacity(bytes)),
    METRICS.length,
    SUPPORT_KEYS,
  )
  fillFromSnapshot(world, bytes, MODEL_VERSION)
  for (let f = 0; f < world.firms.rows; f++) world.firms.holder[f] = world.firms.sector[f]!
  world.ledger.balances.set(measuredBalances(world))
  recallMonth(world)
  return world
}

/** Text that setups share if and only if they have the same month 0. */
export function setupText(setup: Setup): string {
  return setupKey(setup, MODEL_VERSION)
}

/** This month's metrics in the order of the catalogue: a live view. */
export function metricsOf(world: World): Float64Array {
  return world.metrics
}

/** Firms that stopped this month; a live view until the next step. */
export function departures(world: World): Lives {
  return world.departures
}

/** The living, as censored now. */
export function survivors(world: World): Lives {
  const lives = createLives(SUPPORT_KEYS, Math.max(64, world.firms.rows))
  writeSurvivors(world, lives)
  return lives
}

/** This month's flows, and the balances at its end. */
export function booksOf(world: World): Books {
  const names = holderNames(world)
  const flows: FlowRow[] = []
  eachFlow(world.ledger, (row) => {
    flows.push({
      instrument: row.instrument,
      kind: row.kind,
      from: names[row.from],
      to: names[row.to],
      amountFen: row.amount,
    })
  })
  const balances: BalanceRow[] = []
  const current = currentBalances(world.ledger)
  const holders = holderCount(world.ledger.counts)
  for (let h = 0; h < holders; h++) {
    for (let i = 0; i < INSTRUMENTS.length; i++) {
      const amountFen = current[i * holders + h]
      if (amountFen !== 0) balances.push({ holder: names[h], instrument: INSTRUMENTS[i], amountFen })
    }
  }
  return { flows, balances }
}

/** Sixteen hex digits: everything that happened so far, and the whole state now. */
export function fingerprint(world: World): string {
  return fingerprintNow(world)
}

/** Digest of every kept column now. */
export function trace(world: World): Digest[] {
  return digests(world)
}

/** Bytes a firm takes: its row; its row with its loans. */
export function bytesPerFirm(world: World): { row: number; withLoans: number } {
  const row = bytesPerRow(world.firms.definition)
  return { row, withLoans: row + LOAN_SLOTS * bytesPerRow(world.loans.definition) }
}

/** Everything a user can name, for forms, flags, schema and documentation. */
export const catalogue = {
  modelVersion: MODEL_VERSION,
  levers: LEVERS as readonly Lever[],
  parameters: Object.entries(PARAMETER_GROUPS).flatMap(([mechanism, group]) =>
    Object.entries(group).map(([key, parameter]) => ({ key, mechanism, ...parameter })),
  ),
  metrics: METRICS,
  shocks: Object.values(SHOCKS),
  phases: Object.keys(MONTH),
  phaseSays: Object.fromEntries(Object.entries(MONTH).map(([name, phase]) => [name, phase.says])),
  instruments: INSTRUMENTS,
  holders: HOLDER_CLASSES,
  financing: FINANCING,
  supports: SUPPORT_KEYS,
  observations: OBSERVATIONS,
  enumerations: {
    sizeClass: SIZE_CLASSES,
    entry: ENTRIES,
    cause: CAUSES,
    served: SERVED,
    ageBand: AGE_BANDS,
  },
  parameterCount: Object.keys(PARAMETERS).length,
} as const

export type Parameter = (typeof catalogue.parameters)[number]
export { tablesOf }
