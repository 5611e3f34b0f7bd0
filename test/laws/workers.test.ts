/** Law 5: one, two or eight workers give the same replicates, figure by figure. */
import { expect, test } from 'vitest'
import { Pool, runScenario } from '../../src/run/index.ts'
import { validateScenario } from '../../src/scenario/index.ts'

const scenario = validateScenario(
  {
    format: 1,
    seed: 'workers',
    months: 18,
    burnIn: 24,
    population: { firms: 120 },
    levers: { guaranteeCover: 0.8, publicity: { rule: 'min(0.3, deaths / 10)' } },
    shocks: [{ kind: 'demandSlump', from: 3, months: 6, size: 0.3 }],
  },
  'law 5',
)

test('5 any number of workers', async () => {
  const results = []
  for (const workers of [1, 2, 8]) {
    const pool = new Pool({ workers })
    results.push(await runScenario(scenario, { replicates: 9, pool, want: { books: 'sectors' } }))
    await pool.close()
  }
  const [alone, ...others] = results
  expect(new Set(alone.replicates.map(({ fingerprint }) => fingerprint)).size).toBe(9)
  for (const { replicates } of others) expect(replicates).toEqual(alone.replicates)
})
