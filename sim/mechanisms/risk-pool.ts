/**
 * Losses borne jointly [000]. Members of an alliance with an agreement cover what one of them lacks for materials, wages
 * and rent, out of cash beyond their own dues and reserve, each in proportion to what it can spare. In small shocks, which
 * hit one and spare another, that saves firms; in large ones it drains those who would have stood. An owner with a short
 * horizon and little trust may go back on its word, which the others do not forget.
 */

import { HELP_LANE } from '../state/flows.ts'
import { pairCell } from '../kernel/ledger.ts'
import { round } from '../kernel/money.ts'
import { keyedUniform } from '../kernel/random.ts'
import { PURPOSE } from '../world/purposes.ts'
import type { World } from '../world/world.ts'
import { isHead, MOST_MEMBERS, readRing, ring } from './alliance-ring.ts'
import { duesToLenders } from './lending.ts'
import { payForService } from './payments.ts'

const lacking = new Float64Array(MOST_MEMBERS)
const sparing = new Float64Array(MOST_MEMBERS)

/** What a firm lacks for materials, staff and rent, or what it has beyond all dues and its reserve: fen, one of them 0. */
function weigh(world: World, f: number, i: number): void {
  const { deposits, materialsDue, arrears, wages, rent, taxDue, outflow } = world.firms
  const running = materialsDue[f] + arrears[f] + wages[f] + rent[f]
  const lacks = running - deposits[f]
  const spares =
    deposits[f] - running - taxDue[f] - duesToLenders(world, f) - world.p.poolReserve * outflow[f]
  lacking[i] = lacks > 0 ? Math.floor(lacks) : 0
  sparing[i] = spares > 0 ? Math.floor(spares) : 0
}

/** A member with something to spare stands by its word, or does not: then the others lose trust. */
function standsBy(world: World, i: number, n: number): boolean {
  const { firms, p, key, clock } = world
  const f = ring[i]
  const { patience, trust, identityLow, identityHigh } = firms
  const tempted = p.poolDefault * (1 - patience[f]) * (1 - trust[f])
  const u = keyedUniform(key, identityLow[f], identityHigh[f], clock.month[0], PURPOSE.poolWord)
  if (u >= tempted) return true
  for (let j = 0; j < n; j++) if (j !== i) trust[ring[j]] *= 1 - p.trustBroken
  return false
}

/** Moves help from or to a member; the head of the alliance keeps its purse, so that each has one partner in the books. */
function pass(world: World, cells: Float64Array, f: number, amount: number): void {
  const { ledger, firms } = world
  if (f === ring[0]) return
  cells[pairCell(ledger, firms.holder[f], firms.holder[ring[0]], HELP_LANE)] += amount
}

/** Help among the `n` members in the ring read last, the head first. */
function help(world: World, n: number): void {
  const { firms, ledger, tally } = world
  const { mutualAidGiven, mutualAidReceived } = ledger.cells
  let [lacked, spare] = [0, 0]
  for (let i = 0; i < n; i++) {
    weigh(world, ring[i], i)
    lacked += lacking[i]
  }
  if (lacked === 0) return
  for (let i = 0; i < n; i++) {
    if (sparing[i] > 0 && !standsBy(world, i, n)) sparing[i] = 0
    spare += sparing[i]
  }
  if (spare === 0) return
  const wanted = Math.min(lacked, spare)
  let purse = 0
  for (let i = 0; i < n; i++) {
    const given = Math.min(sparing[i], Math.floor((wanted * sparing[i]) / spare))
    firms.deposits[ring[i]] -= given
    pass(world, mutualAidGiven, ring[i], given)
    purse += given
  }
  tally.mutualAid += purse
  let left = purse
  for (let i = 0; i < n; i++) {
    if (lacking[i] === 0) continue
    // The last of those in need gets what flooring has left.
    const got = Math.floor((left * lacking[i]) / lacked)
    lacked -= lacking[i]
    firms.deposits[ring[i]] += got
    pass(world, mutualAidReceived, ring[i], got)
    left -= got
    tally.helped += 1
  }
}

/** Alliances that have been won for an agreement help their members; the secretariat is paid by the government. */
export function shareLosses(world: World): void {
  const { firms, policy, p, key, tally } = world
  if (policy.riskPool === 0) return
  const { alive, partner, identityLow, identityHigh, rows } = firms
  for (let f = 0; f < rows; f++) {
    if (!alive[f] || partner[f] < 0 || !isHead(world, f)) continue
    if (keyedUniform(key, identityLow[f], identityHigh[f], 0, PURPOSE.riskPool) >= policy.riskPool) continue
    const n = readRing(world, f)
    tally.pooled += n
    help(world, n)
  }
  payForService(world, tally.pooled * round(p.poolCost * p.wage))
}
