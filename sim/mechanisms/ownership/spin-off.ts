/**
 * Spin-offs: employees who have learned the trade and do not feel they belong leave to compete with their employer,
 * taking knowledge and some customers [001]. A spin-off is fixed by (parent, month).
 */

import { drawn, fillWords, threefry, uniformAt } from '../../kernel/random.ts'
import { ENTRY } from '../../state/firm.ts'
import { PURPOSE } from '../../world/purposes.ts'
import type { World } from '../../world/world.ts'
import { foundFirm, type Birth } from './founding.ts'
import { quitPropensity } from '../management/people.ts'
import { quitPropensityAt } from '../management/people.equations.ts'
import { abilityToLeave, mostSpinOffsPerHead, spinOffProbability } from './spin-off.equations.ts'

const TWO_TO_32 = 4294967296
/** High words hold eleven bits of the month and ten of the draw: identities stay below 2⁵³. */
const DRAWN_HIGH = 1024

/**
 * Who the spin-off of a firm in a month is: a number below 2⁵³, which is the month and 42 bits drawn for (parent, month). So two of different months are
 * never one, and none is a firm that did not spin off (their high words are 0). Two of one month may draw the same bits, once in 10¹² pairs: see
 * `keepOneOfEach`.
 *
 * @param month from 1 to 2047
 */
export function spinOffIdentity(parentLow: number, parentHigh: number, month: number): number {
  threefry(parentLow, parentHigh, month, 0)
  return (month * DRAWN_HIGH + (drawn[1] % DRAWN_HIGH)) * TWO_TO_32 + drawn[0]
}

/**
 * Chance this month: more employees, less belonging; where people do not belong, skill and a say in decisions teach them to leave,
 * where they do, hardly.
 */
function spinOffChance(world: World, f: number): number {
  const { firms, p, policy } = world
  const propensity = quitPropensity(world, f) * (1 - firms.belonging[f])
  const able = abilityToLeave(firms.skill[f], firms.leadership[f])
  const employees = firms.staff[f] - 1
  const { entryBarrier } = policy
  return spinOffProbability(p.spinOffRate, employees, propensity, entryBarrier, able)
}

/** Chance per employee that no firm exceeds: all are wishing to leave, nobody belongs, all skill and all decisions are theirs. */
function mostPerHead(world: World): number {
  const { p, policy } = world
  const able = abilityToLeave(1, 1)
  return mostSpinOffsPerHead(p.spinOffRate, policy.entryBarrier, able * quitPropensityAt(0))
}

/** Firms that lose somebody this month. */
export function findParents(world: World, from: number, to: number): void {
  const { firms, key, clock, words } = world
  const { alive, staff, accepted, offspring, identityLow, identityHigh } = firms
  fillWords(key, identityLow, identityHigh, from, to, clock.month[0], PURPOSE.spinOff, words)
  const most = mostPerHead(world)
  // Months of the past are counted from its beginning: identities hold no sign.
  const monthLived = clock.ready[0] ? clock.month[0] : clock.tick[0]
  accepted.fill(0, from, to)
  for (let f = from; f < to; f++) {
    const u = uniformAt(words, f - from, 0)
    if (u < most * (staff[f] - 1) && alive[f] && u < spinOffChance(world, f)) {
      accepted[f] = 1
      offspring[f] = spinOffIdentity(identityLow[f], identityHigh[f], monthLived)
    }
  }
}

/**
 * An identity is one firm: of two parents of a month whose spin-offs would be one, only that of the smaller identity has it, whatever the order of
 * rows; from the other nobody leaves this month.
 */
export function keepOneOfEach({ firms }: World): void {
  const { accepted, parents, offspring } = firms
  let count = 0
  for (let f = 0; f < firms.rows; f++) if (accepted[f]) parents[count++] = f
  for (let i = 1; i < count; i++)
    for (let j = 0; j < i; j++)
      if (offspring[parents[i]] === offspring[parents[j]])
        accepted[isBefore(firms, parents[i], parents[j]) ? parents[j] : parents[i]] = 0
}

/** Of those who would spin off in a month of the past only as many do as the region has room for: those of the smallest identities. */
export function keepSpinOffs({ firms }: World, room: number): number {
  const { accepted, parents } = firms
  let count = 0
  for (let f = 0; f < firms.rows; f++) if (accepted[f]) parents[count++] = f
  for (let left = count; left > room; left--) {
    let last = 0
    for (let i = 1; i < left; i++) if (isBefore(firms, parents[last], parents[i])) last = i
    accepted[parents[last]] = 0
    parents[last] = parents[left - 1]
  }
  return Math.min(count, room)
}

/** Whether the firm in row `f` has the smaller identity. */
function isBefore({ identityLow, identityHigh }: World['firms'], f: number, g: number): boolean {
  return (
    identityHigh[f] < identityHigh[g] ||
    (identityHigh[f] === identityHigh[g] && identityLow[f] < identityLow[g])
  )
}

/** Who this month’s spin-off of firm `f` is. */
export function spinOffOf({ firms }: World, f: number): Birth {
  const identity = firms.offspring[f]
  return {
    low: identity % TWO_TO_32,
    high: Math.floor(identity / TWO_TO_32),
    sector: firms.sector[f],
    city: firms.city[f],
    entryKind: ENTRY.spinoff,
    parent: f,
  }
}

/** Founds the spin-off of the firm in row `f` in the free row `row`. */
export function spinOffFrom(world: World, f: number, row: number, birth: Birth): void {
  const { firms, tally, cities } = world
  foundFirm(world, row, birth)
  firms.staff[f] -= 1
  cities.employed[firms.city[f]] -= 1
  tally.births += 1
  tally.spinOffs += 1
}
