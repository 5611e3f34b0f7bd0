/**
 * How news of measures reaches a firm and is forgotten. Each month one measure of either half of the list comes up, with the
 * chances of as many months as the half has measures: the first bits of a word choose the measure, the rest are the chance.
 */

import { MEASURES } from '../../state/economy.ts'
import type { World } from '../../world/world.ts'
import { TURNS } from './measures.ts'
import { newsLimit } from './news.equations.ts'

/** Bits that choose one of the measures of a half, and how many words they leave. */
const TURN_BITS = 2
const REST_BITS = 32 - TURN_BITS
const REST = 1 << REST_BITS
/** Of a measure: not known, and known. */
const STATES = 2

/** By measure, for those who do not know it and those who do: words below which what they know of it changes. */
const limits = new Float64Array(STATES * MEASURES.length)

/** Works out the month's limits. */
export function readNews(world: World): void {
  const { awareness } = world.p
  const { hearing } = world.economy
  for (let m = 0; m < MEASURES.length; m++) {
    limits[STATES * m] = newsLimit(hearing[m], TURNS, REST)
    limits[STATES * m + 1] = newsLimit(awareness, TURNS, REST)
  }
}

/** What is known after a measure of the half that begins with `first` has come up. Whether it changes anything need not be guessed. */
export function afterNews(known: number, word: number, first: number): number {
  const measure = first + (word >>> REST_BITS)
  const turns = (word & (REST - 1)) < limits[STATES * measure + ((known >>> measure) & 1)] ? 1 : 0
  return known ^ (turns << measure)
}
