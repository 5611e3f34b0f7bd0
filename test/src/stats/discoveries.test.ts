/** The exact sign test and the control of false discoveries: by hand, then R's binom.test and p.adjust. */
import { expect, test } from 'vitest'
import { falseDiscoveryAdjusted, signTest } from '../../../src/stats/index.ts'

test('sign test: coins by hand', () => {
  expect(signTest(0, 0)).toBe(1)
  expect(signTest(1, 0)).toBe(1)
  expect(signTest(5, 0)).toBe(1 / 16)
  expect(signTest(0, 5)).toBe(1 / 16)
  expect(signTest(2, 2)).toBe(1)
  // 2·(1 + 8 + 28)/256
  expect(signTest(6, 2)).toBe(74 / 256)
  // R: binom.test(7, 30)$p.value, binom.test(300, 700)$p.value
  expect(signTest(7, 23)).toBeCloseTo(0.005222879, 9)
  expect(signTest(1000, 0)).toBeGreaterThan(0)
  expect(() => signTest(-1, 2)).toThrow(RangeError)
  expect(() => signTest(1000, 1)).toThrow(RangeError)
})

test('false discoveries: the example of Benjamini and Hochberg 1995', () => {
  const p = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
    0.759, 1,
  ]
  const adjusted = falseDiscoveryAdjusted(p)
  // They reject the first four at 5%.
  expect([...adjusted].filter((each) => each <= 0.05)).toHaveLength(4)
  expect(adjusted[3]).toBeCloseTo((0.0095 * 15) / 4, 15)
  // Step up: the sixth to eighth take the least of what follows.
  expect(adjusted[5]).toBeCloseTo((0.0298 * 15) / 7, 15)
  expect(adjusted[14]).toBe(1)
  const shuffled = falseDiscoveryAdjusted(p.toReversed())
  expect([...shuffled].toReversed()).toEqual([...adjusted])
  expect([...falseDiscoveryAdjusted([])]).toEqual([])
})
