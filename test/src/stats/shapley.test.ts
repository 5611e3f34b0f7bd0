/** Shapley's value: games by hand, and the axioms. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shapleyValues } from '../../../src/stats/index.ts'

test('the glove game: one left glove, two right ones', () => {
  const worth = (coalition: number) => Number((coalition & 1) > 0 && (coalition & 6) > 0)
  const values = shapleyValues(3, worth)
  expect(values[0]).toBeCloseTo(2 / 3, 15)
  expect(values[1]).toBeCloseTo(1 / 6, 15)
  expect(values[2]).toBeCloseTo(1 / 6, 15)
})

test('nobody, one, and too many', () => {
  expect([...shapleyValues(0, () => 5)]).toEqual([])
  expect([...shapleyValues(1, (coalition) => 3 + coalition * 4)]).toEqual([4])
  expect(() => shapleyValues(17, () => 0)).toThrow(RangeError)
})

test('values add up to what all achieve, and a player that adds nothing gets nothing', () => {
  const games = fc.integer({ min: 1, max: 6 }).chain((players) =>
    fc.record({
      players: fc.constant(players),
      worths: fc.array(fc.integer({ min: -50, max: 50 }), {
        minLength: 1 << players,
        maxLength: 1 << players,
      }),
    }),
  )
  fc.assert(
    fc.property(games, ({ players, worths }) => {
      const values = shapleyValues(players, (coalition) => worths[coalition])
      const sum = values.reduce((total, value) => total + value, 0)
      expect(sum).toBeCloseTo(worths.at(-1)! - worths[0], 9)
      // One more player who changes nothing.
      const more = shapleyValues(players + 1, (coalition) => worths[coalition % worths.length])
      expect(more[players]).toBe(0)
      for (let k = 0; k < players; k++) expect(more[k]).toBeCloseTo(values[k], 9)
    }),
    { seed: 3, numRuns: 100 },
  )
})
