export { allianceTrials, MATCHES } from './alliance-trial.ts'
export type { Match, Trial, TrialResult } from './alliance-trial.ts'
