/** Banks at the month's end: costs, claims on the guarantee system, dividends, rescue. */

import { CLAIM_RING } from '../../state/economy.ts'
import { compensateBanks } from '../guarantee/risk-compensation.ts'
import { bankEquity, riskWeightedAssets } from '../credit/bank-lending.ts'
import { workOf } from '../credit/screening.ts'
import type { World } from '../../world/world.ts'
import {
  bankDividend,
  claimShare,
  depositInterest,
  equityTarget,
  monthlyCost,
} from './bank-accounts.equations.ts'

function payCosts(world: World, b: number): void {
  const { banks, economy, p, ledger } = world
  const cost = monthlyCost(banks.loans[b], p.sightCost, workOf(world, b))
  banks.deposits[b] += cost
  economy.households[0] += cost
  economy.earned[0] += cost
  ledger.cells.bankCosts[b] += cost
}

/** Equity above target is paid out; negative equity is made good by the government, at public cost. */
function shareOut(world: World, b: number): void {
  const { banks, economy, p, ledger } = world
  const equity = bankEquity(world, b)
  const target = equityTarget(p.bankBuffer, p.capitalRatio, riskWeightedAssets(world, b))
  if (equity < 0) {
    banks.deposits[b] += equity
    banks.paidIn[b] -= equity
    banks.rescued[b] -= equity
    economy.government[0] += equity
    economy.support[0] -= equity
    ledger.cells.bankRescue[b] -= equity
    ledger.cells.bankRescueEquity[b] -= equity
    return
  }
  const dividend = bankDividend(equity, target)
  if (dividend <= 0) return
  banks.deposits[b] += dividend
  economy.households[0] += dividend
  economy.earned[0] += dividend
  ledger.cells.bankDividends[b] += dividend
}

/** Claims whose month has come: a level whose funds are exhausted pays pro rata, the rest returns to the bank. */
export function payClaims(world: World): void {
  const { claims, guarantors, banks, ledger, clock, constants, economy } = world
  const payers = guarantors.rows + 1
  const place = clock.tick[0] % CLAIM_RING
  for (let payer = 0; payer < payers; payer++) {
    let due = 0
    for (let b = 0; b < constants.banks; b++) due += claims.ring[(b * payers + payer) * CLAIM_RING + place]
    if (due === 0) continue
    const publicly = payer === guarantors.rows
    const share = publicly ? 1 : claimShare(guarantors.deposits[payer], due)
    for (let b = 0; b < constants.banks; b++) {
      const at = (b * payers + payer) * CLAIM_RING + place
      const claim = claims.ring[at]
      const paid = Math.floor(claim * share)
      claims.ring[at] = 0
      banks.claims[b] -= claim
      banks.deposits[b] -= paid
      if (publicly) {
        economy.government[0] -= paid
        economy.support[0] += paid
        ledger.cells.publicClaimPaid[b] += paid
        ledger.cells.publicClaimSettled[b] += paid
      } else {
        const cell = payer * constants.banks + b
        guarantors.deposits[payer] -= paid
        guarantors.paid[payer] += paid
        guarantors.refused[payer] += claim - paid
        ledger.cells.guaranteePaid[cell] += paid
        ledger.cells.guaranteeSettled[b * guarantors.rows + payer] += paid
        ledger.cells.guaranteeRefused[b * guarantors.rows + payer] += claim - paid
      }
    }
  }
}

/** Interest on households' deposits, by each bank's part of them. */
function payDepositors(world: World, b: number): void {
  const { banks, economy, p, ledger, constants } = world
  const interest = depositInterest(economy.households[0], constants.bankWeight[b], p.depositRate)
  banks.deposits[b] += interest
  economy.households[0] += interest
  economy.earned[0] += interest
  ledger.cells.depositInterest[b] += interest
}

export function closeBankAccounts(world: World): void {
  payClaims(world)
  compensateBanks(world)
  for (let b = 0; b < world.banks.rows; b++) {
    payCosts(world, b)
    payDepositors(world, b)
    shareOut(world, b)
  }
}
