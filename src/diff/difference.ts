import type { HeadlineDifference } from './judge.ts'
import type { Pairing } from './pairing.ts'
import type { SettingDifference } from './settings.ts'

/** What a side is. */
export interface Side {
  /** As it was given. */
  readonly folder: string
  /** Names of the scenarios: one of a run, two of a comparison. */
  readonly names: readonly string[]
  /** Of Ballast, and of the model. */
  readonly ballast: string
  readonly modelVersion: number
  readonly seeds: readonly string[]
  readonly months: number
  /** In all. */
  readonly replicates: number
  readonly isComplete: boolean
  /** Whether values of single replicates are there: not of comparisons that older versions wrote. */
  readonly holdsReplicates: boolean
}

/** Two results, headline by headline. Differences are B − A. */
export interface ResultDifference {
  readonly kind: 'run' | 'comparison'
  readonly a: Side
  readonly b: Side
  /** What of versions and scenarios differs; words for readers and numbers of replicates are left out. */
  readonly settings: readonly SettingDifference[]
  readonly pairing: Pairing
  /** Replicates that both have, and how many of these are equal to the last bit. */
  readonly fingerprints: { readonly equal: number; readonly common: number }
  /** Headlines of runs are over so many months from the first. */
  readonly months: number
  /** What has to be known before the headlines are read, in sentences. */
  readonly notices: readonly string[]
  /** Those beyond chance first, the larger in standard errors first. */
  readonly headlines: readonly HeadlineDifference[]
  /** Keys of headlines that one side alone has. */
  readonly onlyIn: { readonly a: readonly string[]; readonly b: readonly string[] }
}
