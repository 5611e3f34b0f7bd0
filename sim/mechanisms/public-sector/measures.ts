/** Measures a firm has to know of before it can use them; each has a bit in the firm's set of known measures. */

import { codesOf } from '../../kernel/codes.ts'
import { MEASURES } from '../../state/economy.ts'
import type { World } from '../../world/world.ts'

export const MEASURE = codesOf(MEASURES)

/** Measures that can come up in one draw: half of the list, so that two draws a month serve it. */
export const TURNS = MEASURES.length / 2

/** Sets of measures that a firm can know. */
export const SETS = 1 << MEASURES.length

export function measureBit(measure: number): number {
  return 1 << measure
}

/** 1 if the owner of firm `f` has heard of a measure, else 0: for who multiplies by it instead of asking. */
export function heard(world: World, f: number, measure: number): number {
  return (world.firms.aware[f] >>> measure) & 1
}

/** Whether the owner of firm `f` has heard of a measure. */
export function knows(world: World, f: number, measure: number): boolean {
  return (world.firms.aware[f] & measureBit(measure)) !== 0
}
