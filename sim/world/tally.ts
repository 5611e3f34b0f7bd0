/** Counts of the month, from zero each month; integers, so that no order of rows shows in them. */

import { AGE_BANDS, CAUSES, SERVED, SIZE_CLASSES } from '../state/firm.ts'

export interface Tally {
  births: number
  /** Exits by cause. */
  readonly exits: Float64Array
  /** sizeClass · SERVED + outcome. */
  readonly servedBySize: Float64Array
  /** ageBand · SERVED + outcome. */
  readonly servedByAge: Float64Array
  firstLoans: number
  firstLoanAges: number
  asked: number
  granted: number
  guaranteed: number
  rateTimesLoan: number
  bankLoans: number
  privateLoans: number
  privateLent: number
  maturing: number
  renewed: number
  bridgedPrivately: number
  bridgedPublicly: number
  bridgeDeaths: number
  hires: number
  quits: number
  fires: number
  staffLost: number
  supported: number
  exitBankDebt: number
  exitsWithBankDebt: number
  capitalRefused: number
  output: number
  profit: number
  innovations: number
  alliances: number
  spinOffs: number
  tradeWriteOffs: number
}

export function createTally(): Tally {
  return {
    births: 0,
    exits: new Float64Array(CAUSES.length),
    servedBySize: new Float64Array(SIZE_CLASSES.length * SERVED.length),
    servedByAge: new Float64Array(AGE_BANDS.length * SERVED.length),
    firstLoans: 0,
    firstLoanAges: 0,
    asked: 0,
    granted: 0,
    guaranteed: 0,
    rateTimesLoan: 0,
    bankLoans: 0,
    privateLoans: 0,
    privateLent: 0,
    maturing: 0,
    renewed: 0,
    bridgedPrivately: 0,
    bridgedPublicly: 0,
    bridgeDeaths: 0,
    hires: 0,
    quits: 0,
    fires: 0,
    staffLost: 0,
    supported: 0,
    exitBankDebt: 0,
    exitsWithBankDebt: 0,
    capitalRefused: 0,
    output: 0,
    profit: 0,
    innovations: 0,
    alliances: 0,
    spinOffs: 0,
    tradeWriteOffs: 0,
  }
}

export function resetTally(tally: Tally): void {
  for (const key in tally) {
    const field = tally[key as keyof Tally]
    if (typeof field === 'number') (tally as unknown as Record<string, number>)[key] = 0
    else field.fill(0)
  }
}
