/** A market that turns, month by month. */
import { expect, test } from 'vitest'
import { marketTurn } from '../../../sim/shocks/market-turn.ts'
import { createEnvironment, resetEnvironment } from '../../../sim/state/environment.ts'

function demandAfter(elapsed: number, sector: number): number[] {
  const environment = createEnvironment(2, 2)
  resetEnvironment(environment)
  marketTurn.apply(environment, { size: 0.6, sector, city: -1, elapsed })
  return [...environment.demand]
}

test('customers leave bit by bit over a year, and stay away', () => {
  expect(demandAfter(0, 0)[0]).toBeCloseTo(0.95)
  expect(demandAfter(5, 0)[0]).toBeCloseTo(0.7)
  expect(demandAfter(11, 0)[0]).toBeCloseTo(0.4)
  expect(demandAfter(40, 0)[0]).toBeCloseTo(0.4)
})

test('only the line of business that it strikes', () => {
  expect(demandAfter(11, 1).slice(0, 2)).toEqual([1, 1])
})
