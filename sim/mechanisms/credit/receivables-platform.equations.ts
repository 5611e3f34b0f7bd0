/** How much of confirmed receivables is sold, and at what price, as functions of numbers. */

/** Price of a receivable that falls due in so many months, in whole fen: ⌊face · (1 − rate · months / 12)⌋ (bank discount, rate per year). */
export function discountedPrice(face: number, rate: number, months: number): number {
  return Math.floor(face * (1 - (rate * months) / 12))
}

/** What a supplier lacks of its wished-for liquidity, fen: wish · outflow − cash, `wish` in months of outflow. */
export function liquidityGap(wish: number, outflow: number, cash: number): number {
  return wish * outflow - cash
}

/** Face value that it sells of a receivable, in whole fen: ⌊min(gap, reach · receivable)⌋, where `reach` is the share the platform takes. */
export function faceSold(gap: number, reach: number, receivable: number): number {
  return Math.floor(Math.min(gap, reach * receivable))
}
