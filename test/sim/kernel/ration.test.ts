import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ration, rationKey, rationListed } from '../../../sim/kernel/ration.ts'

const SEED = { seed: 20261122, numRuns: 400 }
const MARKETS = 4

interface Request {
  market: number
  key: number
  amount: number
}

const request = fc.record({
  market: fc.nat(MARKETS - 1),
  // Equal keys and keys that differ only in their last bits are where cut-offs go wrong.
  key: fc.oneof(
    fc.nat(3),
    fc.integer({ min: 1073741820, max: 1073741823 }),
    fc.integer({ min: 0, max: 1073741823 }),
  ),
  amount: fc.oneof(fc.nat(4), fc.nat(1e6), fc.constant(2 ** 50)),
})
const requests = fc.array(request, { maxLength: 80 })
const capacities = fc.array(fc.oneof(fc.nat(20), fc.nat(1e7), fc.constant(-5), fc.constant(Infinity)), {
  minLength: MARKETS,
  maxLength: MARKETS,
})

function accepted(list: Request[], capacity: number[]): number[] {
  const out = new Uint8Array(list.length).fill(7)
  ration(
    list.length,
    Uint16Array.from(list, (r) => r.market),
    Uint32Array.from(list, (r) => r.key),
    Float64Array.from(list, (r) => r.amount),
    Float64Array.from(capacity),
    out,
  )
  return [...out]
}

/** The same, of every other row of a table in which others ask too; who is not listed keeps what it was told before. */
function acceptedFromList(list: Request[], capacity: number[]): number[] {
  const rows = list.flatMap((r) => [{ market: 0, key: 1073741823, amount: 1 }, r])
  const out = new Uint8Array(rows.length).fill(7)
  rationListed(
    Int32Array.from(list, (_, i) => 2 * i + 1),
    list.length,
    Uint16Array.from(rows, (r) => r.market),
    Uint32Array.from(rows, (r) => r.key),
    Float64Array.from(rows, (r) => r.amount),
    Float64Array.from(capacity),
    out,
  )
  expect(out.filter((_, row) => row % 2 === 0).every((told) => told === 7)).toBe(true)
  return [...out].filter((_, row) => row % 2 === 1)
}

/** The rule as it is told: serve whole classes of equal keys from the top, stop at the first that does not fit. */
function toldRule(list: Request[], capacity: number[]): number[] {
  const lowest = capacity.map((room, market) => {
    const here = list.filter((r) => r.market === market && r.amount > 0)
    const keys = [...new Set(here.map((r) => r.key))].sort((a, b) => b - a)
    let used = 0
    let cut = Infinity
    for (const key of keys) {
      used += here.filter((r) => r.key === key).reduce((sum, r) => sum + r.amount, 0)
      if (used > room) break
      cut = key
    }
    return cut
  })
  return list.map((r) => (r.amount > 0 && r.key >= lowest[r.market] ? 1 : 0))
}

test('the highest keys are served until one does not fit; nobody below it is served, however small', () => {
  const list = [
    { market: 0, key: 30, amount: 5 },
    { market: 0, key: 20, amount: 6 },
    { market: 0, key: 10, amount: 1 },
    { market: 1, key: 1, amount: 6 },
  ]
  expect(accepted(list, [10, 6])).toEqual([1, 0, 0, 1])
  expect(accepted(list, [11, 5])).toEqual([1, 1, 0, 0])
})

test('equal keys are served together or not at all', () => {
  const list = [1, 1, 2].map((key) => ({ market: 0, key, amount: 4 }))
  expect(accepted(list, [8])).toEqual([0, 0, 1])
  expect(accepted(list, [12])).toEqual([1, 1, 1])
})

test('the kernel does what the rule says', () => {
  fc.assert(
    fc.property(requests, capacities, (list, capacity) => {
      expect(accepted(list, capacity)).toEqual(toldRule(list, capacity))
      expect(acceptedFromList(list, capacity)).toEqual(toldRule(list, capacity))
    }),
    SEED,
  )
})

test('law 1: capacity is never exceeded', () => {
  fc.assert(
    fc.property(requests, capacities, (list, capacity) => {
      const used = capacity.map(() => 0)
      accepted(list, capacity).forEach((yes, i) => (used[list[i].market] += yes * list[i].amount))
      return used.every((sum, market) => sum <= Math.max(0, capacity[market]))
    }),
    SEED,
  )
})

test('law 2: permuting the requests permutes the answers', () => {
  const shuffled = requests.chain((list) =>
    fc.tuple(
      fc.constant(list),
      fc.shuffledSubarray(
        list.map((_, i) => i),
        { minLength: list.length, maxLength: list.length },
      ),
    ),
  )
  fc.assert(
    fc.property(shuffled, capacities, ([list, order], capacity) => {
      const straight = accepted(list, capacity)
      expect(
        accepted(
          order.map((i) => list[i]),
          capacity,
        ),
      ).toEqual(order.map((i) => straight[i]))
    }),
    SEED,
  )
})

test('law 3: more capacity accepts all that less accepted', () => {
  fc.assert(
    fc.property(requests, capacities, fc.nat(MARKETS - 1), fc.nat(2e6), (list, capacity, market, extra) => {
      const before = accepted(list, capacity)
      const after = accepted(
        list,
        capacity.map((room, m) => (m === market ? room + extra : room)),
      )
      return before.every((yes, i) => yes <= after[i])
    }),
    SEED,
  )
})

test('many markets and few, many requests and few, follow the same rule', () => {
  for (const [count, markets] of [
    [3000, 1],
    [5, 2000],
    [3000, 300],
  ] as const) {
    const list = Array.from({ length: count }, (_, i) => ({
      market: (i * 7) % markets,
      key: Math.imul(i + 1, 0x9e3779b1) >>> 2,
      amount: 1 + (i % 13),
    }))
    const capacity = Array.from({ length: markets }, (_, m) => (20 * count) / markets / (5 + (m % 4)))
    expect(accepted(list, capacity)).toEqual(toldRule(list, capacity))
  }
})

test('keys rise with the score, with noise only when tau is positive', () => {
  let last = -1
  for (let score = -50; score <= 50; score += 0.01) {
    const key = rationKey(score, 0, 0.123)
    expect(key).toBeGreaterThan(last)
    last = key
  }
  expect(rationKey(1, 0, 0.2)).toBe(rationKey(1, 0, 0.9))
  expect(rationKey(1, 1, 0.9)).toBeGreaterThan(rationKey(1, 1, 0.2))
  expect(rationKey(1, 1, 0.5)).toBe(rationKey(1, 0, 0.5))
  expect(rationKey(Infinity, 1, 0.5)).toBe(1073741823)
  expect(rationKey(-Infinity, 1, 0.5)).toBeLessThan(2)
  expect(() => rationKey(NaN, 0, 0.5)).toThrow(RangeError)
})

function one(amount: number, market = 0): number[] {
  return accepted([{ market, key: 1, amount }], [5])
}

test('nonsense is refused', () => {
  for (const bad of [-1, 0.5, NaN]) expect(() => one(bad)).toThrow(RangeError)
  expect(() => one(1, 1)).toThrow(RangeError)
  expect(one(0)).toEqual([0])
})
