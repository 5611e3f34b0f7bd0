import { catalogue } from '../../sim/index.ts'
import { FATE_COUNTS, LANDMARKS } from '../lives/index.ts'
import type { Comparison, DetailRow, DetailTable, EffectRow, Omission } from '../lives/index.ts'
import type { Extent } from '../files/index.ts'
import { toldFailure } from '../run/index.ts'
import type { Estimate } from '../stats/index.ts'

/** An estimate in JSON, which has no NaN. */
interface PlainEstimate {
  estimate: number | null
  lower: number | null
  upper: number | null
}

/** What came besides, and how much of what was asked for. */
export interface ComparisonExtent {
  readonly details: readonly DetailTable[]
  readonly omissions: readonly Omission[]
  readonly extent: Extent & { readonly finished: number }
  /** Names of the arms. */
  readonly runs: readonly string[]
}

/** A comparison as `--json` prints it. */
export function comparisonSummary(
  comparison: Comparison,
  { details, omissions, runs, extent: { asked, failures, isStopped } }: ComparisonExtent,
) {
  const { base, policy, replicates, survival, fates, effects, account, notices } = comparison
  return {
    base,
    policy,
    modelVersion: catalogue.modelVersion,
    replicates,
    asked,
    complete: !isStopped && failures.length === 0 && omissions.length === 0,
    failures: failures.map((failed) => toldFailure(failed, runs)),
    omissions,
    survival: landmarksOf(comparison).map((months) => ({
      months,
      base: plain(survival.of('base', months)),
      policy: plain(survival.of('policy', months)),
      difference: plain(survival.difference(months)),
      placebo: known(survival.placebo(months).mean),
    })),
    fates: FATE_COUNTS.map((fate) => ({
      fate,
      ...plain(fates[fate]),
      placebo: known(fates[fate].placebo.mean),
    })),
    effects: effects.map(plainRow),
    account: account.map(plainRow),
    details: details.map(({ name, dimension, rows }) => ({ name, dimension, rows: rows.map(plainDetail) })),
    notices,
  }
}

/** Months at which survival is told, as far as the runs reach; their end if that comes first. */
export function landmarksOf({ survival }: Comparison): number[] {
  const reached = LANDMARKS.filter((months) => months <= survival.months)
  return reached.length > 0 ? reached : [survival.months]
}

function plainDetail(row: DetailRow) {
  const { estimate, standardError, lower, upper, placebo } = row
  return {
    of: row.of,
    quantity: row.quantity,
    unit: row.unit,
    replicates: row.replicates,
    estimate: known(estimate),
    standardError: known(standardError),
    lower: known(lower),
    upper: known(upper),
    placebo: known(placebo),
  }
}

function plainRow({ quantity, financing, unit, replicates, ...numbers }: EffectRow) {
  const { estimate, standardError, lower, upper, placebo } = numbers
  return {
    quantity,
    financing,
    unit,
    estimate: known(estimate),
    standardError: known(standardError),
    lower: known(lower),
    upper: known(upper),
    placebo: known(placebo),
    replicates,
  }
}

function plain({ mean, interval: [lower, upper] }: Estimate): PlainEstimate {
  return { estimate: known(mean), lower: known(lower), upper: known(upper) }
}

function known(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
