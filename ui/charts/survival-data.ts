import { keptAlive, pairOf, shareAlive } from '../../src/index.ts'
import type { KeptFirms, ReplicateResult, TwinSurvival } from '../../src/index.ts'

/** Firms of month 0 that are alive at the ends of months 0…M, and what differs: means over pairs. `null` = not known. */
export interface TwinCurves {
  /** Firms of month 0 in a replicate. */
  readonly firms: number
  readonly base: readonly (number | null)[]
  readonly policy: readonly (number | null)[]
  /** Policy − base. */
  readonly difference: readonly (number | null)[]
  /** 95%, over pairs. `null` where there is no spread to take it from. */
  readonly lower: readonly (number | null)[]
  readonly upper: readonly (number | null)[]
}

/** @param firms of each pair */
export function curvesOf(survival: TwinSurvival, firms: readonly KeptFirms[]): TwinCurves {
  const months = Array.from({ length: survival.months + 1 }, (_, month) => month)
  const differences = months.map((month) => {
    const { mean, interval } = survival.difference(month)
    const [lower, upper] = interval
    return lower < upper ? [mean, lower, upper] : [mean, null, null]
  })
  const column = (k: 0 | 1 | 2) => differences.map((each) => each[k] ?? null)
  // Means alone: an interval of each side, which nobody is shown, would take most of the time.
  const meanOf = (side: 'base' | 'policy') =>
    months.map((month) => firms.reduce((sum, each) => sum + keptAlive(each, side, month), 0) / firms.length)
  return {
    firms: firms[0]!.count,
    base: meanOf('base'),
    policy: meanOf('policy'),
    difference: column(0),
    lower: column(1),
    upper: column(2),
  }
}

/** Of one pair, which has no spread, up to the month that both are known for. */
export function curvesAtFirst(base: ReplicateResult, policy: ReplicateResult, known: number): TwinCurves {
  const pair = pairOf({ ...base, months: known }, { ...policy, months: known })
  const months = Array.from({ length: known + 1 }, (_, month) => month)
  const [one, other] = [pair.base.firms, pair.policy.firms].map((firms) =>
    months.map((month) => shareAlive(firms, month)),
  )
  const none = months.map(() => null)
  return {
    firms: pair.base.firms.count,
    base: one!,
    policy: other!,
    difference: months.map((month) => other![month]! - one![month]!),
    lower: none,
    upper: none,
  }
}
