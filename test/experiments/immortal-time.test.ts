/** Immortal time, small: the mistake shows an effect where there is none, and what avoids it does not. */
import { beforeAll, expect, test } from 'vitest'
import { immortalTime } from '../../experiments/immortal-time/immortal.ts'
import type { Immortal } from '../../experiments/immortal-time/immortal.ts'
import { loadScenario } from '../../src/index.ts'

let found: Immortal

beforeAll(async () => {
  process.env['BALLAST_CACHE'] = 'off'
  const [base, policy] = await Promise.all(
    ['base', 'policy'].map((name) => loadScenario(`experiments/immortal-time/${name}.json`)),
  )
  const small = { population: { firms: 250 }, burnIn: 60 }
  found = await immortalTime(base.with(small), policy.with(small), 12)
})

test('firms that nobody helped seem to die less once they are called helped', () => {
  expect(found.sham.everHelped.interval[1]).toBeLessThan(0.7)
})

test('from the month of help on, and after a landmark, nothing is left of it', () => {
  // Twelve clusters are few for their interval to be trusted: a wide band around 1 instead.
  for (const { hazardRatio } of [found.sham.timeVarying, found.sham.landmark]) {
    expect(hazardRatio).toBeGreaterThan(0.7)
    expect(hazardRatio).toBeLessThan(1.35)
  }
})

test('the mistake adds as much to what a guarantee does', () => {
  const { everHelped, timeVarying } = found.real
  expect(everHelped.hazardRatio).toBeLessThan(timeVarying.hazardRatio - 0.2)
})

test('who would be helped is in trouble: selection that only a twin can show', () => {
  expect(found.chosen.timeVarying.hazardRatio).toBeGreaterThan(found.sham.timeVarying.hazardRatio)
})
