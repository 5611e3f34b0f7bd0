/** Costs, interest, dividends and claims of a bank, as functions of numbers; money is in whole fen, rates and shares are per year unless said otherwise. */

/** Cost of lending in a month: ⌊loans · cost · sight / 12⌋, `cost` that of seeing everything and `sight` the share that the bank works out. */
export function monthlyCost(loans: number, cost: number, sight: number): number {
  return Math.floor((loans * cost * sight) / 12)
}

/** Interest of a month to a bank's depositors: ⌊max(0, households' money) · the bank's part of it · rate / 12⌋. */
export function depositInterest(households: number, part: number, rate: number): number {
  return Math.floor((Math.max(0, households) * part * rate) / 12)
}

/** Equity that a bank aims at: buffer · capitalRatio · risk-weighted assets. */
export function equityTarget(buffer: number, capitalRatio: number, assets: number): number {
  return buffer * capitalRatio * assets
}

/** Dividend of a month, in whole fen, below 0 where there is nothing to pay out: ⌊equity − target⌋. */
export function bankDividend(equity: number, target: number): number {
  return Math.floor(equity - target)
}

/** Share of the claims due that a guarantor can pay: min(1, max(0, deposits) / due). */
export function claimShare(deposits: number, due: number): number {
  return Math.min(1, Math.max(0, deposits) / due)
}
