/** The month of a core enterprise: bills paid as far as cash goes, wages, imports, tax, dividends. */

import { dueToBanks, receiveByBanks } from '../banking/confirmed-receivables.ts'
import type { World } from '../../world/world.ts'
import {
  coreFreeCash,
  coreImports,
  coreSalesExpected,
  coreWages,
  shareOfBillsPaid,
  wagesInWorkGivenOut,
  willingnessToPay,
} from './core-accounts.equations.ts'
import { partOf } from './spending.equations.ts'

/** The largest that still stand fail first. */
export function failCores(world: World): void {
  const { cores, environment, constants } = world
  for (let n = 0; n < environment.coreFailures; n++) {
    let largest = -1
    for (let c = 0; c < constants.cores; c++) {
      if (!cores.failed[c] && (largest < 0 || cores.sales[c] > cores.sales[largest])) largest = c
    }
    if (largest >= 0) cores.failed[largest] = 1
  }
}

/** The share of what is due that each core enterprise pays this month. */
export function payCoreBills(world: World): void {
  const { cores, constants, p, environment, policy } = world
  dueToBanks(world)
  for (let c = 0; c < constants.cores; c++) {
    const falling = cores.falling[c]
    const cash = Math.max(0, cores.deposits[c])
    const willing = cores.failed[c]
      ? p.liquidation
      : willingnessToPay(p.corePaying, policy.lateEnforcement, environment.lateness)
    cores.paying[c] = shareOfBillsPaid(willing, cash, falling)
    cores.falling[c] = 0
  }
  receiveByBanks(world)
}

function pay(world: World, c: number): void {
  const { cores, economy, ledger, p, policy, constants } = world
  // Work given out is paid for instead of own wages and materials.
  const givenOut = p.outsourceLimit * policy.outsourcing
  const wagesGivenOut = wagesInWorkGivenOut(givenOut, constants.supplierMaterials[c])
  const wages = coreWages(cores.sales[c], p.coreWageShare, wagesGivenOut)
  const imports = coreImports(cores.sales[c], p.coreInputs, wagesGivenOut, cores.bought[c])
  const tax = partOf(cores.revenue[c], p.salesTax)
  cores.wages[c] = wages
  cores.deposits[c] -= wages + imports + tax
  economy.households[0] += wages
  economy.earned[0] += wages
  economy.world[0] += imports
  economy.government[0] += tax
  economy.taxed[0] += tax
  ledger.cells.coreWages[c] += wages
  ledger.cells.coreImports[c] += imports
  ledger.cells.coreTax[c] += tax
}

/** Owners take what is above the wish for cash, and put in what is missing. */
function shareOut(world: World, c: number): void {
  const { cores, economy, ledger } = world
  const payables = cores.failed[c] ? 0 : cores.payables[c]
  const free = coreFreeCash(cores.deposits[c], cores.sales[c], payables)
  if (cores.deposits[c] < 0) {
    const rescue = -cores.deposits[c]
    cores.deposits[c] = 0
    economy.households[0] -= rescue
    ledger.cells.coreRescue[c] += rescue
  } else if (free > 0) {
    cores.deposits[c] -= free
    economy.households[0] += free
    economy.earned[0] += free
    ledger.cells.coreDividends[c] += free
  }
}

export function settleCores(world: World): void {
  const { cores, constants, p } = world
  for (let c = 0; c < constants.cores; c++) {
    if (!cores.failed[c]) pay(world, c)
    cores.sales[c] = cores.failed[c] ? 0 : coreSalesExpected(cores.sales[c], cores.revenue[c], p.expectSpeed)
    shareOut(world, c)
  }
}
