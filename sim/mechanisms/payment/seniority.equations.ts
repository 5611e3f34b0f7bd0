/** What can be paid, and who counts as behind, as functions of numbers. */

/** Most months that are counted: a byte holds them, and no patience is that long. */
const MOST_MONTHS = 200
/** Months behind after which a loan counts as non-performing: ninety days (Basel II, §452). */
const NON_PERFORMING = 3

/** What cash can pay of what is due, fen: min(due, max(0, cash)). As a rule all of it. */
export function payableFrom(cash: number, due: number): number {
  if (due <= cash) return due
  return cash > 0 ? cash : 0
}

/** Share of the stock that a firm keeps where the seller takes back what was not paid: max(0, 1 − unpaid / stock), both in fen. */
export function stockKept(unpaid: number, stock: number): number {
  return Math.max(0, 1 - unpaid / stock)
}

/** Whether a firm is so far behind with wages and rent that staff and landlord go to court: by more than a month, owed > wages + rent. */
export function isSeriouslyBehind(owed: number, wages: number, rent: number): boolean {
  return owed > wages + rent
}

/** Months behind, one month later. */
export function oneMonthMore(months: number): number {
  return Math.min(MOST_MONTHS, months + 1)
}

/** Whether a debtor who has missed so many months in a row makes its bank loans non-performing. */
export function isNonPerforming(missedMonths: number): boolean {
  return missedMonths >= NON_PERFORMING
}

/** Interest of a month that a measure takes over, in whole fen: ⌊min(interest, principal · rate / 12)⌋, rate per year. */
export function interestSubsidy(interest: number, principal: number, rate: number): number {
  return Math.floor(Math.min(interest, (principal * rate) / 12))
}

/** Part of wages that the government pays, in whole fen: ⌊wages · share⌋. */
export function wageSubsidy(wages: number, share: number): number {
  return Math.floor(wages * share)
}

/** Of what is paid to staff and landlord the part that goes to staff, who come first: min(paid, owedToStaff), fen. */
export function paidToStaff(paid: number, owedToStaff: number): number {
  return Math.min(paid, owedToStaff)
}
