/** What a core enterprise pays, orders and keeps in a month, as functions of numbers. Money is in fen. */

import { round } from '../../kernel/money.ts'

/**
 * Share of its due bills that a core enterprise is willing to pay this month.
 *
 *     max(0, (paying + (1 − paying) · enforcement) · (1 − lateness))
 *
 * `paying` is the usual share, `enforcement` the level of the lever and `lateness` the shock: all are 0 to 1.
 */
export function willingnessToPay(paying: number, enforcement: number, lateness: number): number {
  return Math.max(0, (paying + (1 - paying) * enforcement) * (1 - lateness))
}

/** Share of the bills that fall due which is paid: as much as it is willing to, as far as cash goes. */
export function shareOfBillsPaid(willing: number, cash: number, due: number): number {
  return due > 0 ? Math.min(willing, cash / due) : willing
}

/** Of work given out, what its own people would have earned: all but the materials that its suppliers buy for it. givenOut · (1 − materials), `materials` as a share of that work. */
export function wagesInWorkGivenOut(givenOut: number, materials: number): number {
  return givenOut * (1 - materials)
}

/**
 * Wages of a core enterprise for a month: work given out saves some.
 *
 *     ⌊sales · max(0, wageShare − wagesGivenOut)⌋
 *
 * `sales` in fen per month, the rest as shares of sales.
 */
export function coreWages(sales: number, wageShare: number, wagesGivenOut: number): number {
  return Math.floor(sales * Math.max(0, wageShare - wagesGivenOut))
}

/**
 * Inputs of a core enterprise that its suppliers did not deliver and that are imported: max(0, ⌊sales · (inputs + wagesGivenOut)⌋ − bought).
 *
 * Work given out adds to inputs what it saves in wages. `bought` is what suppliers delivered, the other two are shares of sales.
 */
export function coreImports(sales: number, inputs: number, wagesGivenOut: number, bought: number): number {
  return Math.max(0, Math.floor(sales * (inputs + wagesGivenOut)) - bought)
}

/** Cash beyond what a core enterprise keeps, a month’s sales, and owes: deposits − sales − payables. */
export function coreFreeCash(deposits: number, sales: number, payables: number): number {
  return deposits - sales - payables
}

/** Sales that a core enterprise expects after a month, fen per month: they move by the share `speed` towards what it sold, in whole fen. */
export function coreSalesExpected(sales: number, revenue: number, speed: number): number {
  return sales + round(speed * (revenue - sales))
}

/** Work that a core enterprise gives out to small firms: ⌊sales · limit · outsourcing⌋, `limit` as a share of sales. */
export function workGivenOut(sales: number, limit: number, outsourcing: number): number {
  return Math.floor(sales * limit * outsourcing)
}

/** Inputs that a core enterprise orders from small firms: ⌊sales · inputs · local · kept⌋, where `kept` is what the cap on terms leaves. */
export function localInputs(sales: number, inputs: number, local: number, kept: number): number {
  return Math.floor(sales * inputs * local * kept)
}
