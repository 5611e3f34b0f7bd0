import { describe, expect, test } from 'vitest'
import { counter, drawn, runKey, threefry } from '../../../sim/kernel/random.ts'

/**
 * The short statistical battery: are draws whose addresses differ by one step of one coordinate like independent ones?
 * Seeds are fixed, so outcomes are too. Every statistic is a standard normal or made one, and fails beyond ±4.5, which 1 good
 * generator in 147 000 would reach per statistic. The long battery is experiments/random-battery.
 */
const LIMIT = 4.5
const DRAWS = 1 << 16
const REPLICATES = 1 << 10

const keys = Array.from({ length: REPLICATES }, (_, r) => runKey('statistics', r + 1))
const key = keys[0]

/** Leaves draw number i of a walk in `drawn`. */
const WALKS: Record<string, (i: number) => void> = {
  identities: (i) => threefry(key.k0, key.k1, i + 1, counter(12, 3)),
  'high words of identities': (i) => threefry(key.k0, key.k1 + i, 1, counter(12, 3)),
  months: (i) => threefry(key.k0, key.k1, 1 + (i >>> 10), counter((i & 1023) - 300, 3)),
  purposes: (i) => threefry(key.k0, key.k1, 1 + (i >>> 10), counter(12, i & 1023)),
  replicates: (i) => threefry(keys[i & 1023].k0, keys[i & 1023].k1, 1 + (i >>> 10), counter(12, 3)),
}

/** Chi-square with many degrees of freedom as a standard normal (Wilson and Hilferty 1931). */
function asNormal(chi: number, degrees: number): number {
  const spread = 2 / (9 * degrees)
  return (Math.cbrt(chi / degrees) - 1 + spread) / Math.sqrt(spread)
}

function chiSquare(counts: ArrayLike<number>, expected: number): number {
  return Array.from(counts).reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
}

function column(walk: (i: number) => void, word: number): Uint32Array {
  return Uint32Array.from({ length: DRAWS }, (_, i) => {
    walk(i)
    return drawn[word]
  })
}

/** Birthday spacings: how many spacings of `days` birthdays in a year of 2^32 days repeat; Poisson with mean days^3 / 2^34. */
function repeatedSpacings(birthdays: Uint32Array): number {
  const sorted = birthdays.slice().sort((a, b) => a - b)
  const spacings = sorted.map((day, i) => day - (i === 0 ? 0 : sorted[i - 1])).sort((a, b) => a - b)
  return spacings.filter((spacing, i) => i > 0 && spacing === spacings[i - 1]).length
}

function correlation(x: Uint32Array, y: Uint32Array, lag: number): number {
  let sum = 0
  for (let i = 0; i + lag < DRAWS; i++) sum += (x[i + lag] / 2 ** 32 - 0.5) * (y[i] / 2 ** 32 - 0.5)
  return (sum * 12) / Math.sqrt(DRAWS - lag)
}

describe.each(Object.keys(WALKS))('draws along %s', (name) => {
  const words = [column(WALKS[name], 0), column(WALKS[name], 1)]

  test('have even bytes', () => {
    for (const word of words) {
      for (const shift of [0, 8, 16, 24]) {
        const counts = new Uint32Array(256)
        for (const w of word) counts[(w >>> shift) & 255] += 1
        expect(Math.abs(asNormal(chiSquare(counts, DRAWS / 256), 255))).toBeLessThan(LIMIT)
      }
    }
  })

  test('are not correlated with those before them, nor one word with the other', () => {
    for (const lag of [1, 2, 3, 1024]) {
      for (const word of words) expect(Math.abs(correlation(word, word, lag))).toBeLessThan(LIMIT)
    }
    for (const lag of [0, 1]) expect(Math.abs(correlation(words[0], words[1], lag))).toBeLessThan(LIMIT)
  })

  test('flip half of the bits from one to the next', () => {
    for (const word of words) {
      for (let bit = 0; bit < 32; bit++) {
        let flips = 0
        for (let i = 1; i < DRAWS; i++) flips += ((word[i] ^ word[i - 1]) >>> bit) & 1
        const z = (flips - (DRAWS - 1) / 2) / Math.sqrt((DRAWS - 1) / 4)
        expect(Math.abs(z)).toBeLessThan(LIMIT)
      }
    }
  })

  test('have spacings that repeat as often as birthdays do', () => {
    for (const word of words) {
      const days = 4096
      let repeats = 0
      for (let from = 0; from < DRAWS; from += days)
        repeats += repeatedSpacings(word.subarray(from, from + days))
      const mean = (DRAWS / days) * (days ** 3 / 2 ** 34)
      expect(Math.abs(repeats - mean) / Math.sqrt(mean)).toBeLessThan(LIMIT)
    }
  })

  test('leave gaps as long as chance does', () => {
    // A draw succeeds with probability 1/8; gaps of 0…30 and longer ones are geometric.
    for (const word of words) {
      const counts = new Float64Array(32)
      let gap = 0
      for (const w of word) {
        if (w >>> 29 === 0) {
          counts[Math.min(gap, 31)] += 1
          gap = 0
        } else gap += 1
      }
      const gaps = counts.reduce((a, b) => a + b)
      const chi = counts.reduce((sum, count, g) => {
        const expected = gaps * (7 / 8) ** g * (g < 31 ? 1 / 8 : 1)
        return sum + (count - expected) ** 2 / expected
      }, 0)
      expect(Math.abs(asNormal(chi, 31))).toBeLessThan(LIMIT)
    }
  })
})
