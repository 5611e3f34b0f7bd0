/**
 * Alliances form, grow and end. Open owners who can do without full independence, and alliances with room, look for a
 * partner now and then; those who look in the same month are put in a circle that depends on their identities alone. Each
 * points to the one among its neighbours with whom innovation would gain most; who point to each other sign; what is left,
 * and what has merged, goes on for three rounds. Promotion brings together next neighbours, who sign unseen. Trust moves towards how well owners get on and
 * rises with common finds; those who lack it leave.
 */

import { fillUniforms, keyedUniform } from '../kernel/random.ts'
import type { World } from '../world/world.ts'
import { PURPOSE } from '../world/purposes.ts'
import { isEarlier, isHead, leave, merge, MOST_MEMBERS, readRing, ring } from './alliance-ring.ts'
import { scatter } from './directory.ts'
import { areRivals, compatibility, fit, reckonFit, synergyFactor } from './synergy.ts'

const ROUNDS = 3

/** Those who look for a partner this month, in the month’s order, and whom they point to. */
interface Seekers {
  rows: number[]
  /** Brought together by promotion: sign with a next neighbour, unseen. */
  promoted: boolean[]
}

function seekers(world: World): Seekers {
  const { firms, p, policy, key, clock, drawsA } = world
  const { alive, openness, independence, trust, allies, identityLow, identityHigh } = firms
  const [rows, pushed]: [number[], number[]] = [[], []]
  for (let from = 0; from < firms.rows; from += drawsA.length) {
    const to = Math.min(firms.rows, from + drawsA.length)
    fillUniforms(key, identityLow, identityHigh, from, to, clock.month[0], PURPOSE.alliance, drawsA, null)
    for (let f = from; f < to; f++) {
      const u = drawsA[f - from]
      if (!alive[f] || allies[f] + 1 >= p.allyLargest) continue
      // An alliance grows if its members trust each other; its head, if it looks, looks for all.
      const wish = 2 * p.allyRate * openness[f] * (1 - independence[f]) * (allies[f] > 0 ? trust[f] : 1)
      if (u >= wish + policy.alliancePromotion || !isHead(world, f)) continue
      rows.push(f)
      if (u >= wish) pushed.push(f)
    }
  }
  return inOrder(world, rows, pushed)
}

function inOrder(world: World, rows: number[], pushed: readonly number[]): Seekers {
  const { identityLow, identityHigh } = world.firms
  const month = world.clock.month[0]
  const place = (f: number): number => scatter(identityLow[f] ^ scatter(month + identityHigh[f]))
  rows.sort((f, g) => place(f) - place(g) || (isEarlier(world, f, g) ? -1 : 1))
  const promoted = new Set(pushed)
  return { rows, promoted: rows.map((f) => promoted.has(f)) }
}

const together = new Int32Array(2 * MOST_MEMBERS)

/** Innovation of an alliance of the first `n` members in multiples of one firm’s, once they trust as much as they fit. */
function promise(world: World, members: Int32Array, n: number): number {
  reckonFit(world, members, n)
  return n * synergyFactor(world, n, fit.compatibility)
}

/** Reads both alliances one after the other; the members of the first. */
function readBoth(world: World, f: number, g: number): { first: number; all: number } {
  const first = readRing(world, f)
  together.set(ring.subarray(0, first))
  const second = readRing(world, g)
  together.set(ring.subarray(0, second), first)
  return { first, all: first + second }
}

/** Rivals sign only where strategic alliances are promoted, and then not always. */
function mayMeet(world: World, first: number, all: number): boolean {
  const { policy, firms, key, clock } = world
  for (let i = 0; i < first; i++) {
    for (let j = first; j < all; j++) {
      const [f, g] = [together[i], together[j]]
      if (!areRivals(world, f, g)) continue
      if (policy.rivalAlliances === 0) return false
      const [low, high] = isEarlier(world, f, g) ? [f, g] : [g, f]
      const pair = (scatter(firms.identityLow[low]) ^ firms.identityLow[high]) >>> 0
      const u = keyedUniform(key, pair, 0, clock.month[0], PURPOSE.rivals)
      if (u >= policy.rivalAlliances) return false
    }
  }
  return true
}

/** Gain per member if the alliances of `f` and `g` merged; −∞ where they cannot. The same whoever asks. */
function gainOfMerging(world: World, f: number, g: number): number {
  const [a, b] = isEarlier(world, f, g) ? [f, g] : [g, f]
  const { first, all } = readBoth(world, a, b)
  if (all > world.p.allyLargest || !mayMeet(world, first, all)) return -Infinity
  const merged = promise(world, together, all)
  const before = promise(world, together, first)
  return (merged - before - promise(world, together.subarray(first), all - first)) / all
}

/** Place of the best partner of the seeker at `i`, or −1. */
function bestPartner(world: World, { rows, promoted }: Seekers, i: number): number {
  const { allyCandidates, allyNeeds } = world.p
  const count = rows.length
  const far = Math.min(allyCandidates / 2, count - 1)
  let [best, most] = [-1, -Infinity]
  for (let side = -1; side <= 1; side += 2) {
    for (let step = 1; step <= far; step++) {
      const j = (i + side * step + count) % count
      const unseen = promoted[i] || promoted[j]
      if (unseen && step > 1) continue
      const gain = gainOfMerging(world, rows[i], rows[j])
      if (gain === -Infinity || (!unseen && gain < allyNeeds)) continue
      if (best < 0 || gain > most || (gain === most && isEarlier(world, rows[j], rows[best]))) {
        best = j
        most = gain
      }
    }
  }
  return best
}

/** One round: everybody points, then those who point to each other sign. What has merged keeps one place in the circle. */
function signRound(world: World, seeking: Seekers): number {
  const { rows, promoted } = seeking
  const pointers = rows.map((_, i) => bestPartner(world, seeking, i))
  const gone = new Set<number>()
  for (let i = 0; i < rows.length; i++) {
    const j = pointers[i]
    if (j <= i || pointers[j] !== i) continue
    merge(world, rows[i], rows[j])
    gone.add(j)
    // Who has been brought together goes home.
    if (promoted[i] || promoted[j]) gone.add(i)
  }
  seeking.rows = rows.filter((_, i) => !gone.has(i))
  seeking.promoted = promoted.filter((_, i) => !gone.has(i))
  return pointers.reduce((signed, j, i) => (j > i && pointers[j] === i ? signed + 1 : signed), 0)
}

export function formAlliances(world: World): void {
  const seeking = seekers(world)
  for (let round = 0; round < ROUNDS && seeking.rows.length > 1; round++) {
    const signed = signRound(world, seeking)
    world.tally.alliances += signed
    if (signed === 0) return
  }
}

/** Trust of a member after this month: towards how well it gets on with the others, up with what they found. */
function trustNow(world: World, f: number): number {
  const { partner, allies, trust, found } = world.firms
  const { trustGrowth, trustSuccess } = world.p
  let [likeness, finds] = [0, found[f]]
  for (let g = partner[f]; g !== f; g = partner[g]) {
    likeness += compatibility(world, f, g)
    finds += found[g]
  }
  const known = trust[f] + trustGrowth * (likeness / allies[f] - trust[f])
  return finds > 0 ? known + trustSuccess * (1 - known) : known
}

/** Trust moves; those who lack it leave their alliance. */
export function keepAlliances(world: World): void {
  const { firms, p, key, clock } = world
  const { alive, partner, trust, independence, identityLow, identityHigh } = firms
  const leaving: number[] = []
  for (let f = 0; f < firms.rows; f++) {
    if (!alive[f] || partner[f] < 0) continue
    const trusting = trustNow(world, f)
    trust[f] = trusting
    const restless = p.distrustEnds * (1 - trusting) * (0.5 + independence[f])
    const u = keyedUniform(key, identityLow[f], identityHigh[f], clock.month[0], PURPOSE.allianceEnd)
    if (u < restless) leaving.push(f)
  }
  for (const f of leaving) leave(world, f)
}

/** The dead leave their alliances before their rows are used again. */
export function leaveTheDead(world: World): void {
  const { alive, partner, rows } = world.firms
  for (let f = 0; f < rows; f++) if (!alive[f] && partner[f] >= 0) leave(world, f)
}
