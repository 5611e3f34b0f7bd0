/**
 * The central bank clears payments between banks in reserves, which it supplies elastically at the policy rate, takes
 * the rest of the world's balance into its foreign assets, and passes its profit to the government. Afterwards each
 * bank's deposits are those of its customers.
 */

import { share } from '../../kernel/share.ts'
import type { World } from '../../world/world.ts'
import { reserveInterest } from './central-bank.equations.ts'

/** Parts of an amount by the weights of banks; all below 0 where the amount is. */
function split(world: World, amount: number): Float64Array {
  const { constants } = world
  const parts = new Float64Array(constants.banks)
  share(Math.abs(amount), constants.bankWeight, constants.bankIndex, parts, constants.banks)
  if (amount < 0) for (let b = 0; b < constants.banks; b++) parts[b] = -parts[b]
  return parts
}

/** The world's account returns to zero: the central bank buys or sells foreign assets against reserves. */
export function exchange(world: World): void {
  const { economy, banks, ledger } = world
  const balance = economy.world[0]
  const parts = split(world, Math.abs(balance))
  for (let b = 0; b < banks.rows; b++) {
    const part = parts[b]
    if (balance < 0) {
      banks.deposits[b] += part
      banks.reserves[b] += part
      ledger.cells.exchangeIn[b] += part
      ledger.cells.exchangeReserves[b] += part
    } else {
      banks.deposits[b] -= part
      banks.reserves[b] -= part
      ledger.cells.exchangeOut[b] += part
      ledger.cells.exchangeReservesBack[b] += part
    }
  }
  economy.world[0] = 0
  economy.reserves[0] -= balance
  economy.foreignAssets[0] -= balance
  if (balance < 0) ledger.cells.foreignBought[0] -= balance
  else ledger.cells.foreignSold[0] += balance
}

/** Interest at the policy rate on reserves, or on what was borrowed; the difference is the government's. */
export function payReserveInterest(world: World): void {
  const { banks, ledger, p } = world
  for (let b = 0; b < banks.rows; b++) {
    const interest = reserveInterest(banks.reserves[b], p.policyRate)
    // Interest on reserves is money the central bank makes; the government is charged for it, and credited with the reverse.
    if (banks.reserves[b] >= 0) {
      banks.reserves[b] += interest
      ledger.cells.reserveInterestIn[b] += interest
      callSeigniorage(world, b, interest)
    } else {
      banks.reserves[b] -= interest
      ledger.cells.reserveInterestOut[b] += interest
      passSeigniorage(world, b, interest)
    }
  }
}

function callSeigniorage(world: World, b: number, amount: number): void {
  const { economy, banks, ledger } = world
  economy.government[0] -= amount
  banks.deposits[b] -= amount
  banks.reserves[b] -= amount
  ledger.cells.seigniorageCalled[b] += amount
  ledger.cells.seigniorageBack[b] += amount
}

function passSeigniorage(world: World, b: number, amount: number): void {
  const { economy, banks, ledger } = world
  economy.government[0] += amount
  banks.deposits[b] += amount
  banks.reserves[b] += amount
  ledger.cells.seignioragePaid[b] += amount
  ledger.cells.seigniorage[b] += amount
}

/** Deposits of all holders that are not small firms, spread over banks by weight. */
function otherDeposits(world: World): number {
  const { economy, cores, guarantors } = world
  let sum = economy.households[0] + economy.government[0] + economy.world[0] + economy.privateLender[0]
  for (let c = 0; c < cores.rows; c++) sum += cores.deposits[c]
  for (let level = 0; level < guarantors.rows; level++) sum += guarantors.deposits[level]
  return sum
}

/** Reserves follow deposits from bank to bank. */
export function clear(world: World): void {
  const { banks, ledger } = world
  const others = split(world, otherDeposits(world))
  for (let b = 0; b < banks.rows; b++) {
    const moved = others[b] + banks.customers[b] - banks.deposits[b]
    banks.customers[b] = 0
    banks.deposits[b] += moved
    banks.reserves[b] += moved
    if (moved >= 0) {
      ledger.cells.depositMovedOut[b] += moved
      ledger.cells.reserveMovedIn[b] += moved
    } else {
      ledger.cells.depositMovedIn[b] -= moved
      ledger.cells.reserveMovedOut[b] -= moved
    }
  }
}
