/**
 * The fingerprint: digests of columns, each a sum over live rows that does not depend on their order, chained over
 * months. Every month deposits, staff, debt and the month's whole-number series; yearly every kept column of every table.
 */

import { addDigests, chain, chainWhole, hex16, newDigest, type Strip } from '../kernel/hash.ts'
import type { Rows } from '../kernel/row-digests.ts'
import { columnOf, type TableBase } from '../kernel/table.ts'
import { LOAN_SLOTS } from '../state/loan.ts'
import { IDENTITY_WORDS } from './identity.ts'
import { columnsOfLives } from './lives.ts'
import { POINTER } from './permute.ts'
import { tablesOf, type World } from './world.ts'

export interface Digest {
  readonly table: string
  readonly column: string
  readonly digest: string
}

/** Identities of those a column points to, two words a row, 0 for nobody: where they lie does not matter. */
function identitiesBehind(table: TableBase, name: string): Uint32Array {
  const pointer = columnOf(table, name)
  const [low, high] = [columnOf(table, 'identityLow'), columnOf(table, 'identityHigh')]
  const identities = new Uint32Array(IDENTITY_WORDS * table.rows)
  for (let row = 0; row < table.rows; row++) {
    if (pointer[row] < 0) continue
    identities[IDENTITY_WORDS * row] = low[pointer[row]]
    identities[IDENTITY_WORDS * row + 1] = high[pointer[row]]
  }
  return identities
}

/** A column of `each` rows of the table a row of what is digested. */
function stripOf(table: TableBase, name: string, each: number): Strip {
  const { kind, width = 1, unit } = table.definition.columns[name]
  if (unit === POINTER)
    return { name, kind: 'u32', width: IDENTITY_WORDS, array: identitiesBehind(table, name) }
  return { name, kind, width: width * each, array: columnOf(table, name) }
}

/** Every kept column. Loans are columns of their firms. */
function keptOf(world: World, table: TableBase): Strip[] {
  const { columns } = table.definition
  const names = Object.keys(columns).filter((name) => {
    const { kept, digested } = columns[name]
    return kept !== false && digested !== false
  })
  return names.map((name) => stripOf(table, name, table === world.loans ? LOAN_SLOTS : 1))
}

/** Firms are known by their identities; rows of places and institutions never move, so the index is the identity. */
function rowsOf(world: World, table: TableBase): Rows {
  if (table === world.firms || table === world.loans) return world.firms
  const { rows } = table
  const identityLow = new Uint32Array(rows)
  for (let row = 0; row < rows; row++) identityLow[row] = row
  return { identityLow, identityHigh: new Uint32Array(rows), alive: new Uint8Array(rows).fill(1), rows }
}

/** Digest of every kept column now: what `--trace` writes, so that a mismatch names its column. */
export function digests(world: World): Digest[] {
  return tablesOf(world).flatMap((table) =>
    keptOf(world, table).map((strip) => {
      const sum = newDigest()
      addDigests(sum, rowsOf(world, table), [strip])
      return { table: table.definition.name, column: strip.name, digest: hex16(sum) }
    }),
  )
}

function chainYear(world: World, into: Uint32Array): void {
  for (const table of tablesOf(world)) {
    const sum = newDigest()
    addDigests(sum, rowsOf(world, table), keptOf(world, table), world.digestWords, world.engine?.rowDigester)
    chain(into, sum[0], sum[1], 0)
  }
}

/** The chain with the whole state of now added to a copy of it: what a run that ends now is known by. */
export function fingerprintNow(world: World): string {
  const copy = world.chain.slice()
  chainYear(world, copy)
  return hex16(copy)
}

/** Only whole numbers: of others the last bits may depend on the order of rows. */
function chainSeries({ metrics, chain: into }: World): void {
  for (let i = 0; i < metrics.length; i++)
    if (Number.isSafeInteger(metrics[i])) chainWhole(into, metrics[i], i)
}

/** What is digested of each firm every month. */
const MONTHLY = ['deposits', 'staff', 'debt'] as const satisfies readonly (keyof World['firms'])[]

function chainFirms({ firms, digestWords, engine, chain: into }: World): void {
  const sum = newDigest()
  const strips = MONTHLY.map((name) => stripOf(firms, name, 1))
  addDigests(sum, firms, strips, digestWords, engine?.rowDigester)
  chain(into, sum[0], sum[1], 0)
}

const life = newDigest()

/** Whoever stopped this month, with all that is told of it: the order in which they are written does not matter. */
function chainDeparted({ departures, chain: into }: World): void {
  const columns = columnsOfLives(departures)
  let [low, high] = [0, 0]
  for (let i = 0; i < departures.count; i++) {
    life.fill(0)
    for (let c = 0; c < columns.length; c++) chainWhole(life, columns[c][i], c)
    low = (low + life[0]) | 0
    high = (high + life[1]) | 0
  }
  chain(into, low, high, departures.count)
}

/** Extends the chain by the month; `whole` on months 0, 12, 24 … */
export function chainMonth(world: World, whole: boolean): void {
  const { chain: into, clock } = world
  chainFirms(world)
  chainDeparted(world)
  chainSeries(world)
  if (whole) chainYear(world, into)
  clock.chainLow[0] = into[0]!
  clock.chainHigh[0] = into[1]!
}
