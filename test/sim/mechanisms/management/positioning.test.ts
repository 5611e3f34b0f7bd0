/** What a supplier carries and how far a firm spreads, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  spreadPlanned,
  standingCarried,
} from '../../../../sim/mechanisms/management/positioning.equations.ts'

describe('standingCarried = carried + (1 − carried) · planned · max(leadership, spread)', () => {
  test.each([
    ['unprepared', 0, 0, 1 / 4],
    ['by half a team: 1/4 + 3/4 · 1/2 · 1/2', 1 / 2, 0, 7 / 16],
    ['by spread, where that is more', 1 / 2, 1, 5 / 8],
  ])('%s', (_, leadership, spread, share) => {
    expect(standingCarried(1 / 4, 1 / 2, leadership, spread)).toBe(share)
  })
})

describe('spreadPlanned = min(1, alarm · (decline + max(0, turbulence − normal)))', () => {
  test.each([
    ['2 · (1/8 + 1/4 − 1/8)', 1 / 8, 1 / 4, 1 / 2],
    ['calm counts for nothing: 2 · 1/8', 1 / 8, 0, 1 / 4],
    ['never more than 1', 1 / 2, 1 / 2, 1],
    ['a market that grows calls for less than none', -1 / 8, 0, -1 / 4],
  ])('%s', (_, decline, turbulence, spread) => {
    expect(spreadPlanned(2, decline, turbulence, 1 / 8)).toBe(spread)
  })
})
