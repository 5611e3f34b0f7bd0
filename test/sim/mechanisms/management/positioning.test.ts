/** What a supplier carries and how far a firm spreads, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  spreadPlanned,
  standingCarried,
} from '../../../../sim/mechanisms/management/positioning.equations.ts'

describe('standingCarried = carried + (1 − carried) · max(leadership, spread)', () => {
  test.each([
    ['unprepared', 0, 0, 1 / 4],
    ['by half a team: 1/4 + 3/4 · 1/2', 1 / 2, 0, 5 / 8],
    ['by spread, where that is more', 1 / 2, 1, 1],
  ])('%s', (_, leadership, spread, share) => {
    expect(standingCarried(1 / 4, leadership, spread)).toBe(share)
  })
})

describe('spreadPlanned = decline + turbulence, within 0 and 1', () => {
  test.each([
    ['1/8 + 1/4', 1 / 8, 1 / 4, 3 / 8],
    ['never more than 1', 3 / 4, 1 / 2, 1],
    ['nothing in a market that grows', -1 / 8, 0, 0],
  ])('%s', (_, decline, turbulence, spread) => {
    expect(spreadPlanned(decline, turbulence)).toBe(spread)
  })
})
