/** What a core enterprise pays of what is due. */

/** Paid of what is due, in whole fen: ⌊due · paying⌋, where `paying` is the share that the core enterprise pays this month. */
export function paidOfDue(due: number, paying: number): number {
  return Math.floor(due * paying)
}
