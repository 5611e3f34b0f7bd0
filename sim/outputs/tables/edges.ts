/** The networks at the end of months 0, 12, 24 …: who supplies, who buys, who is allied, who owes which bank. */

import { codesOf } from '../../kernel/codes.ts'
import { MONTHS_A_YEAR } from '../../kernel/calendar.ts'
import { isHead, readRing, ring } from '../../mechanisms/alliances/alliance-ring.ts'
import { OVERDUE_BUCKETS, RING } from '../../state/firm.ts'
import { LOAN_SLOTS, SLOT } from '../../state/loan.ts'
import type { Region } from '../../state/region.ts'
import type { World } from '../../world/world.ts'
import { identityOf, oneOf, type OutputTable, type Rows } from './table.ts'

const KINDS = ['supply', 'core', 'alliance', 'bank'] as const
const KIND = codesOf(KINDS)

/** Places below zero stand for banks, and further down for core enterprises. */
const BANK = -1
const CORE = -1000

function holder(region: Region, code: number): string {
  if (code >= 0) return `firm:${code}`
  return code > CORE ? `bank:${region.banks[BANK - code].key}` : `core:${region.cores[CORE - code].key}`
}

/** What firm `f` owes the firm that it buys materials from. */
function owedToSupplier({ firms }: World, f: number): number {
  let sum = 0
  for (let k = f * RING; k < (f + 1) * RING; k++) sum += firms.trade[k]
  for (let k = f * OVERDUE_BUCKETS; k < (f + 1) * OVERDUE_BUCKETS; k++) sum += firms.overdue[k]
  return sum
}

/** What the core enterprise of supplier `f` owes it. */
function owedByCore({ firms }: World, f: number): number {
  let sum = firms.overdue[f * OVERDUE_BUCKETS]
  for (let k = f * RING; k < (f + 1) * RING; k++) sum += firms.trade[k]
  return sum
}

function writeTrade(world: World, rows: Rows, f: number): void {
  const { firms, constants, clock } = world
  const s = firms.supplier[f]
  if (s >= 0 && firms.alive[s])
    rows.push([
      clock.month[0],
      KIND.supply,
      identityOf(world, s),
      identityOf(world, f),
      owedToSupplier(world, f),
      NaN,
    ])
  const core = firms.market[f] - constants.sectors
  if (core >= 0)
    rows.push([clock.month[0], KIND.core, identityOf(world, f), CORE - core, owedByCore(world, f), NaN])
}

function writeBanks(world: World, rows: Rows, f: number): void {
  const { loans, clock, banks } = world
  const owed = new Float64Array(banks.rows)
  for (let slot = 0; slot < SLOT.private; slot++) {
    const k = f * LOAN_SLOTS + slot
    owed[loans.lender[k]] += loans.principal[k]
  }
  for (let b = 0; b < banks.rows; b++)
    if (owed[b] > 0) rows.push([clock.month[0], KIND.bank, identityOf(world, f), BANK - b, owed[b], NaN])
}

/** Every pair of an alliance once, with the mean of their trust. */
function writeAlliance(world: World, rows: Rows, f: number): void {
  const { firms, clock } = world
  if (firms.partner[f] < 0 || !isHead(world, f)) return
  const members = [...ring.subarray(0, readRing(world, f))].filter((g) => firms.alive[g])
  for (const g of members) {
    for (const h of members) {
      const [from, to] = [identityOf(world, g), identityOf(world, h)]
      if (from < to)
        rows.push([clock.month[0], KIND.alliance, from, to, NaN, (firms.trust[g] + firms.trust[h]) / 2])
    }
  }
}

function writeYear(world: World, rows: Rows): void {
  const { firms, clock } = world
  if (clock.month[0] % MONTHS_A_YEAR !== 0) return
  for (let f = 0; f < firms.rows; f++) {
    if (!firms.alive[f]) continue
    writeTrade(world, rows, f)
    writeAlliance(world, rows, f)
    writeBanks(world, rows, f)
  }
}

export const edges: OutputTable = {
  key: 'edges',
  row: 'a tie at the end of a year',
  order: ['month', 'kind', 'from', 'to'],
  columns: [
    { name: 'month', kind: 'int32', unit: 'month', says: '0, 12, 24 …' },
    {
      name: 'kind',
      kind: 'text',
      says: 'from supplies to, from supplies the core enterprise to, both are allied, from owes the bank to',
      ...oneOf(KINDS),
    },
    { name: 'from', kind: 'text', unit: 'text', says: 'firm:<identity>', text: holder },
    {
      name: 'to',
      kind: 'text',
      unit: 'text',
      says: 'firm:<identity>, core:<key> or bank:<key>',
      text: holder,
    },
    {
      name: 'owed',
      kind: 'int64',
      unit: 'money',
      says: 'by the buyer to the seller, or by the firm to the bank; missing: an alliance',
      optional: true,
    },
    {
      name: 'trust',
      kind: 'double',
      unit: 'share',
      says: 'mean trust of the two allies in each other; missing: no alliance',
      optional: true,
    },
  ],
  watch(start, rows) {
    writeYear(start, rows)
    return { add: (world) => writeYear(world, rows), end() {} }
  },
}
