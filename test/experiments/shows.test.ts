/** What steps show: verdicts worked out by hand, and every quantity of every step measured in one small population. */
import { afterAll, describe, expect, test } from 'vitest'
import { STEPS } from '../../experiments/shows/steps/index.ts'
import { verdictOf } from '../../experiments/shows/shows.ts'
import type { Show } from '../../experiments/shows/show.ts'
import { Pool } from '../../src/index.ts'

const show = (bounds: Partial<Show>): Show => ({ key: 'x', says: '', of: 'mean', ...bounds })

describe('verdicts', () => {
  // 9, 10, 11: mean 10, standard error 1 / √3; Student's t of 2 degrees leaves 4.303 of them, 7.52 to 12.48.
  const values = [9, 10, 11]
  test.each([
    [{ most: 13 }, 'shown'],
    [{ most: 12 }, 'open'],
    [{ most: 8 }, 'open'],
    [{ most: 7 }, 'not shown'],
    [{ least: 7, most: 13 }, 'shown'],
    [{ least: 13 }, 'not shown'],
    [{ least: 9, of: 'every' }, 'shown'],
    [{ least: 9.5, of: 'every' }, 'not shown'],
  ] as const)('%o: %s', (bounds, verdict) => {
    expect(verdictOf(show(bounds), values)).toBe(verdict)
  })

  test('what could not be measured is left out; nothing at all leaves it open', () => {
    expect(verdictOf(show({ most: 3, of: 'every' }), [NaN, 2])).toBe('shown')
    expect(verdictOf(show({ most: 3 }), [NaN])).toBe('open')
  })
})

describe('steps', () => {
  const pool = new Pool({ workers: 1 })
  afterAll(() => pool.close())

  test('have keys and quantities of their own', () => {
    expect(new Set(STEPS.map(({ key }) => key)).size).toBe(STEPS.length)
    for (const { shows } of STEPS) expect(new Set(shows.map(({ key }) => key)).size).toBe(shows.length)
  })

  test.each(STEPS)('$key is measured in one population', async ({ shows, measure }) => {
    const found = await measure({ region: 'plain', firms: 300, seed: 'shows-test', pool })
    expect(Object.keys(found).toSorted()).toEqual(shows.map(({ key }) => key).toSorted())
    for (const [key, value] of Object.entries(found)) expect(Number.isFinite(value), key).toBe(true)
  })
})
