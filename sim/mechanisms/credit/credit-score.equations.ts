/** The score of a firm, the risk that a bank reads in it, and how much a bank would have outstanding, as functions of numbers. */

import { logistic } from '../../kernel/math.ts'

/** Weights of the score, in log odds of default within a year: parameters of the same names. */
export interface ScoreWeights {
  readonly scoreBase: number
  readonly scoreLeverage: number
  readonly scoreProfit: number
  /** Of a record: its want, and each month of missed payments. */
  readonly scoreRecord: number
}

/** Share of a full track record, of so many months, that a firm of `age` months has, 0 to 1. */
export function trackRecord(age: number, full: number): number {
  return age < full ? age / full : 1
}

/** Profit over sales, both fen per month, kept within ±1; the fen added to sales spares a division by 0. */
export function profitMargin(profit: number, sales: number): number {
  const margin = profit / (sales + 1)
  const atMost1 = margin > 1 ? 1 : margin
  return atMost1 < -1 ? -1 : atMost1
}

/**
 * Log odds of default within a year by hard facts alone (Altman-type scores).
 *
 *     score = base + leverage · debt/assets − profit · margin + record · (1 − track + months missed)
 */
export function hardFactsScore(
  weights: ScoreWeights,
  leverage: number,
  margin: number,
  track: number,
  missedMonths: number,
): number {
  return (
    weights.scoreBase +
    weights.scoreLeverage * leverage -
    weights.scoreProfit * margin +
    weights.scoreRecord * (1 - track + missedMonths)
  )
}

/**
 * Log odds of default as read by a bank that looks with all care and sees a share of the soft information, 0 to 1.
 *
 *     reading = hard + softSignal · ((1 − seen) · noise − seen · quality)
 *
 * `quality` and `noise` are in standard deviations: what is not seen is guessed ("three looks, three don't-looks" [003]).
 */
export function carefulReading(
  hard: number,
  softSignal: number,
  quality: number,
  seen: number,
  noise: number,
): number {
  return hard + softSignal * ((1 - seen) * noise - seen * quality)
}

/**
 * Estimated probability of default within a year. Less care draws the reading towards `usual`, the log odds of the usual firm.
 *
 *     risk = logistic(usual + care · (reading − usual))
 */
export function defaultRisk(reading: number, usual: number, care: number): number {
  return logistic(usual + care * (reading - usual))
}

/** What decides how much banks would have outstanding with a firm: parameters of the same names. */
export interface LimitRules {
  /** Share of assets that counts as collateral. */
  readonly haircut: number
  /** Months of sales lent without collateral to a firm without risk. */
  readonly unsecured: number
  /** Probability of default at which nothing is lent without collateral. */
  readonly cutoff: number
  /** Months of sales lent beyond that under a full guarantee. */
  readonly guaranteedExtra: number
}

/**
 * Most that banks would have outstanding with a firm, fen.
 *
 *     limit = haircut · (capital + receivables) + unsecured · max(0, 1 − risk/cutoff) · sales + cover · guaranteedExtra · sales
 *
 * Capital and receivables in fen, sales in fen per month, risk a probability of default within a year, cover a share.
 */
export function limitOfCredit(
  rules: LimitRules,
  capital: number,
  receivables: number,
  sales: number,
  risk: number,
  cover: number,
): number {
  const collateral = rules.haircut * (capital + receivables)
  const trust = 1 - risk / rules.cutoff
  const clean = trust > 0 ? rules.unsecured * trust * sales : 0
  return collateral + clean + cover * rules.guaranteedExtra * sales
}

/** What a firm has, fen: capital + stock + max(0, cash) + receivables + 1; the fen spares a division by 0. */
export function assetsOf(capital: number, stock: number, cash: number, receivables: number): number {
  return capital + stock + Math.max(0, cash) + receivables + 1
}
