/**
 * Law 1: the books are exact. Tables and books agree after every phase, at both bounds of every lever, under every shock
 * and in random corners; and from flows and balances alone anybody can re-add every instrument of every holder and month.
 *
 * Broken on purpose, and seen to fail: the guarantee fee moved without being booked.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { booksOf, catalogue, open, step, type Course, type OpenOptions } from '../../sim/index.ts'
import {
  ALL_SHOCKS,
  anyCourse,
  BUSY_LEVERS,
  constantCourse,
  freshWorld,
  MONTHS,
  QUIET,
  run,
} from './small-worlds.ts'

const account = (holder: string, instrument: string) => `${holder} ${instrument}`

/** Adds each month's flows to what stood before and compares with what stands then. Knows nothing of the model. */
function reAdd(course: Course, options: OpenOptions): void {
  const world = freshWorld()
  open(world, course, 1, options)
  const standing = new Map<string, number>()
  for (const { holder, instrument, amount } of booksOf(world).balances)
    standing.set(account(holder, instrument), amount)
  for (let month = 1; month <= MONTHS; month++) {
    step(world)
    const { flows, balances } = booksOf(world)
    for (const { instrument, from, to, amount } of flows) {
      if (!(Number.isSafeInteger(amount) && amount > 0)) throw new Error(`a flow of ${amount} fen`)
      const [giver, taker] = [account(from, instrument), account(to, instrument)]
      standing.set(giver, (standing.get(giver) ?? 0) - amount)
      standing.set(taker, (standing.get(taker) ?? 0) + amount)
    }
    const told = new Map(balances.map((row) => [account(row.holder, row.instrument), row.amount]))
    const net = new Map(catalogue.instruments.map((instrument) => [instrument as string, 0]))
    for (const { instrument, amount } of balances) net.set(instrument, net.get(instrument)! + amount)
    for (const [key, amount] of standing) if (amount === 0) standing.delete(key)
    expect([...standing].sort(byText), `month ${month}`).toEqual([...told].sort(byText))
    expect([...net.values()], `month ${month}: claims net to zero`).toEqual([...net.values()].fill(0))
  }
}

const byText = ([a]: [string, number], [b]: [string, number]) => (a < b ? -1 : 1)

describe('1 proved after every phase', () => {
  const cases = catalogue.levers.flatMap(({ key, min, max }) => [
    [key, min],
    [key, max],
  ]) as [string, number][]
  test.each(cases)('%s at %d, others busy, every shock', (key, bound) => {
    run(constantCourse({ ...BUSY_LEVERS, [key]: bound }, { shocks: ALL_SHOCKS }), { proof: true })
  })

  test.each(catalogue.shocks.map((shock) => [shock.key, shock.max] as const))(
    '%s at its worst, %d, and nobody helps',
    (kind, size) => {
      run({ ...QUIET, shocks: [{ kind, from: 1, months: 9, size }] }, { proof: true })
    },
  )

  test('random corners', () => {
    const holds = (course: Course) => void run(course, { proof: true })
    fc.assert(fc.property(anyCourse, holds), { seed: 1, numRuns: 30 })
  })
})

describe('1 re-added from flows and balances alone', () => {
  test.each(['sectors', 'firms'] as const)('holders: %s', (books) => {
    reAdd(constantCourse(BUSY_LEVERS, { shocks: ALL_SHOCKS }), { books })
  })

  test('in random corners, firm by firm', () => {
    const holds = (course: Course) => reAdd(course, { books: 'firms' })
    fc.assert(fc.property(anyCourse, holds), { seed: 2, numRuns: 12 })
  })
})
