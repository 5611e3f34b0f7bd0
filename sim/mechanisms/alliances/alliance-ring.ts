/**
 * Who is allied with whom. The members of an alliance form a ring: each points to the next, the last to the first, so that
 * an alliance of any size costs a firm one pointer, two rings merge by swapping two pointers, and a member leaves by being
 * skipped. Rings change in gathers only. The member of the smallest identity is the head, who reckons for all.
 */

import type { World } from '../../world/world.ts'
import { trustAfterMerger } from './alliance.equations.ts'

/** Members an alliance can have at most. */
export const MOST_MEMBERS = 8

/** Rows of the ring read last, from the firm asked about on. */
export const ring = new Int32Array(MOST_MEMBERS)

/** Reads the alliance of `f` into {@link ring}; its size, 1 for a firm alone. */
export function readRing(world: World, f: number): number {
  const { partner } = world.firms
  let n = 0
  let member = f
  do {
    ring[n++] = member
    member = partner[member]
  } while (member >= 0 && member !== f && n < MOST_MEMBERS)
  return n
}

/** Whether the identity of `f` is smaller than that of `g`. */
export function isEarlier(world: World, f: number, g: number): boolean {
  const { identityHigh, identityLow } = world.firms
  return (
    identityHigh[f] < identityHigh[g] ||
    (identityHigh[f] === identityHigh[g] && identityLow[f] < identityLow[g])
  )
}

/** Turns {@link ring}, of so many members, so that the smallest identity comes first: sums along it do not show how rows lie. */
export function beginWithHead(world: World, n: number): void {
  let head = 0
  for (let i = 1; i < n; i++) if (isEarlier(world, ring[i], ring[head])) head = i
  readRing(world, ring[head])
}

/** Whether `f` has the smallest identity of its alliance; true for a firm alone. */
export function isHead(world: World, f: number): boolean {
  const { partner } = world.firms
  for (let g = partner[f]; g >= 0 && g !== f; g = partner[g]) if (isEarlier(world, g, f)) return false
  return true
}

function linkTo(world: World, f: number, g: number): void {
  world.firms.partner[f] = g
}

function standAlone(world: World, f: number): void {
  const { partner, trust, allies } = world.firms
  partner[f] = -1
  trust[f] = 0
  allies[f] = 0
}

/** The alliances of `f` and `g`, either of which may be a firm alone, become one. Whom it does not know an owner trusts as far as it is open. */
export function merge(world: World, f: number, g: number): void {
  const { partner, trust, allies, openness } = world.firms
  const afterF = partner[f] < 0 ? f : partner[f]
  const afterG = partner[g] < 0 ? g : partner[g]
  linkTo(world, f, afterG)
  linkTo(world, g, afterF)
  const others = readRing(world, f) - 1
  for (let i = 0; i <= others; i++) {
    const member = ring[i]
    trust[member] = trustAfterMerger(trust[member], allies[member], openness[member], others)
    allies[member] = others
  }
}

/** Takes a firm out of its ring; the last one left stands alone. The outcome does not depend on who of several leaves first. */
export function leave(world: World, f: number): void {
  const { partner, allies } = world.firms
  if (partner[f] < 0) return
  const n = readRing(world, f)
  const next = ring[1]
  const before = ring[n - 1]
  standAlone(world, f)
  if (next === before) return standAlone(world, next)
  linkTo(world, before, next)
  const left = n - 1
  for (let i = 1; i < n; i++) allies[ring[i]] = left - 1
}
