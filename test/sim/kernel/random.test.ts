import { expect, test } from 'vitest'
import {
  chooseAlternative,
  counter,
  drawn,
  fillNormals,
  fillUniforms,
  keyedBernoulli,
  keyedNormal,
  keyedUniform,
  pairIdentity,
  runKey,
  threefry,
  uniformOf,
  unorderedPair,
} from '../../../sim/kernel/random.ts'
import { threefryRows } from '../../../sim/kernel/threefry.ts'

const key = runKey('random.test', 1)
const ROWS = 2051
const low = Uint32Array.from({ length: ROWS }, (_, i) => Math.imul(i, 2654435761) >>> 0)
const high = Uint32Array.from({ length: ROWS }, (_, i) => (i % 5) * 400_000)

/** Counter, key, result: threefry2x32 20 in the file kat_vectors of Random123 (Salmon et al.). */
const KNOWN_ANSWERS = [
  [0, 0, 0, 0, 0x6b200159, 0x99ba4efe],
  [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0x1cb996fc, 0xbb002be7],
  [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xc4923a9c, 0x483df7a0],
] as const

test("threefry gives Random123's known answers", () => {
  for (const [c0, c1, k0, k1, first, second] of KNOWN_ANSWERS) {
    threefry(k0, k1, c0, c1)
    expect([...drawn]).toEqual([first, second])
  }
})

test("rows drawn in twos give Random123's known answers, in either place and alone", () => {
  for (const [c0, c1, k0, k1, first, second] of KNOWN_ANSWERS) {
    const out = new Uint32Array(6)
    threefryRows(k0, k1, c1, new Uint32Array([c0, c0, c0]), new Uint32Array(3), 0, 3, out)
    expect([...out]).toEqual([first, second, first, second, first, second])
  }
})

test('the key of a run depends on every part of its name, and on nothing else', () => {
  expect(runKey('seed', 1)).toEqual(runKey('seed', 1))
  const names: [string, number][] = [
    ['seed', 1],
    ['seed', 2],
    ['seed1', 1],
    ['seed#1', 1],
    ['\u79cd', 1],
    ['\u78cd', 1],
    ['', 1],
    ['1', 11],
    ['11', 1],
  ]
  const keys = names.map(([seed, replicate]) => JSON.stringify(runKey(seed, replicate)))
  // U+79CD and U+78CD share their low byte, which is all that seedrandom reads of a character.
  expect(new Set(keys).size).toBe(names.length)
  expect(() => runKey('\ud800', 1)).toThrow(URIError)
  expect(runKey('seed', 1)).toEqual({ k0: 3983067561, k1: 1388924214 })
})

test('counters of months and purposes never meet', () => {
  const seen = new Set<number>()
  for (let month = -400; month <= 400; month++)
    for (const purpose of [0, 1, 77, 65_535]) seen.add(counter(month, purpose))
  expect(seen.size).toBe(801 * 4)
  expect(counter(-1, 3)).toBe(0xffff0003)
})

test('a column of draws holds what single draws return, wherever it is cut', () => {
  for (const [from, to] of [
    [0, ROWS],
    [3, 4],
    [7, 1500],
    [5, 5],
  ] as const) {
    const uniforms = new Float64Array(to - from)
    const second = new Float64Array(to - from)
    const normals = new Float64Array(to - from)
    fillUniforms(key, low, high, from, to, -7, 12, uniforms, second)
    fillNormals(key, low, high, from, to, -7, 12, normals, null)
    for (let row = from; row < to; row++) {
      const id = [low[row], high[row]] as const
      expect(uniforms[row - from]).toBe(keyedUniform(key, ...id, -7, 12))
      expect(second[row - from]).toBe(uniformOf(drawn[1]))
      expect(normals[row - from]).toBe(keyedNormal(key, ...id, -7, 12))
    }
  }
})

test('second words give normals too', () => {
  const first = new Float64Array(ROWS)
  const second = new Float64Array(ROWS)
  fillNormals(key, low, high, 0, ROWS, 1, 1, first, second)
  let product = 0
  for (let i = 0; i < ROWS; i++) product += first[i] * second[i]
  expect(Math.abs(product) / Math.sqrt(ROWS)).toBeLessThan(3)
})

test('a Bernoulli draw never succeeds at 0, always at 1, and keeps its successes when its probability rises', () => {
  for (let i = 0; i < 500; i++) {
    expect(keyedBernoulli(key, i, 0, 1, 1, 0)).toBe(false)
    expect(keyedBernoulli(key, i, 0, 1, 1, 1)).toBe(true)
    if (keyedBernoulli(key, i, 0, 1, 1, 0.3)) expect(keyedBernoulli(key, i, 0, 1, 1, 0.4)).toBe(true)
  }
})

test('pairs: order counts in one kind and not in the other', () => {
  expect(pairIdentity(1, 0, 2, 0)).not.toBe(pairIdentity(2, 0, 1, 0))
  expect(unorderedPair(1, 0, 2, 0)).toBe(unorderedPair(2, 0, 1, 0))
  expect(unorderedPair(9, 1, 2, 3)).toBe(unorderedPair(2, 3, 9, 1))
  expect(unorderedPair(1, 0, 2, 0)).not.toBe(unorderedPair(1, 0, 3, 0))
  expect(unorderedPair(7, 1, 2, 1)).toBe(unorderedPair(2, 1, 7, 1))
})

test('alternatives are chosen in proportion to their weights', () => {
  const weights = [1, 0, 2, 5]
  const counts = [0, 0, 0, 0]
  const n = 40_000
  for (let i = 0; i < n; i++) counts[chooseAlternative(key, i, 0, 3, 9, [10, 11, 12, 13], weights, 4)] += 1
  expect(counts[1]).toBe(0)
  for (const i of [0, 2, 3]) {
    const p = weights[i] / 8
    expect(Math.abs(counts[i] - n * p) / Math.sqrt(n * p * (1 - p))).toBeLessThan(3.5)
  }
})

test('a new alternative draws choosers only to itself, and the order of the list does not matter', () => {
  for (let i = 0; i < 2000; i++) {
    const before = chooseAlternative(key, i, 0, 3, 9, [5, 6, 7], [1, 2, 3], 3)
    const after = chooseAlternative(key, i, 0, 3, 9, [5, 6, 7, 8], [1, 2, 3, 4], 4)
    expect([before, 3]).toContain(after)
    expect(2 - chooseAlternative(key, i, 0, 3, 9, [7, 6, 5], [3, 2, 1], 3)).toBe(before)
  }
  expect(chooseAlternative(key, 1, 0, 3, 9, [5, 6], [0, 0], 2)).toBe(-1)
  expect(chooseAlternative(key, 1, 0, 3, 9, [], [], 0)).toBe(-1)
})
