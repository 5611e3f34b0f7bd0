import { expect, test } from 'vitest'
import { normalOf, uniformOf } from '../../../sim/kernel/normal.ts'

/** Upper quantiles of the standard normal from 60-digit arithmetic: z with P(Z < z) = (word + 0.5) / 2^32. */
import reference from '../../reference/normal.json' with { type: 'json' }

test('uniforms lie strictly inside 0 and 1, and symmetrically', () => {
  expect(uniformOf(0)).toBe(2 ** -33)
  expect(uniformOf(0xffffffff)).toBe(1 - 2 ** -33)
  expect(uniformOf(5) + uniformOf(0xffffffff - 5)).toBe(1)
})

test('normals agree with the inverse distribution function to 15 digits, out to both ends', () => {
  expect(reference.word.length).toBeGreaterThan(300)
  reference.word.forEach((word, i) => {
    const true_ = reference.z[i]
    expect(Math.abs(normalOf(word) - true_) / Math.abs(true_)).toBeLessThan(2e-15)
  })
})

test('normals rise with the word, also where the formulas meet', () => {
  const meeting = [322122547, 4294967296 - 322122547]
  for (const start of [0, 1e6, ...meeting.map((w) => w - 500), 2147483148, 4294966296]) {
    for (let word = start; word < start + 1000; word++)
      expect(normalOf(word + (word < 0xffffffff ? 1 : 0))).toBeGreaterThanOrEqual(normalOf(word))
  }
  expect(normalOf(322122547)).toBeGreaterThan(normalOf(322122500))
})

test('the complementary word has exactly the opposite normal', () => {
  for (let i = 0; i < 4000; i++) {
    const word = Math.imul(i, 2654435761) >>> 0
    expect(normalOf(0xffffffff - word)).toBe(-normalOf(word))
  }
})

test('an even spread of words has the moments and tails of a normal', () => {
  const n = 1 << 18
  const step = 4294967296 / n
  const sums = [0, 0, 0]
  let beyond3 = 0
  for (let i = 0; i < n; i++) {
    const z = normalOf(i * step + step / 2)
    sums[0] += z * z
    sums[1] += z ** 4
    sums[2] += z ** 6
    if (z > 3) beyond3 += 1
  }
  expect(sums[0] / n).toBeCloseTo(1, 3)
  expect(sums[1] / n).toBeCloseTo(3, 2)
  expect(sums[2] / n).toBeCloseTo(15, 0)
  expect(beyond3 / n).toBeCloseTo(0.0013499, 5)
})
