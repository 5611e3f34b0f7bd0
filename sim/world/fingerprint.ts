/**
 * The fingerprint: digests of columns, each a sum over live rows that does not depend on their order, chained over
 * months. Every month deposits, staff, debt and the month's whole-number series; yearly every kept column of every table.
 */

import {
  addDigests,
  chain,
  chainWhole,
  hex16,
  highWord,
  stir,
  whisk,
  type Rows,
  type Strip,
} from '../kernel/hash.ts'
import { columnOf, type TableBase } from '../kernel/table.ts'
import { LOAN_SLOTS } from '../state/loan.ts'
import { POINTER } from './permute.ts'
import { tablesOf, type World } from './world.ts'

/** Columns that say what has been digested, not what the economy is. */
const PLACE = new Set(['chainLow', 'chainHigh', 'opened'])

export interface Digest {
  readonly table: string
  readonly column: string
  readonly digest: string
}

/** Low words of the identities of those a column points to, 0 for nobody: where they lie does not matter. */
function identitiesBehind(table: TableBase, name: string): Uint32Array {
  const [pointer, identityLow] = [columnOf(table, name), columnOf(table, 'identityLow')]
  const identities = new Uint32Array(table.rows)
  for (let row = 0; row < identities.length; row++)
    if (pointer[row] >= 0) identities[row] = identityLow[pointer[row]]
  return identities
}

/** A column of `each` rows of the table a row of what is digested. */
function stripOf(table: TableBase, name: string, each: number): Strip {
  const { kind, width = 1, unit } = table.definition.columns[name]
  if (unit === POINTER) return { name, kind: 'u32', width, array: identitiesBehind(table, name) }
  return { name, kind, width: width * each, array: columnOf(table, name) }
}

/** Every kept column. Loans are columns of their firms. */
function keptOf(world: World, table: TableBase): Strip[] {
  const { columns } = table.definition
  const names = Object.keys(columns).filter((name) => columns[name].kept !== false && !PLACE.has(name))
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
      const sum = new Uint32Array(2)
      addDigests(sum, rowsOf(world, table), [strip])
      return { table: table.definition.name, column: strip.name, digest: hex16(sum) }
    }),
  )
}

function chainYear(world: World, into: Uint32Array): void {
  for (const table of tablesOf(world)) {
    const sum = new Uint32Array(2)
    addDigests(sum, rowsOf(world, table), keptOf(world, table), world.bowl, world.engine?.stir)
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

/** Deposits, staff and debt of each firm, stirred into its identity in turn; whole numbers all. */
export function chainFirms(world: World): void {
  const { alive, identityLow, identityHigh, deposits, staff, debt, rows } = world.firms
  let first = 0
  let second = 0
  for (let f = 0; f < rows; f++) {
    if (alive[f] === 0) continue
    const has = deposits[f]
    const owes = debt[f]
    if (Math.floor(has) !== has || Math.floor(owes) !== owes)
      throw new Error(`deposits or debt of the firm in row ${f} are no whole number of fen`)
    let a = identityLow[f] | 0
    let b = (identityHigh[f] + stir(a)) | 0
    a = (a + whisk(b)) ^ (has | 0)
    b = (b + stir(a)) ^ highWord(has)
    a = (a + whisk(b)) ^ staff[f]
    b = (b + stir(a)) | 0
    a = (a + whisk(b)) ^ (owes | 0)
    b = (b + stir(a)) ^ highWord(owes)
    a = (a + whisk(b)) | 0
    b = (b + stir(a)) | 0
    first = (first + a + whisk(b)) | 0
    second = (second + b) | 0
  }
  chain(world.chain, first, second, 0)
}

/** Extends the chain, to which this month’s firms have been added, by what else there is; `whole` on months 0, 12, 24 … */
export function chainMonth(world: World, whole: boolean): void {
  const { chain: into, clock } = world
  chainSeries(world)
  if (whole) chainYear(world, into)
  clock.chainLow[0] = into[0]!
  clock.chainHigh[0] = into[1]!
}
