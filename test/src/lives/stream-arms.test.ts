/** Many policies beside one base: each pair says what a comparison of the two would have said. */
import { expect, test } from 'vitest'
import {
  comparisonOf,
  compareScenarios,
  measure,
  pairOf,
  planTwins,
  streamArms,
} from '../../../src/lives/index.ts'
import { withChanges } from '../../../src/scenario/index.ts'
import { smallBase } from './helpers.ts'

const base = smallBase({ months: 12 })
const policies = [
  withChanges(base, { levers: { entryBarrier: 0.9 } }),
  withChanges(base, { levers: { taxRelief: 1 } }),
]

test('pairs of many arms are those of comparisons one by one', async () => {
  const arms = [
    { twin: 'base' as const, scenario: base },
    { twin: 'placebo' as const, scenario: base },
    ...policies.map((scenario) => ({ twin: 'policy' as const, scenario })),
  ] as const
  const asked = { replicates: 2, workers: 2 }
  const all = []
  for await (const twins of streamArms([arms[0], ...arms.slice(1)], asked)) all.push(twins)
  expect(all.map(({ replicate, results }) => [replicate, results.length])).toEqual([
    [1, 4],
    [2, 4],
  ])
  const barrier = pairOf(all[0].results[0], all[0].results[2])
  expect(barrier.fates(12).forestalled).toBeGreaterThan(0)
  for (const [at, policy] of policies.entries()) {
    const plan = planTwins(base, policy, [])
    const measured = all.map(({ replicate, results }) => {
      return measure(plan, { replicate, results: [results[0], results[2 + at], results[1]] })
    })
    const alone = await compareScenarios(base, policy, { ...asked, financings: [] })
    expect(comparisonOf(plan, measured).effects).toEqual(alone.effects)
  }
})

test('arms that start elsewhere are refused', () => {
  const elsewhere = withChanges(base, { seed: 'other' })
  const arms = [base, elsewhere].map((scenario) => ({ twin: 'policy' as const, scenario }))
  expect(() => streamArms([arms[0], arms[1]])).toThrow(/seed/)
})
