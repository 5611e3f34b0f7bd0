/**
 * A list of firms that does not depend on how rows lie. Each has a place by the scatter of its identity or, where that is taken,
 * one of the next, the smaller identity first: then the list is the same in whatever order it was written (ordered hash tables,
 * Amble & Knuth 1974). Read from its beginning to its end it is also a circle in an order of chance. There is one at a time.
 */

import { POSITIONING } from '../state/firm.ts'
import type { World } from '../world/world.ts'
import { isEarlier } from './alliance-ring.ts'

/** A fixed scatter of 32 bits (finaliser of MurmurHash3). */
export function scatter(word: number): number {
  let h = word >>> 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** Empties the list and gives it so many places, or some more; the bits of a place. */
export function openDirectory(world: World, places: number): number {
  const { firms, markets } = world
  const { directory } = firms
  let bits = places > 2 ? 32 - Math.clz32(places - 1) : 1
  while (1 << bits > directory.length) bits -= 1
  directory.fill(-1, 0, 1 << bits)
  markets.listed.fill(0)
  return bits
}

/** Writes a firm in the list, at or after the place of a scattered word. */
export function enlist(world: World, f: number, word: number, bits: number): void {
  const { directory, sector } = world.firms
  const last = (1 << bits) - 1
  let place = word >>> (32 - bits)
  let carried = f
  for (let there = directory[place]; there >= 0; there = directory[place]) {
    if (isEarlier(world, carried, there)) {
      directory[place] = carried
      carried = there
    }
    place = (place + 1) & last
  }
  directory[place] = carried
  world.markets.listed[sector[f]] += 1
}

/** Lists the firms that supply others. */
export function listSuppliers(world: World): number {
  const { alive, positioning, identityLow, identityHigh, rows } = world.firms
  const bits = openDirectory(world, rows)
  for (let f = 0; f < rows; f++)
    if (alive[f] && positioning[f] === POSITIONING.supplier)
      enlist(world, f, scatter(identityLow[f] + identityHigh[f]), bits)
  return bits
}

/** Row of the first firm of a sector in the list from the place of a uniform on, or −1. */
export function lookUp(world: World, sector: number, u: number, bits: number): number {
  const { firms, markets } = world
  const { directory, sector: sectorOf } = firms
  if (markets.listed[sector] === 0) return -1
  const last = (1 << bits) - 1
  let place = Math.floor(u * (1 << bits))
  while (directory[place] < 0 || sectorOf[directory[place]] !== sector) place = (place + 1) & last
  return directory[place]
}
