/** The month of a core enterprise: bills paid as far as cash goes, wages, imports, tax, dividends. */

import { round } from '../../kernel/money.ts'
import { dueToBanks, receiveByBanks } from '../banking/confirmed-receivables.ts'
import type { World } from '../../world/world.ts'

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
      ? p.coreRecovery
      : Math.max(0, (p.corePaying + (1 - p.corePaying) * policy.lateEnforcement) * (1 - environment.lateness))
    cores.paying[c] = falling > 0 ? Math.min(willing, cash / falling) : willing
    cores.falling[c] = 0
  }
  receiveByBanks(world)
}

function pay(world: World, c: number): void {
  const { cores, economy, ledger, p, policy } = world
  // Work given out is paid for instead of own wages and materials; engineers who teach suppliers are paid on top.
  const givenOut = p.outsourceLimit * policy.outsourcing
  const taught = p.coreTeachingCost * policy.technologyOpenness
  const wages = Math.floor(
    cores.sales[c] * (Math.max(0, p.coreWageShare - p.outsourceWages * givenOut) + taught),
  )
  const imports = Math.max(
    0,
    Math.floor(cores.sales[c] * (p.coreInputs + p.outsourceWages * givenOut)) - cores.bought[c],
  )
  const tax = Math.floor(cores.revenue[c] * p.salesTax)
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
  const { cores, economy, ledger, p } = world
  const free =
    cores.deposits[c] - Math.floor(p.coreCash * cores.sales[c]) - (cores.failed[c] ? 0 : cores.payables[c])
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
    cores.sales[c] = cores.failed[c]
      ? 0
      : cores.sales[c] + round(p.adjustSales * (cores.revenue[c] - cores.sales[c]))
    shareOut(world, c)
  }
}
