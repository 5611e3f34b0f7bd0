import type { AnyPool, Pieces, RunProgress, Want } from '../run/index.ts'
import type { Financing } from '../scenario/index.ts'
import type { BranchOutcomes } from './branches.ts'
import type { Measured } from './comparison.ts'
import type { FirmPaths } from './paths.ts'
import type { TwinPlan } from './plan.ts'
import type { Twins } from './twins.ts'

/** The runs of one replicate, and what comparisons need of them. */
export interface MeasuredTwins {
  readonly twins: Twins
  readonly measured: Measured
  readonly branches?: BranchOutcomes
  readonly paths?: FirmPaths
}

/** What is asked of a comparison. */
export interface TwinStreamOptions {
  /** By default as many as the base says. */
  readonly replicates?: number
  /** Number of the first; by default 1. */
  readonly first?: number
  readonly workers?: number
  /** Of base and policy. */
  readonly want?: Want
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: RunProgress) => void
  /** Workers to use and leave running. */
  readonly pool?: AnyPool
  /** Further ways of financing to show, two more runs a replicate each; none is quickest. */
  readonly financings?: readonly Financing[]
  /** Futures of each arm, four arms, by which each firm's chances are told apart from noise; 0 (default) for none. */
  readonly branches?: number
  /** How many replicates, from the first, are branched; default 1. */
  readonly branched?: number
  /** In how many replicates, from the first, the path is found by which the difference reached each firm; default 0. */
  readonly why?: number
  /** Whether the effect is divided among the parts of the package; every coalition of them is run. */
  readonly attribute?: boolean
  /** Whether headlines are shown at two more values of outside competition: three more runs a replicate and a burn-in for each. */
  readonly outside?: boolean
  /** Whether what an econometrician would find is shown beside what twins know. */
  readonly mirror?: boolean
  /** Width of the headline's interval, in months, at which no more replicates are run. */
  readonly precision?: number
}

export interface StreamTwinsOptions extends TwinStreamOptions {
  /** Called as twins finish, in whatever order that is. */
  readonly onFinished?: (each: MeasuredTwins, plan: TwinPlan) => void
  /** Whether who reads keeps them all: then so much memory has to be there. */
  readonly kept?: boolean
  /** Where numbers of each replicate wait for the last one; by default in memory. */
  readonly newPieces?: () => Pieces
}

/** Why something that was asked for is missing. */
export interface Omission {
  /** Name of the table, or of what a replicate lacks: branches, paths. */
  readonly what: string
  readonly replicate?: number
  readonly why: string
}
