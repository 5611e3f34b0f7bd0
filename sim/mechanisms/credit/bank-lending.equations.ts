/** What a bank owns, what its capital allows, how answers change an owner's belief, and what the private lender gives, as functions of numbers. */

import { round } from '../../kernel/money.ts'

/** What a bank owns beyond what it owes, fen: reserves + loans + bonds + claims on guarantors + receivables bought − deposits. */
export function equityOf(
  reserves: number,
  loans: number,
  bonds: number,
  claims: number,
  discounted: number,
  deposits: number,
): number {
  return reserves + loans + bonds + claims + discounted - deposits
}

/**
 * Risk-weighted assets, fen. What guarantors or core enterprises answer for weighs less (Basel III).
 *
 *     assets = riskWeight · (loans − covered) + coveredWeight · (covered + discounted)
 */
export function weightedAssets(
  loans: number,
  covered: number,
  discounted: number,
  riskWeight: number,
  coveredWeight: number,
): number {
  return riskWeight * (loans - covered) + coveredWeight * (covered + discounted)
}

/** New risk-weighted assets that a bank's capital allows, in whole fen: max(0, ⌊equity / capitalRatio − assets⌋). */
export function lendingRoom(equity: number, capitalRatio: number, assets: number): number {
  return Math.max(0, Math.floor(equity / capitalRatio - assets))
}

/** Belief in being accepted after a yes (answer 1) or a no (answer 0): belief + speed · (answer − belief). */
export function beliefAfterAnswer(belief: number, speed: number, answer: number): number {
  return belief + speed * (answer - belief)
}

/** Whether a firm earns more in a month than private money for its need costs: profit > need · rate / 12. */
export function earnsPrivateRate(profit: number, need: number, rate: number): boolean {
  return profit > (need * rate) / 12
}

/** Whether the loss that a private lender expects exceeds what it charges for a year: risk · lossGivenDefault > rate. It knows its borrowers, and refuses them then. */
export function exceedsPrivateRate(risk: number, lossGivenDefault: number, rate: number): boolean {
  return risk * lossGivenDefault > rate
}

/** What a firm asks private lenders for because the month's bills lack cash, fen: shortfall · ahead where banks lend less than the shortfall, else nothing. */
export function urgentWish(shortfall: number, granted: number, ahead: number): number {
  return shortfall > granted ? shortfall * ahead : 0
}

/** What it asks them for besides, fen: the share `wish` of what banks left open. */
export function privateWish(wish: number, need: number, granted: number): number {
  return wish * (need - granted)
}

/** Private loan, in whole fen: the larger of both wishes, at most `limit` months of sales. */
export function privateLoan(urgent: number, wanted: number, limit: number, sales: number): number {
  return round(Math.min(Math.max(urgent, wanted), limit * sales))
}

/** What a guarantee is worth to a firm beyond its fee, in whole fen: max(0, amount · cover · risk − fee), risk a probability of default. */
export function worthOfCover(amount: number, cover: number, risk: number, fee: number): number {
  return Math.max(0, round(amount * cover * risk) - fee)
}
