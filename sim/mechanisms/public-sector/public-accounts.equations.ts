/** The government's month, as functions of numbers. */

import { MONTHS_A_YEAR } from '../../kernel/calendar.ts'
import { round } from '../../kernel/money.ts'

/** Benefits of a city, in whole fen: max(0, labourForce − employed) · benefit · wage, `benefit` as a share of the wage. */
export function unemploymentBenefits(
  labourForce: number,
  employed: number,
  benefit: number,
  wage: number,
): number {
  const idle = Math.max(0, labourForce - employed)
  return round(idle * benefit * wage)
}

/** A twelfth of a yearly amount that is stated in normal monthly wage bills, in whole fen: ⌊months · wageBill / 12⌋. */
export function monthOfYearly(months: number, wageBill: number): number {
  return Math.floor((months * wageBill) / MONTHS_A_YEAR)
}

/** Cost of a month of programmes, in whole fen, from the sum over them of strength · cost: ⌊wageBill · shares⌋, costs as shares of the normal wage bill. */
export function programmesCost(wageBill: number, shares: number): number {
  return Math.floor(wageBill * shares)
}

/** Income tax of a month, in whole fen: ⌊max(0, earned) · rate⌋. */
export function incomeTax(earned: number, rate: number): number {
  return Math.floor(Math.max(0, earned) * rate)
}

/** Interest of a month on bonds, in whole fen: ⌊bonds · rate / 12⌋, rate per year. */
export function bondInterest(bonds: number, rate: number): number {
  return Math.floor((bonds * rate) / MONTHS_A_YEAR)
}

/** Bonds issued (above 0) for what the government lacks, or redeemed out of what it has left, as far as there are any: fen. */
export function bondsIssued(lacks: number, outstanding: number): number {
  return lacks >= 0 ? lacks : -Math.min(-lacks, outstanding)
}
