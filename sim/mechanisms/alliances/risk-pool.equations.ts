/** Mutual aid and joint liability of allies, as functions of numbers. Amounts in fen. */

/** What cash lacks of the month's dues: max(0, dues − cash). */
export function lackOf(dues: number, cash: number): number {
  return Math.max(0, dues - cash)
}

/** What a member has for others, in whole fen: all its cash. max(0, ⌊cash⌋). */
export function spareOf(cash: number): number {
  return Math.max(0, Math.floor(cash))
}

/** A member's contribution to what is wanted, in whole fen, in proportion to what it can spare: min(spare, ⌊wanted · spare / allSpare⌋). */
export function contributionOf(wanted: number, spare: number, allSpare: number): number {
  return Math.min(spare, Math.floor((wanted * spare) / allSpare))
}

/** What one in need gets of the help not given out yet, in whole fen: ⌊left · lack / allLack⌋ of those still to be served; the last gets the rest. */
export function helpFor(left: number, lack: number, allLack: number): number {
  return allLack === lack ? left : Math.floor((left * lack) / allLack)
}

/** Smoothed profit after help given (below 0) or got: a gift is a loss to the owner, and a windfall to who gets it. */
export function profitAfterHelp(profit: number, memory: number, help: number): number {
  return profit + memory * help
}

/** Part of a failed member's loan that falls on one of the others, in whole fen, by size: ⌊principal · size / allSizes⌋. */
export function liabilityOf(principal: number, size: number, allSizes: number): number {
  return Math.floor((principal * size) / allSizes)
}
