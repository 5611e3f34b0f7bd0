/**
 * The game between bank and small firm [000]: an owner who could repay may refuse. The bank finds out and enforces as far as it
 * looks, which cover dulls and monitoring sharpens; found or not, the refusal goes on the record, and no bank lends to it for a
 * while. Owners imitate what paid in their neighbourhood (replicator dynamics, Cao 2015), and come to think alike.
 */

import { smoothed } from '../../kernel/smoothing.ts'
import { QUANTA } from '../../kernel/quanta.ts'
import { round } from '../../kernel/money.ts'
import { keyedUniform } from '../../kernel/random.ts'
import { LOAN_SLOTS } from '../../state/loan.ts'
import { PURPOSE } from '../../world/purposes.ts'
import type { World } from '../../world/world.ts'
import { callPartners, clusterOf } from './cluster-loans.ts'
import { writeOff } from './lending.ts'
import {
  dispositionAfterMonth,
  gainOfRefusal,
  meanOf,
  monthsKept,
  peersHold,
  probabilityUnfound,
  refusalProbability,
} from './repayment-game.equations.ts'
import { effort, monitored, retained } from './screening.ts'

/** Chance that a firm able to repay refuses: its owner’s bent, held down by an ally’s trust, by partners in a cluster, by sensors. */
function refusalChance(world: World, f: number, watched: boolean): number {
  const { firms, p } = world
  const trust = firms.allies[f] > 0 ? firms.trust[f] : 0
  const peers = peersHold(trust, clusterOf(world, f) >= 0)
  return refusalProbability(firms.disposition[f], p.peerPressure, peers, watched ? p.monitoringDeters : 0)
}

/** What the refusal brought, told in the neighbourhood: months of outflow kept, or a penalty; in both cases no credit for a time. */
function reportRefusal(world: World, f: number, kept: number): void {
  const { firms, cells, constants, p } = world
  const cell = firms.sector[f] * constants.cities + firms.city[f]
  const months = kept > 0 ? monthsKept(kept, firms.outflow[f], p.refusalTalk) : -p.refusalPenalty
  cells.refusals[cell] += 1
  cells.refusalGains[cell] += round(gainOfRefusal(months, p.exclusionCost, p.exclusionMonths) * QUANTA)
}

/**
 * The owner decides whether to refuse the bullet that has fallen due; true if so. Unfound, it keeps the money and the bank writes the loan off; found,
 * it gets neither renewal nor bridge and must pay at once.
 */
export function decideToRefuse(world: World, f: number, slot: number): boolean {
  const { firms, loans, p, key, clock, tally } = world
  if (firms.disposition[f] === 0) return false
  const low = firms.identityLow[f]
  const high = firms.identityHigh[f]
  const month = clock.month[0]
  const u = keyedUniform(key, low, high, month, PURPOSE.refusal)
  // Sensors only lower the chance: most owners need no second look.
  if (u >= firms.disposition[f]) return false
  const watched = monitored(world, f)
  if (u >= refusalChance(world, f, watched)) return false
  const k = f * LOAN_SLOTS + slot
  const owed = loans.principal[k]
  const care = effort(world, retained(world, f, loans.cover[k]))
  const unfound = probabilityUnfound(p.enforcement, care, watched ? p.monitoringFinds : 0)
  const found = keyedUniform(key, low, high, month, PURPOSE.refusalFound) >= unfound
  firms.excluded[f] = Math.floor(p.exclusionMonths)
  tally.refusals += 1
  if (found) tally.refusalsFound += 1
  reportRefusal(world, f, found ? 0 : owed)
  if (!found) {
    callPartners(world, clusterOf(world, f), owed)
    writeOff(world, f, slot)
  }
  return true
}

/** What is said of refusals in each neighbourhood, and how owners there think on average; talk fades. */
export function hearOfRefusals(world: World): void {
  const { cells, firms, constants, p } = world
  const { alive, sector, city, disposition, rows } = firms
  const { dispositions, meanDisposition } = cells
  dispositions.fill(0)
  for (let f = 0; f < rows; f++)
    if (alive[f]) dispositions[sector[f] * constants.cities + city[f]] += round(disposition[f] * QUANTA)
  for (let c = 0; c < cells.rows; c++) {
    meanDisposition[c] = meanOf(dispositions[c], cells.firms[c], QUANTA)
    const heard = cells.refusals[c]
    const gain = meanOf(cells.refusalGains[c], heard, QUANTA)
    cells.refusalPays[c] = smoothed(cells.refusalPays[c], gain, heard > 0 ? p.gossip : p.gossipFades)
    cells.refusals[c] = 0
    cells.refusalGains[c] = 0
  }
}

/** Imitation of what pays, and conformity with the neighbourhood’s mean. */
export function imitate(world: World, from: number, to: number): void {
  const { alive, disposition, sector, city, excluded } = world.firms
  const { refusalPays, meanDisposition } = world.cells
  const { imitation, conformity } = world.p
  const cities = world.constants.cities
  for (let f = from; f < to; f++) {
    if (!alive[f]) continue
    if (excluded[f] > 0) excluded[f] -= 1
    const cell = sector[f] * cities + city[f]
    disposition[f] = dispositionAfterMonth(
      disposition[f],
      imitation,
      refusalPays[cell],
      conformity,
      meanDisposition[cell],
    )
  }
}
