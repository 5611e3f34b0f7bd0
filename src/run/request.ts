import type { Digest, TableRows } from '../../sim/index.ts'
import type { Scenario } from '../scenario/index.ts'
import type { Books } from './books.ts'
import type { ChannelWant } from './channels.ts'
import type { FirmRecord } from './firm-record.ts'
import type { FirmLives } from './lives.ts'
import type { FirmPanel } from './panel.ts'
import type { Parting } from './parting.ts'
import type { FirmTraits } from './traits.ts'
import type { Watched } from './watch.ts'

/** What to bring home besides metrics and lives. */
export interface Want {
  /** Transfers and stocks of every month, firms summed by sector or one by one. Grows with months: off by default. */
  books?: 'sectors' | 'firms'
  /** Digests of every kept column, months 0…M: to find where two runs part. Grows with months too. */
  trace?: boolean
  /** The life of one firm by identity: its books, what became of those it dealt with. The books of all others are let go. */
  firm?: number
  /** What was drawn for every firm when it came to be. */
  traits?: boolean
  /** Tables on request, by key: panel, accounts, applications, loans, edges. They grow with months and firms. */
  tables?: readonly string[]
  /** Another scenario of the same start: where the runs part. It is lived beside this one until then. */
  parting?: Scenario
  /** Money of some firms by channel. */
  channels?: ChannelWant
  /** Months at whose end every firm is photographed, 0 the opening. */
  panel?: readonly number[]
}

export interface TraceRow extends Digest {
  readonly month: number
}

/** One of the futures that begin in one state: the state of a run at a month's end, lived on with other luck. */
export interface BranchRequest {
  /** 1, 2 …: which luck. Arms of one number share it. */
  readonly index: number
  /** First month of the new luck, ≥ 1; until then the trunk is lived with the replicate's own. */
  readonly from: number
  readonly trunk: Scenario
}

export interface RunRequest {
  readonly scenario: Scenario
  /** Counts from 1. */
  readonly replicate: number
  readonly want?: Want
  /** The twin that differs from the run by one draw in its first month: what it does otherwise is noise. */
  readonly placebo?: boolean
  /** Lives and metrics are those of the branch, from its first month on; what is wanted besides is not brought. */
  readonly branch?: BranchRequest
  /** A month after which progress brings what a run of that length would have brought, without what is wanted besides. */
  readonly look?: number
}

export interface ReplicateResult {
  readonly replicate: number
  readonly months: number
  /** 16 hexadecimal digits, chained over all months. */
  readonly fingerprint: string
  readonly metricKeys: readonly string[]
  /** Month-major, months 1…M: metric k of month t is element (t − 1)·metricKeys.length + k. */
  readonly metrics: Float64Array
  /** Every firm that was alive in some month of the run, by identity. */
  readonly lives: FirmLives
  readonly books?: Books
  readonly trace?: readonly TraceRow[]
  readonly firmRecord?: FirmRecord
  /** If it was wanted; absent if the runs never part. */
  readonly parting?: Parting
  /** Fen that came in by channel, less what went out: row · channels + channel. */
  readonly channels?: Float64Array
  readonly panel?: FirmPanel
  readonly traits?: FirmTraits
  /** If the scenario has levers that move or are for chosen firms, or shocks in one place. */
  readonly watched?: Watched
  /** Tables that were wanted, sorted; texts are codes, missing numbers NaN. */
  readonly tables?: Readonly<Record<string, TableRows>>
}

/** How far one task of a worker is. The length of an automatic burn-in is not known beforehand. */
export interface TaskProgress {
  readonly phase: 'burn-in' | 'run'
  readonly month: number
  readonly months?: number
  /** If it was wanted and this is its month; never after the whole has come. */
  readonly look?: ReplicateResult
}
