/** The report's curves: something is drawn whatever the numbers are, and a tick is read as what it is. */
import { expect, test } from 'vitest'
import type { Comparison } from '../../../src/lives/index.ts'
import { differenceCurves, survivalCurves } from '../../../src/report/curves.ts'
import { forest } from '../../../src/report/forest.ts'
import { meanEstimate } from '../../../src/stats/index.ts'

function comparisonWith(months: number, values: readonly number[], alive = 1): Comparison {
  const estimate = () => meanEstimate(values)
  const of = () => meanEstimate(values.map(() => alive))
  return { survival: { months, of, inBusiness: of, difference: estimate, placebo: estimate } } as never
}

const labelsOf = (svg: string): string[] =>
  [...svg.matchAll(/class="end"[^>]*>([^<]+)</g)].map(([, text]) => text)

test.each([
  ['identical worlds', [0, 0, 0]],
  ['one pair', [0]],
  ['a constant difference', [0.0123, 0.0123]],
])('%s are a line, and nothing is not a number', (_, values) => {
  for (const months of [1, 12, 120]) {
    const svg = differenceCurves(comparisonWith(months, values))
    expect(svg).not.toMatch(/NaN|Infinity|undefined/)
    expect(svg).toMatch(/<polyline class="policy line" points="56.*,[\d.]+ /)
    expect(survivalCurves(comparisonWith(months, values))).not.toMatch(/NaN|Infinity|undefined/)
  }
})

test('ticks are told apart and stand where they say', () => {
  for (const alive of [0.9993, 0.9979, 0.981, 0.4]) {
    const ticks = labelsOf(survivalCurves(comparisonWith(12, [0, 0], alive)))
    expect(new Set(ticks).size).toBe(ticks.length)
    const steps = ticks.slice(1).map((tick, k) => Number.parseFloat(tick) - Number.parseFloat(ticks[k]))
    for (const step of steps) expect(step).toBeCloseTo(steps[0], 9)
  }
})

test('an axis of less than two years is in months', () => {
  expect(differenceCurves(comparisonWith(12, [0]))).toContain('months')
  expect(differenceCurves(comparisonWith(24, [0]))).toContain('years')
})

test('an estimate without both limits has a dot and no bar', () => {
  const row = { title: { en: 'one', zh: '一' }, estimate: 1, lower: 0, upper: NaN } as never
  expect(forest([row])).not.toMatch(/NaN|class="interval"/)
})
