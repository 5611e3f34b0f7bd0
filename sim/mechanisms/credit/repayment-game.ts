/**
 * The game between bank and small firm [000]: an owner who could repay may refuse. The bank finds out and enforces as far as it
 * looks, which cover dulls and credit technology sharpens; found or not, the refusal goes on the record, and no bank lends to it for a
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
  meanOf,
  outcomeOf,
  probabilityUnfound,
  refusalProbability,
} from './repayment-game.equations.ts'
import { effort, retained } from './screening.ts'

/** Chance that a firm able to repay refuses: its owner’s bent, held down by an ally’s trust or by partners in a cluster. */
function refusalChance(world: World, f: number): number {
  const { firms, p } = world
  const trust = firms.allies[f] > 0 ? firms.trust[f] : 0
  const partners = clusterOf(world, f) >= 0 ? p.jointShare : 0
  return refusalProbability(firms.disposition[f], Math.max(trust, partners))
}

/**
 * The owner decides whether to refuse the bullet that has fallen due; true if so. Unfound, it keeps the money and the bank writes the loan off; found,
 * it gets neither renewal nor bridge and must pay at once. The neighbourhood hears how it ended.
 */
export function decideToRefuse(world: World, f: number, slot: number): boolean {
  const { firms, loans, p, key, clock, tally, policy, cells, constants } = world
  if (firms.disposition[f] === 0) return false
  const low = firms.identityLow[f]
  const high = firms.identityHigh[f]
  const month = clock.month[0]
  const u = keyedUniform(key, low, high, month, PURPOSE.refusal)
  // Peers only lower the chance: most owners need no second look.
  if (u >= firms.disposition[f] || u >= refusalChance(world, f)) return false
  const k = f * LOAN_SLOTS + slot
  const care = effort(world, retained(world, f, loans.cover[k]))
  const unfound = probabilityUnfound(p.enforcement, care, policy.creditTechnology)
  const found = keyedUniform(key, low, high, month, PURPOSE.refusalFound) >= unfound
  const cell = firms.sector[f] * constants.cities + firms.city[f]
  firms.excluded[f] = Math.floor(p.exclusionMonths)
  tally.refusals += 1
  if (found) {
    tally.refusalsFound += 1
    cells.refusalsFound[cell] += 1
  } else {
    cells.refusalsUnfound[cell] += 1
    callPartners(world, clusterOf(world, f), loans.principal[k])
    writeOff(world, f, slot)
  }
  return true
}

/** How refusals have ended in each neighbourhood of late, and how owners there think on average. */
export function hearOfRefusals(world: World): void {
  const { cells, firms, constants, p } = world
  const { alive, sector, city, disposition, rows } = firms
  const { dispositions, meanDisposition, refusalPays, refusalsFound, refusalsUnfound } = cells
  dispositions.fill(0)
  for (let f = 0; f < rows; f++)
    if (alive[f]) dispositions[sector[f] * constants.cities + city[f]] += round(disposition[f] * QUANTA)
  for (let c = 0; c < cells.rows; c++) {
    meanDisposition[c] = meanOf(dispositions[c], cells.firms[c], QUANTA)
    refusalPays[c] = smoothed(refusalPays[c], outcomeOf(refusalsUnfound[c], refusalsFound[c]), p.learning)
    refusalsFound[c] = 0
    refusalsUnfound[c] = 0
  }
}

/** Imitation of what pays, and conformity with the neighbourhood’s mean. */
export function imitate(world: World, from: number, to: number): void {
  const { alive, disposition, sector, city, excluded } = world.firms
  const { refusalPays, meanDisposition } = world.cells
  const { learning } = world.p
  const cities = world.constants.cities
  for (let f = from; f < to; f++) {
    if (!alive[f]) continue
    if (excluded[f] > 0) excluded[f] -= 1
    const cell = sector[f] * cities + city[f]
    disposition[f] = dispositionAfterMonth(disposition[f], learning, refusalPays[cell], meanDisposition[cell])
  }
}
