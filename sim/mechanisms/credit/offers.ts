/**
 * From an application to an offer. The house bank scores with the care that its own risk is worth, asks for cover where that
 * pays, also for loans it would make anyway (additionality is measured, not assumed), prices, and refuses what it will not bear.
 */

import { debtOf } from '../../world/debt.ts'
import { logistic } from '../../kernel/math.ts'
import { keyedUniform } from '../../kernel/random.ts'
import { rationListed, rationKey } from '../../kernel/ration.ts'
import { rowOf } from '../../kernel/rows.ts'
import { GUARANTOR_LEVELS } from '../../state/economy.ts'
import { NEED } from '../../state/firm.ts'
import { PURPOSE } from '../../world/purposes.ts'
import { REASON } from '../../world/journal.ts'
import type { World } from '../../world/world.ts'
import { mayBeCovered } from './application.ts'
import { seekPartners } from './cluster-loans.ts'
import { closeReading, creditLimit, hardScore, riskAsRead, scoreNoise } from './credit-score.ts'
import { guarantorScreen } from '../guarantee/guarantee-split.ts'
import { coveredAmount } from './lending.equations.ts'
import { coverPays, guaranteeHeadroom, offeredAmount, weightedLoan } from './offers.equations.ts'
import { exceedsTolerance } from './screening.equations.ts'
import { effort, priceOf, retained, tolerance } from './screening.ts'
import { yearOf } from '../public-sector/year.ts'

/** A refusal that the firm's papers alone foretell: it is told at the counter, and nothing is filed (informal turndown). */
export function isForetold(world: World, f: number): boolean {
  return amountOffered(world, f, logistic(hardScore(world, f)), 0) === 0
}

/** What the house bank would lend towards the firm's need under a cover; 0: it refuses. */
function amountOffered(world: World, f: number, risk: number, cover: number): number {
  const { firms, p } = world
  if (exceedsTolerance(risk, retained(world, f, cover), tolerance(world))) return 0
  const limit = creditLimit(world, f, risk, cover)
  return offeredAmount(firms.need[f], limit, debtOf(world, f, true), p.smallestLoan)
}

/** Why the house bank says no to what it has judged, or nothing if it says yes. */
export function refusalReason(world: World, f: number): number {
  const { firms } = world
  if (firms.granted[f] > 0) return firms.accepted[f] ? REASON.none : REASON.bankCapital
  const kept = retained(world, f, firms.offerCover[f])
  return exceedsTolerance(firms.risk[f], kept, tolerance(world)) ? REASON.risk : REASON.collateral
}

/** The bank's estimate, looking as closely as what it keeps under a cover is worth to it. */
function carefulRisk(world: World, f: number, cover: number, reading: number): number {
  return riskAsRead(world, reading, effort(world, retained(world, f, cover)))
}

/**
 * Whether the guarantor admits the loan where cover is only for those that would be refused. It cannot read the bank's mind:
 * it goes by hard facts, and errs where the bank knows better.
 */
function admitted(world: World, f: number): boolean {
  const { policy, firms, key, clock } = world
  if (policy.coverFreely >= 1 || isForetold(world, f)) return true
  const low = firms.identityLow[f]
  const high = firms.identityHigh[f]
  return keyedUniform(key, low, high, yearOf(clock.month[0]), PURPOSE.coverAnyway) < policy.coverFreely
}

/** Asks for a guarantee where that pays the bank and the guarantor admits it; the file both rank by was read with less care. */
function askForCover(world: World, f: number, reading: number): void {
  const { firms, p, policy } = world
  const cover = policy.guaranteeCover
  if (!mayBeCovered(world, f) || !coverPays(firms.risk[f], p.lossGivenDefault, cover, p.hassle)) return
  if (!admitted(world, f)) return
  const risk = carefulRisk(world, f, cover, reading)
  firms.coveredRisk[f] = risk
  if (risk > guarantorScreen(world)) return
  firms.request[f] = coveredAmount(amountOffered(world, f, risk, cover), cover)
  firms.rationKey[f] = rationKey(-risk, 0, 0)
}

/** The house banks score those who need credit, from a place of the list on, and decide whether to ask for cover. */
export function judgeApplications(world: World, first: number): void {
  const { firms, policy, economy } = world
  const { asking, request, queue, risk, bank, served } = firms
  for (let i = first; i < economy.asking[0]; i++) {
    const f = rowOf(asking, i)
    request[f] = 0
    queue[f] = 0
    const reading = closeReading(world, f, bank[f], scoreNoise(world, f))
    risk[f] = carefulRisk(world, f, 0, reading)
    if (served[f] !== NEED.applied || policy.guaranteeCover === 0) continue
    firms.alone[f] = amountOffered(world, f, risk[f], 0)
    askForCover(world, f, reading)
  }
}

/** Claims filed and not yet due. */
function claimsPending(world: World): number {
  const { claims } = world
  let sum = 0
  for (let i = 0; i < claims.ring.length; i++) sum += claims.ring[i]
  return sum
}

/** Headroom of the guarantee system: liability may not exceed a multiple of its capital after the claims filed. */
export function rationGuarantees(world: World): void {
  const { firms, policy, guarantors, banks, economy } = world
  banks.covered.set(banks.guaranteed)
  let liability = 0
  let capital = 0
  for (let b = 0; b < banks.rows; b++) liability += banks.covered[b]
  for (let level = 0; level < GUARANTOR_LEVELS.length; level++) capital += guarantors.deposits[level]
  guarantors.liability[0] = liability
  const provisions = claimsPending(world)
  guarantors.provisions[0] = provisions
  const headroom = guaranteeHeadroom(capital, provisions, policy.guaranteeCap, liability)
  const { asking, queue, rationKey: keys, request, accepted } = firms
  rationListed(asking, economy.asking[0], queue, keys, request, Float64Array.of(headroom), accepted)
}

/** Offers under the cover that was granted. Where it is full there is nothing to bear and little to look at. */
export function makeOffers(world: World): void {
  const { firms, p, policy, economy } = world
  for (let i = 0; i < economy.asking[0]; i++) {
    const f = rowOf(firms.asking, i)
    const cover = firms.accepted[f] ? policy.guaranteeCover : 0
    firms.request[f] = 0
    if (firms.served[f] !== NEED.applied) continue
    if (cover > 0) firms.risk[f] = firms.coveredRisk[f]!
    const bank = firms.bank[f]
    const risk = firms.risk[f]
    const kept = retained(world, f, cover)
    const amount = amountOffered(world, f, risk, cover)
    firms.queue[f] = bank
    firms.rationKey[f] = rationKey(-risk * kept, 0, 0)
    firms.granted[f] = amount
    firms.offerRate[f] = priceOf(world, bank, risk, kept)
    firms.offerCover[f] = cover
    if (policy.clusterFinance > 0 && amount < firms.need[f] && cover === 0) seekPartners(world, f)
    firms.request[f] = weightedLoan(firms.granted[f], cover, p.riskWeight, p.coveredWeight)
  }
}
