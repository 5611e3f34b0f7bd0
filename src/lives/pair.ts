import type { ReplicateResult } from '../run/index.ts'
import { countFates, fatesOf } from './fates.ts'
import type { FateCounts } from './fates.ts'
import { initialFirms } from './initial-firms.ts'
import type { InitialFirms } from './initial-firms.ts'

/** A metric over months 1…M; absent metrics give `NaN`. */
export interface Series {
  sum(metric: string): number
  last(metric: string): number
}

/** One run, as quantities see it. */
export interface Member {
  readonly firms: InitialFirms
  readonly series: Series
}

/** Two runs of one replicate, of which the second is the effect and the first is not. */
export interface Pair {
  readonly months: number
  readonly base: Member
  readonly policy: Member
  /** Counts over all firms of either twin within so many months. */
  fates(horizon: number): FateCounts
}

export function pairOf(base: ReplicateResult, policy: ReplicateResult): Pair {
  const known = new Map<number, FateCounts>()
  return {
    months: base.months,
    base: memberOf(base),
    policy: memberOf(policy),
    fates(horizon) {
      const before = known.get(horizon)
      if (before !== undefined) return before
      const counts = countFates(fatesOf(base.lives, policy.lives, horizon), base.lives, policy.lives)
      known.set(horizon, counts)
      return counts
    },
  }
}

function memberOf(result: ReplicateResult): Member {
  const { metricKeys, metrics, months, lives } = result
  return {
    firms: initialFirms(lives, months),
    series: {
      sum(metric) {
        const column = metricKeys.indexOf(metric)
        let sum = column < 0 ? NaN : 0
        for (let month = 0; month < months; month++) sum += metrics[month * metricKeys.length + column] ?? NaN
        return sum
      },
      last(metric) {
        const column = metricKeys.indexOf(metric)
        return column < 0 ? NaN : metrics[(months - 1) * metricKeys.length + column]!
      },
    },
  }
}
