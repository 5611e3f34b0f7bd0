/** Twins: what a policy did to each firm, with the noise of the method beside it, and what it cost. */
export { biographyOf } from './biography.ts'
export type { Biography, BiographyOptions, BiographyRequest } from './biography.ts'
export { chainOf, TURNS } from './chain.ts'
export type { ChainEvent, Turn } from './chain.ts'
export { branchEstimates } from './branch-estimates.ts'
export type { BranchEstimate } from './branch-estimates.ts'
export { branchLedger, DISCOVERY_RATE, LABELS, placeboLabels } from './branch-ledger.ts'
export type { BranchLedger, Label } from './branch-ledger.ts'
export { BRANCH_ARMS, liveBranches } from './branches.ts'
export type { BranchArm, BranchOutcomes } from './branches.ts'
export { checkTwins } from './check-twins.ts'
export { compareScenarios, FINANCINGS, streamTwins } from './compare.ts'
export type {
  ComparedScenarios,
  CompareScenariosOptions,
  MeasuredTwins,
  StreamTwinsOptions,
  TwinStream,
} from './compare.ts'
export { comparisonOf, measure } from './comparison.ts'
export type { Comparison, EffectRow, FateEstimate, Measured, Twin, TwinSurvival } from './comparison.ts'
export { branchTable, DETAILS } from './details.ts'
export type { DetailRow, DetailTable } from './details.ts'
export { countFates, deathMonth, FATES, fatesOf, TIMINGS, wasAcquired } from './fates.ts'
export type { Fate, FateCounts, FirmFates, Timing } from './fates.ts'
export { pairOf } from './pair.ts'
export type { Member, Pair, Series } from './pair.ts'
export { ARM, planTwins } from './plan.ts'
export type { Arm, Contrast, TwinPlan } from './plan.ts'
export { restrictedMean } from './initial-firms.ts'
export type { InitialFirms } from './initial-firms.ts'
export { streamArms } from './stream-arms.ts'
export type { StreamArmsOptions } from './stream-arms.ts'
export { FATE_COUNTS, fateTitle, HORIZONS, LANDMARKS } from './quantities/index.ts'
export type { Twins } from './twins.ts'
