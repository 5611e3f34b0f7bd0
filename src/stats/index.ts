/** Estimators, one a file. They see numbers only: no firms, no files, no clock. */
export { kaplanMeier, survivalAt } from './kaplan-meier.ts'
export type { SurvivalCurve, SurvivalEstimate } from './kaplan-meier.ts'
export { meanEstimate, ratioEstimate } from './mean-estimate.ts'
export type { Estimate } from './mean-estimate.ts'
export { countObservations, emptyCounts } from './risk-counts.ts'
export type { ClusterCounts, Observations, RiskCounts } from './risk-counts.ts'
export { studentLimit, studentWithin } from './student.ts'
