/** Money leaving a firm: both accounts and the books in one move. Amounts are integer fen ≥ 0. */

import type { World } from '../../world/world.ts'
import { isWithinMeans, spentAtCore } from './payments.equations.ts'

/** A firm pays households; `cell` is the flow it is booked under. */
export function payHouseholds(world: World, cell: Float64Array, f: number, amount: number): void {
  world.firms.deposits[f] -= amount
  cell[world.firms.holder[f]] += amount
  world.economy.households[0] += amount
  world.economy.earned[0] += amount
}

/** A cost that the profit of the month bears, or of the next where that is reckoned already; below 0 an income. Whole fen. */
export function bookExpense({ firms }: World, f: number, amount: number): void {
  firms.expenses[f] += amount
}

/** A firm pays households for what is used up. */
export function payExpense(world: World, cell: Float64Array, f: number, amount: number): void {
  payHouseholds(world, cell, f, amount)
  bookExpense(world, f, amount)
}

/** A firm pays the government; receipts on account of a measure reduce its net outlay. */
export function payGovernment(world: World, cell: Float64Array, f: number, amount: number): void {
  world.firms.deposits[f] -= amount
  cell[world.firms.holder[f]] += amount
  world.economy.government[0] += amount
}

/** The government pays a firm on account of a measure: an income. */
export function supportFirm(world: World, f: number, amount: number): void {
  world.firms.deposits[f] += amount
  world.ledger.cells.subsidy[world.firms.holder[f]] += amount
  world.economy.government[0] -= amount
  world.economy.support[0] += amount
  world.firms.aid[f] += amount
  bookExpense(world, f, -amount)
}

/** The government pays those who carry out a measure. */
export function payForService(world: World, amount: number): void {
  const { economy, ledger } = world
  economy.government[0] -= amount
  economy.households[0] += amount
  economy.earned[0] += amount
  economy.support[0] += amount
  ledger.cells.administration[0] += amount
}

/** A firm pays the rest of the world. */
export function payWorld(world: World, cell: Float64Array, f: number, amount: number): void {
  world.firms.deposits[f] -= amount
  cell[world.firms.holder[f]] += amount
  world.economy.world[0] += amount
}

/** A firm pays a core enterprise for goods. */
export function payCore(world: World, cell: Float64Array, f: number, core: number, amount: number): void {
  world.firms.deposits[f] -= amount
  cell[world.firms.holder[f] * world.constants.cores + core] += amount
  world.cores.deposits[core] += amount
  world.cores.revenue[core] += amount
}

/** A firm pays a bank (interest, or principal: then the claim falls too). */
export function payBank(world: World, cell: Float64Array, f: number, bank: number, amount: number): void {
  world.firms.deposits[f] -= amount
  cell[world.firms.holder[f] * world.constants.banks + bank] += amount
  world.banks.deposits[bank] -= amount
}

/** A firm pays the private lender. */
export function payPrivateLender(world: World, cell: Float64Array, f: number, amount: number): void {
  world.firms.deposits[f] -= amount
  cell[world.firms.holder[f]] += amount
  world.economy.privateLender[0] += amount
}

/** Inputs are bought from the sector's upstream core enterprise in part, the rest abroad. */
export function payForInputs(
  world: World,
  fromCore: Float64Array,
  fromWorld: Float64Array,
  f: number,
  amount: number,
): void {
  const core = world.constants.upstreamCore[world.firms.sector[f]]
  const local = spentAtCore(amount, world.p.outsideLocal, world.cores.failed[core] !== 0)
  payCore(world, fromCore, f, core, local)
  payWorld(world, fromWorld, f, amount - local)
}

/** Whether a firm can spend so much and keep the cash it wishes for. */
export function withinMeans(world: World, f: number, cost: number): boolean {
  const { firms, p } = world
  return isWithinMeans(firms.deposits[f], cost, p.liquidityWish, firms.outflow[f])
}
