/**
 * Government and households at the month's end. Spending on measures is financed by bonds, by an extra income tax, or
 * by fewer purchases next month, as the scenario says; the balance changes the bonds that banks hold.
 */

import { MONTHS_A_YEAR } from '../../kernel/calendar.ts'
import { smoothed } from '../../kernel/smoothing.ts'
import { share } from '../../kernel/share.ts'
import { payForService } from '../payment/payments.ts'
import { payForPlaces } from '../place/place-accounts.ts'
import { splitCoveredLoss } from '../guarantee/guarantee-split.ts'
import { FINANCED } from '../../state/environment.ts'
import type { World } from '../../world/world.ts'
import {
  bondInterest,
  bondsIssued,
  incomeTax,
  monthOfYearly,
  programmesCost,
  unemploymentBenefits,
} from './public-accounts.equations.ts'

function payTransfers(world: World): void {
  const { economy, cities, p, ledger } = world
  let amount = 0
  for (let c = 0; c < cities.rows; c++) {
    const { labourForce, employed } = cities
    amount += unemploymentBenefits(labourForce[c], employed[c], p.unemploymentBenefit, p.wage)
  }
  economy.government[0] -= amount
  economy.households[0] += amount
  economy.earned[0] += amount
  ledger.cells.transfers[0] += amount
}

/** Capital that the guarantee system is given in the year's twelfths, split like the losses it bears. */
function fundGuarantors(world: World): void {
  const { economy, guarantors, policy, ledger } = world
  const amount = monthOfYearly(policy.guaranteeCapital, economy.scale[0])
  if (amount === 0) return
  const parts = splitCoveredLoss(world, amount)
  // The government's own part needs no fund: it goes to the level closest to the firms.
  parts[0] += parts[3]
  for (let level = 0; level < guarantors.rows; level++) {
    guarantors.deposits[level] += parts[level]
    guarantors.paidIn[level] += parts[level]
    ledger.cells.guarantorCapital[level] += parts[level]
    ledger.cells.guarantorEquity[level] += parts[level]
  }
  economy.government[0] -= amount
  economy.support[0] += amount
}

/** Costs of measures that are paid to those who carry them out. */
function payForServices(world: World): void {
  const { economy, policy, p } = world
  const offices =
    policy.publicity +
    policy.ventureFinance +
    policy.roleModels +
    // Promotion in full brings everybody together within a year.
    MONTHS_A_YEAR * policy.alliancePromotion +
    policy.riskPool +
    policy.eliminationStandard
  payForService(world, programmesCost(economy.scale[0], p.programmeCost * offices))
}

function taxHouseholds(world: World): void {
  const { economy, p, ledger, environment } = world
  const levy = environment.financing === FINANCED.taxes ? Math.max(0, economy.supportLag[0]) : 0
  const tax = incomeTax(economy.earned[0], p.incomeTax) + levy
  economy.households[0] -= tax
  economy.government[0] += tax
  economy.taxed[0] += tax
  economy.earned[0] -= tax
  ledger.cells.incomeTax[0] += tax
}

/** The government's account returns to zero by bonds, held by banks in proportion to their size. */
function issueBonds(world: World): void {
  const { economy, banks, ledger, constants } = world
  const gap = -economy.government[0]
  const parts = new Float64Array(constants.banks)
  const weights = gap >= 0 ? constants.bankWeight : banks.bonds
  const amount = Math.abs(bondsIssued(gap, economy.bonds[0]))
  share(amount, weights, constants.bankIndex, parts, constants.banks)
  for (let b = 0; b < constants.banks; b++) {
    const part = parts[b]
    const signed = gap >= 0 ? part : -part
    banks.bonds[b] += signed
    banks.deposits[b] += signed
    economy.bonds[0] += signed
    economy.government[0] += signed
    if (gap >= 0) {
      ledger.cells.bondIssued[b] += part
      ledger.cells.bondPaid[b] += part
    } else {
      ledger.cells.bondRedeemed[b] += part
      ledger.cells.bondRedemption[b] += part
    }
  }
}

function payBondInterest(world: World): void {
  const { economy, banks, ledger, p } = world
  for (let b = 0; b < banks.rows; b++) {
    const interest = bondInterest(banks.bonds[b], p.bondRate)
    economy.government[0] -= interest
    banks.deposits[b] -= interest
    ledger.cells.bondInterest[b] += interest
  }
}

export function closePublicAccounts(world: World): void {
  const { economy, p } = world
  payTransfers(world)
  fundGuarantors(world)
  payForServices(world)
  payForPlaces(world)
  payBondInterest(world)
  taxHouseholds(world)
  issueBonds(world)
  economy.income[0] = economy.earned[0]!
  economy.earned[0] = 0
  economy.output[0] = smoothed(economy.output[0], economy.income[0], p.normSpeed)
}
