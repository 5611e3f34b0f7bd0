/**
 * The fingerprint: digests of columns, each a sum over live rows that does not depend on their order, chained over
 * months. Every month deposits, staff, debt and the month's whole-number series; yearly every kept column of every table.
 */

import { addDigest, chainDigest, digestColumn, hex16, keyOfName } from '../kernel/hash.ts'
import { columnOf, type TableBase } from '../kernel/table.ts'
import { LOAN_SLOTS } from '../state/loan.ts'
import { tablesOf, type World } from './world.ts'

/** Columns that say where a row lies, or what has been digested, not what the economy is. */
const PLACE = new Set(['supplier', 'partner', 'generation', 'chainLow', 'chainHigh', 'opened'])

export interface Digest {
  readonly table: string
  readonly column: string
  readonly digest: string
}

function digestFirms(world: World, name: string, acc: Uint32Array): void {
  const { firms } = world
  const column = firms.definition.columns[name]
  const width = column.width ?? 1
  const array = columnOf(firms, name)
  if (width === 1)
    return digestColumn(acc, firms.identityLow, firms.identityHigh, firms.alive, firms.rows, name, array)
  for (let k = 0; k < width; k++) {
    const key = keyOfName(`${name}.${k}`)
    for (let f = 0; f < firms.rows; f++) {
      if (firms.alive[f])
        addDigest(acc, firms.identityLow[f], firms.identityHigh[f], key, array[f * width + k])
    }
  }
}

function digestLoans(world: World, name: string, acc: Uint32Array): void {
  const { firms, loans } = world
  const array = columnOf(loans, name)
  for (let slot = 0; slot < LOAN_SLOTS; slot++) {
    const key = keyOfName(`${name}.${slot}`)
    for (let f = 0; f < firms.rows; f++) {
      if (firms.alive[f])
        addDigest(acc, firms.identityLow[f], firms.identityHigh[f], key, array[f * LOAN_SLOTS + slot])
    }
  }
}

/** Tables of places and institutions: their rows never move, so the index is the identity. */
function digestPlain(table: TableBase, name: string, acc: Uint32Array): void {
  const array = columnOf(table, name)
  const key = keyOfName(name)
  for (let i = 0; i < array.length; i++) addDigest(acc, i, 0, key, array[i])
}

function digestOne(world: World, table: TableBase, name: string): Uint32Array {
  const acc = new Uint32Array(2)
  if (table === world.firms) digestFirms(world, name, acc)
  else if (table === world.loans) digestLoans(world, name, acc)
  else digestPlain(table, name, acc)
  return acc
}

/** Digest of every kept column now: what `--trace` writes, so that a mismatch names its column. */
export function digests(world: World): Digest[] {
  const list: Digest[] = []
  for (const table of tablesOf(world)) {
    for (const name in table.definition.columns) {
      if (table.definition.columns[name].kept === false || PLACE.has(name)) continue
      list.push({ table: table.definition.name, column: name, digest: hex16(digestOne(world, table, name)) })
    }
  }
  return list
}

function chainYear(world: World, chain: Uint32Array): void {
  for (const table of tablesOf(world)) {
    for (const name in table.definition.columns) {
      if (table.definition.columns[name].kept === false || PLACE.has(name)) continue
      chainDigest(chain, digestOne(world, table, name))
    }
  }
}

const MONTHLY = ['deposits', 'staff', 'debt'] as const

/** The chain with the whole state of now added to a copy of it: what a run that ends now is known by. */
export function fingerprintNow(world: World): string {
  const chain = world.chain.slice()
  chainYear(world, chain)
  return hex16(chain)
}

/** Extends the chain by this month; `whole` on months 0, 12, 24 … */
export function chainMonth(world: World, whole: boolean): void {
  const { chain, firms, clock, metrics } = world
  for (const name of MONTHLY) chainDigest(chain, digestOne(world, firms, name))
  const acc = new Uint32Array(2)
  const key = keyOfName('metrics')
  for (let i = 0; i < metrics.length; i++)
    if (Number.isInteger(metrics[i])) addDigest(acc, i, 0, key, metrics[i])
  chainDigest(chain, acc)
  if (whole) chainYear(world, chain)
  clock.chainLow[0] = chain[0]!
  clock.chainHigh[0] = chain[1]!
}
