/** How an owner weighs a step whose gain lies ahead, as functions of numbers. */

import { MEAN_OF_UNIFORM } from '../ownership/traits.equations.ts'

/** What an owner takes something to be worth, anything from nothing to twice what it is: worth · u / (1/2), for u uniform in [0, 1). */
export function judgedWorth(worth: number, u: number): number {
  return (worth * u) / MEAN_OF_UNIFORM
}

/** The next step on the way to the full level 1: step · (1 − level). Step and levels are shares. */
export function stepTowardsFull(level: number, step: number): number {
  return step * (1 - level)
}

/** Level after a decision: a step towards 1 if it is to be raised, else a step towards 0. */
export function levelAfter(level: number, step: number, raised: boolean): number {
  return raised ? level + stepTowardsFull(level, step) : level * (1 - step)
}
