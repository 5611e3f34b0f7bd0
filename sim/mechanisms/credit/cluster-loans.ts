/**
 * Cluster loans [004]: firms of one sector and city that owe the same bank stand in for each other. Neighbours know the owner
 * better than the bank does and take in nobody below the average (Ghatak 1999), so the bank bears less and lends more; what one
 * leaves unpaid the others make good in part, whatever their own cash: a good cure for a single failure, a channel for many.
 */

import { debtOf } from '../../world/debt.ts'
import { keyedUniform } from '../../kernel/random.ts'
import { LOAN_SLOTS, SLOT } from '../../state/loan.ts'
import { PURPOSE } from '../../world/purposes.ts'
import type { World } from '../../world/world.ts'
import { jointLevy, keptWithPartners, partnerPays, partOfLevy } from './cluster-loans.equations.ts'
import { creditLimit } from './credit-score.ts'
import { offeredAmount } from './offers.equations.ts'
import { MEASURE, knows } from '../public-sector/measures.ts'
import { bookExpense, payBank } from '../payment/payments.ts'
import { PLEDGE } from './pledges.equations.ts'
import { hasPledge, setPledge } from './pledges.ts'
import { exceedsTolerance } from './screening.equations.ts'
import { priceOf, retained, tolerance } from './screening.ts'
import { isFor } from '../public-sector/target.ts'
import { yearOf } from '../public-sector/year.ts'

/** Whether a cluster that the firm has heard of is open to it this year, and its neighbours would have it. */
function mayJoin(world: World, f: number): boolean {
  const { policy, firms, key, clock } = world
  if (!knows(world, f, MEASURE.equity) || !isFor(world, policy.aims.clusterFinance, f)) return false
  if (firms.softQuality[f] < 0) return false
  const low = firms.identityLow[f]
  const high = firms.identityHigh[f]
  return keyedUniform(key, low, high, yearOf(clock.month[0]), PURPOSE.cluster) < policy.clusterFinance
}

/** Where the firm alone gets less than it needs, its neighbours' liability may carry the rest. */
export function seekPartners(world: World, f: number): void {
  const { firms, p } = world
  if (!mayJoin(world, f)) return
  const bank = firms.bank[f]
  const risk = firms.risk[f]
  const kept = keptWithPartners(retained(world, f, 0), p.jointShare)
  if (exceedsTolerance(risk, kept, tolerance(world))) return
  // What partners answer for is cover like any other.
  const limit = creditLimit(world, f, risk, p.jointShare)
  const amount = offeredAmount(firms.need[f], limit, debtOf(world, f, true), p.smallestLoan)
  if (amount <= firms.granted[f]) return
  firms.granted[f] = amount
  firms.offerRate[f] = priceOf(world, bank, risk, kept)
  setPledge(world, f, PLEDGE.asksCluster, true)
}

/** Row of the cluster that the firm belongs to by its first bank loan, paid or not; −1 for none. */
export function clusterOf(world: World, f: number): number {
  const { firms, constants, loans } = world
  if (!hasPledge(world, f, PLEDGE.cluster)) return -1
  const cell = firms.sector[f] * constants.cities + firms.city[f]
  for (let k = f * LOAN_SLOTS; k < f * LOAN_SLOTS + SLOT.private; k++)
    if (loans.principal[k] > 0) return cell * constants.banks + loans.lender[k]
  return -1
}

/** A loss of the bank on a member: the part that its partners will be asked for next month. */
export function callPartners(world: World, cluster: number, lost: number): void {
  if (cluster >= 0) world.clusters.levy[cluster] += jointLevy(lost, world.p.jointShare)
}

/** Each member's part of what failed partners left. */
export function shareLevies(world: World): void {
  const { clusters, firms } = world
  let open = false
  for (let c = 0; c < clusters.rows; c++) {
    clusters.members[c] = 0
    if (clusters.levy[c] > 0) open = true
  }
  clusters.part.fill(0)
  if (!open) return
  for (let f = 0; f < firms.rows; f++) {
    if (!firms.alive[f] || firms.pledges[f] === 0) continue
    const c = clusterOf(world, f)
    if (c >= 0) clusters.members[c] += 1
  }
  for (let c = 0; c < clusters.rows; c++) {
    if (clusters.members[c] > 0) clusters.part[c] = partOfLevy(clusters.levy[c], clusters.members[c])
    clusters.levy[c] = 0
  }
}

/** A partner pays as far as its cash goes, and no more than it owes the bank itself. */
export function payForPartners(world: World, f: number): void {
  const { firms, clusters, constants, ledger, tally } = world
  const c = clusterOf(world, f)
  if (c < 0 || clusters.part[c] === 0) return
  const paid = partnerPays(clusters.part[c], debtOf(world, f, true), firms.deposits[f])
  payBank(world, ledger.cells.jointLiability, f, c % constants.banks, paid)
  bookExpense(world, f, paid)
  tally.jointPaid += paid
}
