/** How much a bank offers, when cover pays, and how far the capital of guarantors and banks goes, as functions of numbers. */

/**
 * What a bank that accepts a risk lends, in whole fen.
 *
 *     amount = ⌊min(need, limit − debt)⌋, or 0 if that is below the smallest loan
 */
export function offeredAmount(need: number, limit: number, debt: number, smallestLoan: number): number {
  const amount = Math.floor(Math.min(need, limit - debt))
  return amount < smallestLoan ? 0 : amount
}

/**
 * Whether it pays a bank to ask for cover: the loss it is spared reaches the cost of asking, both as shares of the loan.
 *
 *     risk · lossGivenDefault · cover ≥ hassle
 */
export function coverPays(risk: number, lossGivenDefault: number, cover: number, hassle: number): boolean {
  return risk * lossGivenDefault * cover >= hassle
}

/**
 * New liability that guarantors may take on, in whole fen.
 *
 *     headroom = max(0, ⌊(capital − provisions) · cap⌋ − liability)
 *
 * `provisions` are the claims filed and not paid yet, `cap` is the most that liability may be of capital, a ratio.
 */
export function guaranteeHeadroom(
  capital: number,
  provisions: number,
  cap: number,
  liability: number,
): number {
  return Math.max(0, Math.floor((capital - provisions) * cap) - liability)
}

/**
 * Risk-weighted assets of a loan, in whole fen.
 *
 *     ⌈amount · (riskWeight · (1 − cover) + coveredWeight · cover)⌉
 */
export function weightedLoan(
  amount: number,
  cover: number,
  riskWeight: number,
  coveredWeight: number,
): number {
  return Math.ceil(amount * (riskWeight * (1 - cover) + coveredWeight * cover))
}
