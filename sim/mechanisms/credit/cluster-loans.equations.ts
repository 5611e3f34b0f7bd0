/** Joint liability, as functions of numbers. */

/** Share of a loss that stays with the bank where partners answer for a part: retained · (1 − jointShare). */
export function keptWithPartners(retained: number, jointShare: number): number {
  return retained * (1 - jointShare)
}

/** What partners must make good of a loss together, in whole fen: ⌊loss · jointShare⌋. */
export function jointLevy(loss: number, jointShare: number): number {
  return Math.floor(loss * jointShare)
}

/** Each partner's part of that, in whole fen: ⌊levy / members⌋. */
export function partOfLevy(levy: number, members: number): number {
  return Math.floor(levy / members)
}

/** What a partner pays, fen: its part, as far as its cash goes, and no more than it owes the bank itself. min(part, debt, max(0, cash)). */
export function partnerPays(part: number, debt: number, cash: number): number {
  return Math.min(part, debt, Math.max(0, cash))
}
