/** The world: tables, this month's policy and environment, books. Everything that outlasts a month is in a table. */

import type { HolderCounts } from '../kernel/flows.ts'
import { createLedger, type Ledger } from '../kernel/ledger.ts'
import { BLOCK_ROWS, type Phases, type Schedule } from '../kernel/block.ts'
import { newDigest } from '../kernel/hash.ts'
import { createDigestWords, type DigestWords, type RowDigester } from '../kernel/row-digests.ts'
import { DRAWN_WORDS, runKey, type Key } from '../kernel/random.ts'
import { createTable, type TableBase } from '../kernel/table.ts'
import {
  bankTable,
  cellTable,
  cityTable,
  claimTable,
  clusterTable,
  coreTable,
  discountTable,
  economyTable,
  guarantorTable,
  marketTable,
  parkTable,
  GUARANTOR_LEVELS,
  type Banks,
  type Cells,
  type Cities,
  type Claims,
  type Clusters,
  type Cores,
  type Discounts,
  type Economy,
  type Guarantors,
  type Markets,
  type Parks,
} from '../state/economy.ts'
import { FLOWS } from '../state/flows.ts'
import { firmTable, type Firms } from '../state/firm.ts'
import { LOAN_SLOTS, loanTable, type Loans } from '../state/loan.ts'
import { createEnvironment, type Environment, type FINANCING } from '../state/environment.ts'
import type { Region } from '../state/region.ts'
import { createPolicy, type Policy } from '../levers/policy.ts'
import { parameterValues, type ParameterValues } from '../parameters/index.ts'
import { clockTable, type Clock } from './clock.ts'
import type { Journal } from './journal.ts'
import { createLives, type Lives } from './lives.ts'
import { constantsOf, type Constants } from './constants.ts'
import { createTally, type Tally } from './tally.ts'

/** What a burn-in depends on, and nothing else. */
export interface Setup {
  readonly region: Region
  /** Firms in the population, ≥ 1. */
  readonly firms: number
  /** Months, or until the joint distribution of age and size stands still. */
  readonly burnIn: number | 'auto'
  /** Overrides by parameter key. */
  readonly parameters: Readonly<Record<string, number>>
  readonly seed: string
}

/** Last month's metrics by key. */
export type Observed = Readonly<Record<string, number>>
/** A lever's value in a month (1…), given last month's metrics. */
export type LeverPath = (month: number, last: Observed) => number

export interface ShockEvent {
  readonly kind: string
  /** First month, ≥ 1. */
  readonly from: number
  readonly months: number
  readonly size: number
  /** Index in the region; everywhere if absent. */
  readonly sector?: number
  readonly city?: number
}

/** Whom a lever is for: indices in the region, size classes 0 micro … 3 large; an absent list does not narrow. */
export interface Aim {
  readonly sizeClass?: readonly number[]
  readonly sector?: readonly number[]
  readonly city?: readonly number[]
}

/** What happens from month 1 on. */
export interface Course {
  /** By lever key; a lever that is absent keeps its default. */
  readonly levers: Readonly<Record<string, LeverPath>>
  /** By key of an aimed lever; one that is absent is for everybody. */
  readonly aims?: Readonly<Record<string, Aim>>
  readonly shocks: readonly ShockEvent[]
  readonly financing: (typeof FINANCING)[number]
}

export interface World {
  readonly setup: Setup
  readonly region: Region
  readonly p: ParameterValues
  readonly constants: Constants
  key: Key
  course: Course
  readonly clock: Clock
  readonly firms: Firms
  readonly loans: Loans
  readonly banks: Banks
  readonly cores: Cores
  readonly discounts: Discounts
  readonly guarantors: Guarantors
  readonly claims: Claims
  readonly clusters: Clusters
  readonly markets: Markets
  readonly cities: Cities
  readonly cells: Cells
  readonly parks: Parks
  readonly economy: Economy
  readonly policy: Policy
  readonly environment: Environment
  ledger: Ledger<typeof FLOWS>
  readonly tally: Tally
  readonly departures: Lives
  /** What this month's end does not show; nothing unless the run asked for it. */
  journal: Journal | null
  /** This month's metrics, in the order of the catalogue. */
  readonly metrics: Float64Array
  /** The same by key, as rules see them a month later: a view. */
  readonly observed: Observed
  /** Two blocks' worth of draws. */
  readonly drawsA: Float64Array
  readonly drawsB: Float64Array
  /** Where rows are digested. */
  readonly digestWords: DigestWords
  /** A block's worth of draws as they come, two words each. */
  readonly words: Uint32Array
  /** Digest of the state, chained over months. */
  readonly chain: Uint32Array
  proof: boolean
  fused: boolean
  /** Runs the months as WebAssembly; null where they are run as they are written. */
  engine: {
    readonly month: Phases<World>
    readonly fused: Schedule<World>
    readonly closing: Phases<World, 'books' | 'proof'>
    /** Before a month begins. */
    follow(world: World): void
    readonly rowDigester: RowDigester
  } | null
  /** In a twin in which one draw is mirrored, one firm’s sales noise: its month, else 0. What else changes is noise amplified. */
  mirrorMonth: number
  /** Row of that firm in that month, else −1. */
  mirrored: number
}

/** The burn-in's course: default levers, no shocks. */
export const QUIET: Course = { levers: {}, shocks: [], financing: 'bonds' }

/** Tables in the order of a snapshot. */
export function tablesOf(world: World): TableBase[] {
  return [
    world.clock,
    world.economy,
    world.markets,
    world.cities,
    world.cells,
    world.parks,
    world.banks,
    world.cores,
    world.discounts,
    world.guarantors,
    world.claims,
    world.clusters,
    world.firms,
    world.loans,
  ]
}

export function holderCounts(world: Pick<World, 'region' | 'firms'>, perFirm: boolean): HolderCounts {
  return {
    firms: perFirm ? world.firms.capacity : world.region.sectors.length,
    bank: world.region.banks.length,
    core: world.region.cores.length,
    guarantor: GUARANTOR_LEVELS.length,
    privateLender: 1,
    government: 1,
    centralBank: 1,
    households: 1,
    world: 1,
  }
}

function filled<T extends TableBase>(table: T): T {
  table.rows = table.capacity
  return table
}

/** One row more than there are parks has room for what holds outside of them. */
function createParks({ parkCount }: Constants): Parks {
  const rows = Math.max(1, parkCount)
  const parks = createTable(parkTable, rows + 1)
  parks.rows = rows
  return parks
}

/** Shows a metric by its key. */
function show(world: World, key: string, i: number): void {
  Object.defineProperty(world.observed, key, { enumerable: true, get: () => world.metrics[i] })
}

/** An empty world with room for `capacity` firms: no firm, no fen. */
export function emptyWorld(
  setup: Setup,
  capacity: number,
  metricKeys: readonly string[],
  supports: readonly string[],
): World {
  const { region } = setup
  const [sectors, cities, cores, banks] = [
    region.sectors.length,
    region.cities.length,
    region.cores.length,
    region.banks.length,
  ]
  const p = parameterValues(setup.parameters)
  const constants = constantsOf(region, p, setup.firms)
  const firms = createTable(firmTable, capacity)
  const world: World = {
    setup,
    region,
    p,
    constants,
    key: runKey(setup.seed, 0),
    course: QUIET,
    clock: filled(createTable(clockTable, 1)),
    firms,
    loans: createTable(loanTable, capacity * LOAN_SLOTS),
    banks: filled(createTable(bankTable, banks)),
    cores: filled(createTable(coreTable, cores)),
    discounts: filled(createTable(discountTable, banks * cores)),
    guarantors: filled(createTable(guarantorTable, GUARANTOR_LEVELS.length)),
    claims: filled(createTable(claimTable, banks * (GUARANTOR_LEVELS.length + 1))),
    clusters: filled(createTable(clusterTable, sectors * cities * banks)),
    markets: filled(createTable(marketTable, sectors + cores)),
    cities: filled(createTable(cityTable, cities)),
    parks: createParks(constants),
    cells: filled(createTable(cellTable, sectors * cities)),
    economy: filled(createTable(economyTable, 1)),
    policy: createPolicy(),
    environment: createEnvironment(sectors, cities),
    ledger: createLedger(FLOWS, holderCounts({ region, firms }, false), false),
    tally: createTally(),
    departures: createLives(supports),
    journal: null,
    metrics: new Float64Array(metricKeys.length),
    observed: {},
    drawsA: new Float64Array(BLOCK_ROWS),
    drawsB: new Float64Array(BLOCK_ROWS),
    digestWords: createDigestWords(),
    words: new Uint32Array(DRAWN_WORDS * BLOCK_ROWS),
    chain: newDigest(),
    proof: false,
    fused: true,
    engine: null,
    mirrorMonth: 0,
    mirrored: -1,
  }
  metricKeys.forEach((key, i) => show(world, key, i))
  return world
}
