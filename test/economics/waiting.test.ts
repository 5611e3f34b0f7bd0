/**
 * Suppliers wait for their money and live all the same: founders bring what the wait costs, and firms grow as far as their cash carries them.
 *
 * Statistical: Jilin at 1 000 firms in calm for five years, in five populations.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import type { World } from '../../sim/index.ts'
import { ENTRY, POSITIONING } from '../../sim/state/firm.ts'
import { jilin, live, QUIET, sum } from './lives.ts'

const POPULATIONS = 5
const MONTHS = 60
const YEAR = 12

interface Seen {
  /** Months that start-ups lived in their first year, and stops in it, by positioning. */
  readonly months: number[]
  readonly stopped: number[]
  /** Firms and suppliers at month 0, by sector. */
  readonly firms: Float64Array
  readonly suppliers: Float64Array
}

function seenIn(seed: string): Seen {
  const setup = jilin({ seed })
  const ofSectors = () => new Float64Array(setup.region.sectors.length)
  const seen: Seen = { months: [0, 0], stopped: [0, 0], firms: ofSectors(), suppliers: ofSectors() }
  const watch = ({ firms }: World, month: number) => {
    const { alive, sector, positioning, born, entryKind, exitCause } = firms
    for (let f = 0; f < firms.rows; f++) {
      if (month === 0 && alive[f]) {
        seen.firms[sector[f]] += 1
        if (positioning[f] === POSITIONING.supplier) seen.suppliers[sector[f]] += 1
      }
      if (entryKind[f] !== ENTRY.startup || born[f] < 1 || month - born[f] >= YEAR) continue
      if (alive[f]) seen.months[positioning[f]] += 1
      else if (exitCause[f] > 0) seen.stopped[positioning[f]] += 1
    }
  }
  live(QUIET, { setup, months: MONTHS, watch })
  return seen
}

describe('in five populations', () => {
  let seen: Seen[]
  beforeAll(() => {
    seen = Array.from({ length: POPULATIONS }, (_, at) => seenIn(`waiting ${at}`))
  })

  const total = (of: (one: Seen) => number) => sum(seen.map(of))

  test('of start-ups that supply fewer than one in six stop a year in their first, and fewer than of own brands; of both together about as many as published (17.6%)', () => {
    const rate = (...kinds: number[]) =>
      (YEAR * sum(kinds.map((kind) => total((one) => one.stopped[kind])))) /
      sum(kinds.map((kind) => total((one) => one.months[kind])))
    const [own, supplying] = [rate(POSITIONING.ownBrand), rate(POSITIONING.supplier)]
    expect(supplying).toBeGreaterThan(0.01)
    expect(supplying).toBeLessThan(1 / 6)
    expect(own).toBeGreaterThan(supplying)
    const all = rate(POSITIONING.ownBrand, POSITIONING.supplier)
    expect(all).toBeGreaterThan(0.11)
    expect(all).toBeLessThan(0.24)
  })

  test('no sector is without the suppliers that its region has: at least a third of their share of firms', () => {
    for (const [s, { key, supplierShare }] of jilin().region.sectors.entries()) {
      const share = total((one) => one.suppliers[s]) / total((one) => one.firms[s])
      expect(share, key).toBeGreaterThan(supplierShare / 3)
    }
  })
})
