/**
 * A list of firms that does not depend on how rows lie. Each has a place by the hash of its identity or, where that is taken,
 * one of the next, the smaller identity first: then the list is the same in whatever order it was written (ordered hash tables,
 * Amble & Knuth 1974). Read from its beginning to its end it is also a circle in an order of chance. There is one at a time.
 */

import type { World } from '../../world/world.ts'
import { isEarlier } from '../alliances/alliance-ring.ts'

/** Bits of a word. */
const WORD_BITS = 32
/** Factors of the finaliser of MurmurHash3. */
const FACTORS = [0x85ebca6b, 0xc2b2ae35] as const
/** Places of the directory for each of the most firms that there have been at once. */
const ROOM = 2
/** A list with this many times the room that its firms take keeps them near the places of their hashes. */
const ROOMY = 4

/** Hash of 32 bits (finaliser of MurmurHash3). */
export function hashOf(word: number): number {
  let h = word >>> 0
  h = Math.imul(h ^ (h >>> 16), FACTORS[0])
  h = Math.imul(h ^ (h >>> 13), FACTORS[1])
  return (h ^ (h >>> 16)) >>> 0
}

/** Empties the list and gives it so many places, or some more, at most two for each of the most firms at once; the bits of a place. */
export function clearDirectory(world: World, places: number): number {
  const { directory } = world.firms
  let bits = places > 1 ? WORD_BITS - Math.clz32(places - 1) : 1
  while (1 << bits > ROOM * world.clock.mostFirms[0]) bits -= 1
  directory.fill(-1, 0, 1 << bits)
  return bits
}

/** Writes a firm in the stretch of the list that begins at `first`, at or after the place of a hash. */
export function insert(world: World, f: number, hash: number, first: number, bits: number): void {
  const { directory } = world.firms
  const last = (1 << bits) - 1
  let place = hash >>> (WORD_BITS - bits)
  let carried = f
  for (let there = directory[first + place]; there >= 0; there = directory[first + place]) {
    if (isEarlier(world, carried, there)) {
      directory[first + place] = carried
      carried = there
    }
    place = (place + 1) & last
  }
  directory[first + place] = carried
}

/**
 * Lists the firms whose rows are in `seeker` from `from` to `to`, each sector in a stretch of its own. More than twice the room
 * keeps them near the places of their hashes; if there are not as many places, they are more than are taken.
 */
export function listBySector(world: World, from: number, to: number): void {
  const { firms, markets, clock } = world
  const { seeker, sector, identityLow, identityHigh } = firms
  const { stretch, stretchBits } = markets
  const spare = ROOMY * (to - from) <= ROOM * clock.mostFirms[0] ? 1 : 0
  measureStretches(world, from, to, spare)
  for (let i = from; i < to; i++) {
    const f = seeker[i]
    const s = sector[f]
    insert(world, f, hashOf(identityLow[f] + identityHigh[f]), stretch[s], stretchBits[s])
  }
}

function measureStretches(world: World, from: number, to: number, spare: number): void {
  const { firms, markets, constants } = world
  const { listed, stretch, stretchBits } = markets
  listed.fill(0)
  for (let i = from; i < to; i++) listed[firms.sector[firms.seeker[i]]] += 1
  let next = 0
  for (let s = 0; s < constants.sectors; s++) {
    if (listed[s] === 0) continue
    stretch[s] = next
    stretchBits[s] = WORD_BITS - Math.clz32(listed[s]) + spare
    next += 1 << stretchBits[s]
  }
  firms.directory.fill(-1, 0, next)
}

/** Row of the first firm of a sector in the list by sector from the place of a uniform on, or −1. */
export function lookUp(world: World, sector: number, u: number): number {
  const { listed, stretch, stretchBits } = world.markets
  const { directory } = world.firms
  if (listed[sector] === 0) return -1
  const first = stretch[sector]
  const places = 1 << stretchBits[sector]
  let place = Math.floor(u * places)
  while (directory[first + place] < 0) place = (place + 1) & (places - 1)
  return directory[first + place]
}
