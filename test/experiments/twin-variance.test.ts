/** What a pair of twins is worth, small: each lever by itself, and none for a lever that moves nothing. */
import { expect, test } from 'vitest'
import { EFFECTS, leverGains, BASE } from '../../experiments/twin-variance/variance.ts'
import { loadScenario } from '../../src/index.ts'

test('twins are worth several independent pairs where a lever moves little', async () => {
  process.env['BALLAST_CACHE'] = 'off'
  const base = (await loadScenario(BASE)).with({ population: { firms: 100 }, burnIn: 24 })
  const found = []
  for await (const each of leverGains(base, ['guaranteeCover', 'publicity'], 5)) found.push(each)
  expect(found.map(({ lever }) => lever).toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
    'guaranteeCover',
    'publicity',
  ])
  for (const { gains } of found)
    for (const effect of EFFECTS) {
      const { ratio, interval } = gains[effect]
      if (Number.isNaN(ratio)) continue
      expect(ratio).toBeGreaterThan(1)
      expect(interval[1]).toBeGreaterThanOrEqual(interval[0])
    }
}, 60_000)
