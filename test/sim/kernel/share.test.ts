import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { share } from '../../../sim/kernel/share.ts'

const SEED = { seed: 20261122, numRuns: 400 }
const MAX = 9007199254740991

const weight = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 50 }),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: 0, max: 1e300, noNaN: true }),
  fc.maxSafeInteger().map(Math.abs),
)
const total = fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.maxSafeInteger().map(Math.abs), fc.constant(MAX))
const weights = fc.array(weight, { minLength: 1, maxLength: 60 })

function parts(sum: number, w: number[], ids = w.map((_, i) => i)): number[] {
  const out = new Float64Array(w.length)
  share(sum, w, ids, out, w.length)
  return [...out]
}

/** Largest remainders in whole-number arithmetic without bound: sorts, where the kernel selects. */
function exactParts(sum: number, w: number[], ids: number[]): number[] {
  const whole = w.reduce((a, b) => a + BigInt(b), 0n)
  const quotas = w.map((x) => (BigInt(sum) * BigInt(x)) / whole)
  const rest = w.map((x, i) => BigInt(sum) * BigInt(x) - quotas[i] * whole)
  const order = w
    .map((_, i) => i)
    .sort((i, j) => (rest[i] === rest[j] ? ids[i] - ids[j] : rest[i] > rest[j] ? -1 : 1))
  const left = Number(BigInt(sum) - quotas.reduce((a, b) => a + b, 0n))
  for (const i of order.slice(0, left)) quotas[i] += 1n
  return quotas.map(Number)
}

test('three equal weights share a hundred; the smallest identity gets the odd unit', () => {
  expect(parts(100, [1, 1, 1], [9, 4, 7])).toEqual([33, 34, 33])
})

test('law 1: parts are whole, not negative, and sum exactly', () => {
  fc.assert(
    fc.property(total, weights, (sum, w) => {
      const out = parts(sum, w)
      if (w.every((x) => x === 0)) return out.every((x) => x === 0)
      return (
        out.every((x) => Number.isInteger(x) && x >= 0) &&
        out.reduce((a, b) => a + BigInt(b), 0n) === BigInt(sum)
      )
    }),
    SEED,
  )
})

test('law 2: whole weights give exactly the method of largest remainders, up to totals of 2^53', () => {
  const whole = fc.array(fc.oneof(fc.nat(5), fc.nat(1e9), fc.integer({ min: 0, max: 2 ** 44 })), {
    minLength: 1,
    maxLength: 60,
  })
  fc.assert(
    fc.property(total, whole, (sum, w) => {
      fc.pre(w.some((x) => x > 0))
      const ids = w.map((_, i) => (i * 37) % 61)
      expect(parts(sum, w, ids)).toEqual(exactParts(sum, w, ids))
    }),
    SEED,
  )
})

test('law 2: a part is its proportion, but for one unit and the rounding of weights; weight 0 gets 0', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), weights, (sum, w) => {
      fc.pre(w.some((x) => x > 0))
      const largest = Math.max(...w)
      const all = w.reduce((a, x) => a + x / largest, 0)
      parts(sum, w).forEach((part, i) => {
        expect(Math.abs(part - (sum * (w[i] / largest)) / all)).toBeLessThan(1.0001)
        if (w[i] === 0) expect(part).toBe(0)
      })
    }),
    SEED,
  )
})

test('law 3: permuting the rows permutes the parts', () => {
  const rows = fc.array(weight, { minLength: 2, maxLength: 60 }).chain((w) =>
    fc.tuple(
      fc.constant(w),
      fc.shuffledSubarray(
        w.map((_, i) => i),
        { minLength: w.length, maxLength: w.length },
      ),
    ),
  )
  fc.assert(
    fc.property(total, rows, (sum, [w, order]) => {
      const straight = parts(sum, w)
      const permuted = parts(
        sum,
        order.map((i) => w[i]),
        order,
      )
      expect(permuted).toEqual(order.map((i) => straight[i]))
    }),
    SEED,
  )
})

test('what cannot be shared comes back, and nonsense is refused', () => {
  const out = new Float64Array(2)
  expect(share(7, [0, 0], [1, 2], out, 2)).toBe(7)
  expect(share(7, [], [], out, 0)).toBe(7)
  expect(share(7, [0, 1], [1, 2], out, 2)).toBe(0)
  for (const bad of [-1, 0.5, NaN, 2 ** 53]) expect(() => share(bad, [1], [1], out, 1)).toThrow(RangeError)
  for (const bad of [-1, NaN, Infinity]) expect(() => share(1, [bad], [1], out, 1)).toThrow(RangeError)
})
