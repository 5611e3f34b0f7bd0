/** Estimators, one a file. They see numbers only: no firms, no files, no clock. */
export { chiSquareTail, chiSquareTest } from './chi-square.ts'
export type { ChiSquareTest } from './chi-square.ts'
export { coxRegression } from './cox.ts'
export type { CoxEffect, CoxFit, CoxOptions } from './cox.ts'
export type { CoxLives, Ties } from './cox-moments.ts'
export { coxProportionality } from './cox-proportionality.ts'
export type { Proportionality, TimeScale } from './cox-proportionality.ts'
export { kaplanMeier, survivalAt } from './kaplan-meier.ts'
export type { SurvivalCurve, SurvivalEstimate } from './kaplan-meier.ts'
export { SingularError } from './linear.ts'
export type { Matrix } from './linear.ts'
export { logRank } from './log-rank.ts'
export type { GroupedLives, LogRankTest } from './log-rank.ts'
export { meanEstimate, ratioEstimate } from './mean-estimate.ts'
export type { Estimate } from './mean-estimate.ts'
export { nelsonAalen } from './nelson-aalen.ts'
export type { HazardCurve } from './nelson-aalen.ts'
export { normalBeyond, normalLimit, normalQuantile, normalTail } from './normal.ts'
export { restrictedMean, restrictedMeanDifference } from './restricted-mean.ts'
export type {
  DifferenceOptions,
  NormalEstimate,
  RestrictedMean,
  RestrictedMeanDifference,
} from './restricted-mean.ts'
export { countObservations, emptyCounts } from './risk-counts.ts'
export type { ClusterCounts, Observations, RiskCounts } from './risk-counts.ts'
export type { StratifiedLives } from './sorted-lives.ts'
export { studentLimit, studentWithin } from './student.ts'
export { survivalLimits } from './survival-limits.ts'
export type { LimitOptions, Limits, LimitScale } from './survival-limits.ts'
export { survivalQuantile } from './survival-quantile.ts'
export type { SurvivalQuantile } from './survival-quantile.ts'
