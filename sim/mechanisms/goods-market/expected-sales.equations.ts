/** How a firm forms its expectation of sales, as functions of numbers. Demand and sales are in fen per month. */

import { smoothed } from '../../kernel/smoothing.ts'

/** Demand above what was expected, relative to that, at most 1. Where nothing was expected any demand is a surprise of 1. */
export function relativeSurprise(demand: number, expected: number): number {
  const surprise = demand - expected
  const relative = expected > 0 ? surprise / expected : surprise > expected ? 1 : 0
  return relative < 1 ? relative : 1
}

/**
 * What of a surprise goes on: the smaller of it and the trend where both have one direction, else 0. A fall that is over is in the
 * expectation already.
 */
export function lastingSurprise(surprise: number, trend: number): number {
  const smaller = Math.abs(surprise) < Math.abs(trend) ? surprise : trend
  return surprise * trend > 0 ? smaller : 0
}

/** Weight of last month in the expectation: `usual`, or the depth of a fall below what was expected where that is more. */
export function weightOfLastMonth(surprise: number, usual: number): number {
  return -surprise > usual ? -surprise : usual
}

/** Factor by which a team that plans looks ahead: 1 + leadership · lasting; `leadership` 0 to 1, `lasting` a share per month [002]. */
export function lookAhead(leadership: number, lasting: number): number {
  return 1 + leadership * lasting
}

/** Sales expected of the coming month: (expected + weight · (demand − expected)) · ahead (adaptive expectations). */
export function salesExpected(expected: number, demand: number, weight: number, ahead: number): number {
  return smoothed(expected, demand, weight) * ahead
}
