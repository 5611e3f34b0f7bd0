/**
 * Firms stop: bankrupt when wages or lenders have waited too long or when they have owed more than they have for long, closed when the owner would do better elsewhere or when
 * they fall short of a standard that is enforced. Age enters nowhere. What a firm leaves is sold, creditors are paid by seniority, lenders write off the rest
 * and claim on guarantors, and the exit reaches the register some months later, or never.
 */

import { debtOf } from '../world/debt.ts'
import { barrier, gather, perBlock, type Phase } from '../kernel/block.ts'
import { fillWords, keyedUniform, uniformAt } from '../kernel/random.ts'
import { LOAN_SLOTS } from '../state/loan.ts'
import { CAUSE } from '../state/firm.ts'
import { seekBuyer } from '../mechanisms/ownership/acquisition.ts'
import { leaveTheDead } from '../mechanisms/alliances/alliance.ts'
import { leavePlace } from '../mechanisms/place/park.ts'
import { hasMatured } from '../mechanisms/credit/lending.equations.ts'
import {
  closureProbability,
  isBankrupt,
  monthStruckOff,
  outsideOption,
  petitionProbability,
  registrationDelay,
} from '../mechanisms/payment/exit.equations.ts'
import { distributeEstate, liquidate } from '../mechanisms/payment/liquidation.ts'
import { callAllies } from '../mechanisms/alliances/risk-pool.ts'
import { enforceStandards } from '../mechanisms/innovation/upgrading.ts'
import { isStruck } from '../mechanisms/payment/trade-debts.ts'
import { PURPOSE } from '../world/purposes.ts'
import type { World } from '../world/world.ts'

/** Chance of giving up this month, lower for owners with a long horizon. */
function closureChance(world: World, f: number): number {
  const { firms, p, cities } = world
  const wage = cities.wage[firms.city[f]]
  const option = outsideOption(p.outsideOption, p.patienceEffect, firms.patience[f], wage)
  return closureProbability(p.closureHazard, option, firms.profit[f], p.closureScale, wage)
}

function findExits(world: World, from: number, to: number): void {
  const { firms, p, key, clock, words } = world
  const { alive, exitCause, arrearsMonths, missedMonths, insolvent, identityLow, identityHigh } = firms
  fillWords(key, identityLow, identityHigh, from, to, clock.month[0], PURPOSE.closure, words)
  exitCause.fill(CAUSE.none, from, to)
  // Nobody gives up more surely than this; few draws are below it.
  const most = p.closureHazard
  for (let f = from; f < to; f++) {
    if (!alive[f]) continue
    const u = uniformAt(words, f - from, 0)
    if (isBankrupt(arrearsMonths[f], p.arrearsPatience, missedMonths[f], p.missedPatience))
      exitCause[f] = CAUSE.bankruptcy
    else if (
      insolvent[f] > 0 &&
      uniformAt(words, f - from, 1) < petitionProbability(insolvent[f], p.insolvencyPatience)
    )
      exitCause[f] = CAUSE.bankruptcy
    else if (u < most && u < closureChance(world, f)) exitCause[f] = CAUSE.closure
  }
}

/** A bullet loan that fell due and found neither cash nor bridge is what this bankruptcy came from. */
function failedAtMaturity(world: World, f: number): boolean {
  const { principal, due } = world.loans
  const tick = world.clock.tick[0]
  const k = f * LOAN_SLOTS
  return (hasMatured(principal[k], due[k], tick) | hasMatured(principal[k + 1], due[k + 1], tick)) !== 0
}

/** Month in which the register strikes out a firm that stops now: some never, some when they have missed two annual reports, the others once they have filed for it. */
function registerExit(world: World, f: number): number {
  const { firms, p, key, clock } = world
  const month = clock.month[0]
  const u = keyedUniform(key, firms.identityLow[f], firms.identityHigh[f], month, PURPOSE.register)
  if (u < p.registerNever) return 0
  const filing = p.registerNever + p.registerStruck
  if (u < filing) return monthStruckOff(month)
  return month + registrationDelay((u - filing) / (1 - filing), p.registerLag)
}

function sellUp(world: World, from: number, to: number): void {
  const { firms, tally } = world
  for (let f = from; f < to; f++) {
    if (firms.exitCause[f] === CAUSE.none) continue
    const bankDebt = debtOf(world, f, true)
    firms.debt[f] = debtOf(world, f, false)
    firms.deregistered[f] = registerExit(world, f)
    tally.exitBankDebt += bankDebt
    if (bankDebt > 0) tally.exitsWithBankDebt += 1
    tally.staffLost += firms.staff[f]
    if (firms.exitCause[f] === CAUSE.bankruptcy) {
      if (failedAtMaturity(world, f)) tally.bridgeDeaths += 1
      seekBuyer(world, f)
    }
    liquidate(world, f)
    tally.exits[firms.exitCause[f]] += 1
    if (firms.exitCause[f] === CAUSE.bankruptcy && isStruck(world, f)) tally.followed += 1
  }
}

function closeBooks(world: World, from: number, to: number): void {
  const { firms, cells, cities, constants, economy } = world
  for (let f = from; f < to; f++) {
    if (firms.exitCause[f] === CAUSE.none) continue
    distributeEstate(world, f)
    firms.alive[f] = 0
    economy.exitStaffThen[0] += firms.staffThen[f]
    economy.exitLevelThen[0] += firms.staffThen[f] * firms.productivityThen[f]
    const cell = firms.sector[f] * constants.cities + firms.city[f]
    cells.firms[cell] -= 1
    cities.employed[firms.city[f]] -= firms.staff[f]
    leavePlace(world, f)
  }
}

export const resolveDistress: Phase<World> = {
  says: 'Exit with a cause; sale, seniority, write-offs, claims on guarantors; the register learns of it later.',
  steps: [
    perBlock(findExits),
    gather(enforceStandards),
    gather(callAllies),
    perBlock(sellUp),
    barrier,
    perBlock(closeBooks),
    gather(leaveTheDead),
  ],
}
