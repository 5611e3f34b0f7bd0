/** How an owner weighs a step whose gain lies ahead, as functions of numbers. */

import { MEAN_OF_UNIFORM } from '../ownership/traits.equations.ts'

/** Months of gain that an owner counts: short + long · patience, patience from 0 to 1. */
export function horizonOf(short: number, long: number, patience: number): number {
  return short + long * patience
}

/**
 * What an owner takes something to be worth, in the mean what it is: (1 − error + 2 · error · u) · worth, for u uniform in [0, 1).
 *
 * `error` is the largest error as a share of the worth: at 1 anything between nothing and twice the worth.
 */
export function judgedWorth(worth: number, error: number, u: number): number {
  return (1 - error + (error * u) / MEAN_OF_UNIFORM) * worth
}

/** The next step on the way to the full level 1: step · (1 − level). Step and levels are shares. */
export function stepTowardsFull(level: number, step: number): number {
  return step * (1 - level)
}
