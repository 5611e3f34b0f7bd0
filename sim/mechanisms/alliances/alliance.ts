/**
 * Alliances form, grow and end. Open owners who can do without full independence, and alliances with room, look for a
 * partner now and then; those who look in the same month are put in a circle that depends on their identities alone. Each
 * points to the one of its two neighbours with whom innovation would gain more; who point to each other sign; what is left,
 * and what has merged, goes on until nobody signs. Promotion brings more firms there. Trust moves towards how well owners
 * get on and rises with common finds; those who lack it leave.
 */

import { asRow, BLOCK_ROWS } from '../../kernel/block.ts'
import { fillWords, uniformAt } from '../../kernel/random.ts'
import type { World } from '../../world/world.ts'
import { PURPOSE } from '../../world/purposes.ts'
import { isEarlier, isHead, leave, merge, MOST_MEMBERS } from './alliance-ring.ts'
import { departureProbability, searchProbability, trustAfterMonth } from './alliance.equations.ts'
import { gainOfMerging } from './alliance-gain.ts'
import { clearDirectory, hashOf, insert } from '../goods-market/directory.ts'

/** In the circle, in place of whom one points to: nobody, and no longer there. */
const NOBODY = -1
const GONE = -2
/** Places in the circle for each who looks: twice the room keeps them near the places they were scattered to. */
const ROOM = 2

/** Chance that a firm looks for a partner. An alliance grows if its members trust each other; its head looks for all. */
function searchChance(world: World, f: number): number {
  const { openness, independence, trust, allies } = world.firms
  return searchProbability(world.p.allyRate, openness[f], independence[f], allies[f] > 0 ? trust[f] : 1)
}

/** Puts those who look for a partner into a circle; `looking` rows and their luck are in `seeker` and `prospect`. Their number. */
function formCircle(world: World, looking: number): number {
  const { firms, policy, clock } = world
  const { seeker, prospect, directory, allies, identityLow, identityHigh } = firms
  // Twice the room keeps them near the places of their hashes.
  const bits = clearDirectory(world, ROOM * looking)
  for (let i = 0; i < looking; i++) {
    const f = seeker[i]
    const chance = searchChance(world, f)
    if (allies[f] + 1 >= MOST_MEMBERS || !isHead(world, f)) continue
    if (prospect[i] >= chance + policy.alliancePromotion) continue
    insert(world, f, hashOf(identityLow[f] ^ hashOf(clock.month[0] + identityHigh[f])), 0, bits)
  }
  let count = 0
  for (let place = 0; place < 1 << bits; place++)
    if (directory[place] >= 0) seeker[count++] = directory[place]!
  return count
}

/** The one at place `i` of the circle learns what it would gain with the one at `j`. */
function prefer(world: World, i: number, j: number, gain: number): void {
  const { chosen, prospect, seeker } = world.firms
  const best = chosen[i]
  const better =
    best === NOBODY ||
    gain > prospect[i] ||
    (gain === prospect[i] && isEarlier(world, seeker[j], seeker[best]))
  if (!better) return
  chosen[i] = j
  prospect[i] = gain
}

/** Everybody in the circle points to the better partner of its two neighbours, or to nobody. */
function choosePartners(world: World, count: number): void {
  const { chosen, seeker } = world.firms
  chosen.fill(NOBODY, 0, count)
  for (let i = 0; i < count; i++) {
    const j = i + 1 < count ? i + 1 : 0
    const gain = gainOfMerging(world, seeker[i], seeker[j])
    if (gain <= 0) continue
    prefer(world, i, j, gain)
    prefer(world, j, i, gain)
  }
}

/** One round: everybody points, then those who point to each other sign. What has merged keeps one place; how many are left. */
function signRound(world: World, count: number): number {
  const { chosen, seeker } = world.firms
  choosePartners(world, count)
  for (let i = 0; i < count; i++) {
    const j = chosen[i]
    if (j <= i || chosen[j] !== i) continue
    merge(world, seeker[i], seeker[j])
    world.tally.alliances += 1
    chosen[j] = GONE
  }
  let left = 0
  for (let i = 0; i < count; i++) if (chosen[i] !== GONE) seeker[left++] = seeker[i]!
  return left
}

function formAlliances(world: World, looking: number): void {
  let count = formCircle(world, looking)
  let before = 0
  while (count > 1 && count !== before) {
    before = count
    count = signRound(world, count)
  }
}

/** Common finds cheer all members of an alliance. */
function noteCommonFinds(world: World): void {
  const { partner, found, cheered, rows } = world.firms
  cheered.fill(0, 0, rows)
  for (let f = 0; f < rows; f++) {
    if (found[f] === 0 || partner[f] < 0) continue
    cheered[f] = 1
    for (let g = partner[f]; g !== f; g = partner[g]) cheered[g] = 1
  }
}

/** A firm's trust in its allies after this month. */
function renewTrust(world: World, f: number): number {
  const { trust, likeness, cheered } = world.firms
  const after = trustAfterMonth(trust[f], world.p.trustSpeed, likeness[f], cheered[f] === 1)
  trust[f] = after
  return after
}

/** The allied of a block. */
const allied = new Uint16Array(BLOCK_ROWS)

/** Trust moves; those who leave are put behind the first `leaving` of `chosen`. How many leave now. */
function moveTrust(world: World, from: number, to: number, leaving: number): number {
  const { partner, chosen } = world.firms
  const { words, p } = world
  let count = 0
  for (let f = from; f < to; f++) {
    allied[count] = f - from
    count += partner[f] < 0 ? 0 : 1
  }
  let gone = leaving
  for (let k = 0; k < count; k++) {
    const f = from + allied[k]
    const chance = departureProbability(p.trustSpeed, renewTrust(world, f))
    if (uniformAt(words, allied[k], 1) < chance) chosen[gone++] = f
  }
  return gone
}

/** Those who may look for a partner, behind the first `looking` of `seeker`, and their luck. How many there are now. */
function listLooking(world: World, from: number, to: number, looking: number): number {
  const { firms, policy, words } = world
  const { alive, seeker, prospect, openness, independence } = firms
  const { allyRate } = world.p
  const { alliancePromotion } = policy
  let count = looking
  for (let f = from; f < to; f++) {
    const u = uniformAt(words, f - from, 0)
    // Nobody wishes for more than quite open, not independent, with full trust.
    if (u >= allyRate + alliancePromotion || !alive[f]) continue
    if (u >= searchProbability(allyRate, openness[f], independence[f], 1) + alliancePromotion) continue
    seeker[count] = f
    prospect[count] = u
    count += 1
  }
  return count
}

/** Trust moves, those who lack it leave their alliances, and those who look for allies find them. */
export function moveAlliances(world: World): void {
  const { firms, key, clock, words } = world
  const { identityLow, identityHigh, rows } = firms
  let leaving = 0
  let looking = 0
  noteCommonFinds(world)
  for (let next = 0; next < rows; next += BLOCK_ROWS) {
    const from = asRow(next)
    const to = Math.min(rows, from + BLOCK_ROWS)
    fillWords(key, identityLow, identityHigh, from, to, clock.month[0], PURPOSE.alliance, words)
    leaving = asRow(moveTrust(world, from, to, leaving))
    looking = asRow(listLooking(world, from, to, looking))
  }
  for (let i = 0; i < leaving; i++) leave(world, firms.chosen[i])
  formAlliances(world, looking)
}

/** The dead leave their alliances before their rows are used again. */
export function leaveTheDead(world: World): void {
  const { alive, partner, rows } = world.firms
  for (let f = 0; f < rows; f++) if (!alive[f] && partner[f] >= 0) leave(world, f)
}
