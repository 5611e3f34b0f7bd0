/** The price of a confirmed receivable. */

/** Price of a receivable that falls due in so many months, in whole fen: ⌊face · (1 − rate · months / 12)⌋ (bank discount, rate per year). */
export function discountedPrice(face: number, rate: number, months: number): number {
  return Math.floor(face * (1 - (rate * months) / 12))
}
