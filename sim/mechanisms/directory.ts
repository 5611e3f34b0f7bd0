/**
 * A directory of supplier firms by sector that does not depend on how rows lie: each supplier hashes its identity to a
 * place; of several the smallest identity stays. A seeker draws a place and takes the first entry from there on.
 */

import { POSITIONING } from '../state/firm.ts'
import type { World } from '../world/world.ts'

export interface Directory {
  /** sector · places + place: row of a supplier, or −1. */
  readonly entries: Int32Array
  readonly places: number
}

/** A fixed scatter of 32 bits (finaliser of MurmurHash3). */
export function scatter(word: number): number {
  let h = word >>> 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

export function supplierDirectory(world: World): Directory {
  return directoryOf(world, supplies)
}

function supplies({ firms }: World, f: number): boolean {
  return firms.alive[f] === 1 && firms.positioning[f] === POSITIONING.supplier
}

/** The same of any firms. */
export function directoryOf(world: World, listed: (world: World, f: number) => boolean): Directory {
  const { firms, constants } = world
  let places = 16
  while (places < firms.rows) places *= 2
  const entries = new Int32Array(places * constants.sectors).fill(-1)
  for (let f = 0; f < firms.rows; f++) {
    if (!listed(world, f)) continue
    const at =
      firms.sector[f] * places + (scatter(firms.identityLow[f] + firms.identityHigh[f]) & (places - 1))
    const there = entries[at]
    const first =
      there < 0 ||
      firms.identityHigh[f] < firms.identityHigh[there] ||
      (firms.identityHigh[f] === firms.identityHigh[there] && firms.identityLow[f] < firms.identityLow[there])
    if (first) entries[at] = f
  }
  return { entries, places }
}

/** Row of the first supplier of a sector from the place of a uniform on, or −1. */
export function lookUp(directory: Directory, sector: number, u: number): number {
  const { entries, places } = directory
  const start = Math.floor(u * places)
  for (let i = 0; i < places; i++) {
    const entry = entries[sector * places + ((start + i) & (places - 1))]
    if (entry >= 0) return entry
  }
  return -1
}
