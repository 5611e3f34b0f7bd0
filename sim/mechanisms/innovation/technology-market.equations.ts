/** Prices and gains on the technology market, as functions of numbers. */

import { MONTHS_A_YEAR } from '../../kernel/calendar.ts'
import { round } from '../../kernel/money.ts'

/** Twice the mean is the most that a draw from 0 to 1 makes of it. */
const MOST_OVER_MEAN = 2

/**
 * Price of a licence or result, in whole fen: perGain · gain · 12 · sales.
 *
 * `gain` in log points of productivity, `sales` in fen per month, `perGain` in years of sales per log point.
 */
export function technologyPrice(perGain: number, gain: number, sales: number): number {
  return round(perGain * gain * MONTHS_A_YEAR * sales)
}

/** What a firm would gain by what it is shown, log points: the part `share` of the lead of who licenses, or an institute's result where nobody is ahead. */
export function technologyGain(lead: number, share: number, result: number): number {
  return lead > 0 ? share * lead : result
}

/** Gain by a result of an institute, log points: 2 · mean · luck · knowledge, for luck uniform in [0, 1). */
export function resultGain(mean: number, luck: number, knowledge: number): number {
  return MOST_OVER_MEAN * mean * luck * knowledge
}
