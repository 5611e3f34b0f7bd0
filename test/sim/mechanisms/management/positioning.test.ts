/** How far a firm spreads, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import { spreadPlanned } from '../../../../sim/mechanisms/management/positioning.equations.ts'

describe('spreadPlanned = decline + turbulence, within 0 and 1', () => {
  test.each([
    ['1/8 + 1/4', 1 / 8, 1 / 4, 3 / 8],
    ['never more than 1', 3 / 4, 1 / 2, 1],
    ['nothing in a market that grows', -1 / 8, 0, 0],
  ])('%s', (_, decline, turbulence, spread) => {
    expect(spreadPlanned(decline, turbulence)).toBe(spread)
  })
})
