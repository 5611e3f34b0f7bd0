import type { ReplicateResult } from '../run/index.ts'
import type { Financing } from '../scenario/index.ts'
import { countFates, fatesOf } from './fates.ts'
import type { FateCounts } from './fates.ts'
import { initialFirms } from './initial-firms.ts'
import type { InitialFirms } from './initial-firms.ts'
import { countSupport } from './support.ts'
import type { SupportCounts } from './support.ts'

/** A metric over months 1…M; absent metrics give `NaN`. */
export interface Series {
  readonly months: number
  sum(metric: string): number
  /** Sum of what `of` makes of each month but the last. */
  sumBefore(metric: string, of: (value: number) => number): number
  last(metric: string): number
}

/** One run, as quantities see it. */
export interface Member {
  readonly firms: InitialFirms
  readonly series: Series
  readonly financing: Financing
}

/** How the runs of a pair were financed. */
export type PairFinancing = readonly [base: Financing, policy: Financing]

/** Two runs of one replicate, of which the second is the effect and the first is not. */
export interface Pair {
  readonly months: number
  readonly base: Member
  readonly policy: Member
  /** Counts over all firms of either twin within so many months. */
  fates(horizon: number): FateCounts
  /** Over the whole run. */
  support(): SupportCounts
}

export function pairOf(
  base: ReplicateResult,
  policy: ReplicateResult,
  financing: PairFinancing = ['bonds', 'bonds'],
): Pair {
  const known = new Map<number, FateCounts>()
  const [b, p] = [base.lives, policy.lives]
  const { months } = base
  let support: SupportCounts | undefined
  return {
    months,
    base: memberOf(base, financing[0]),
    policy: memberOf(policy, financing[1]),
    fates(horizon) {
      const before = known.get(horizon)
      if (before !== undefined) return before
      const counts = countFates(fatesOf(b, p, horizon), b, p)
      known.set(horizon, counts)
      return counts
    },
    support: () => (support ??= countSupport(fatesOf(b, p, months), b, p)),
  }
}

function memberOf({ metricKeys, metrics, months, lives }: ReplicateResult, financing: Financing): Member {
  const sumTo = (last: number, metric: string, of: (value: number) => number): number => {
    const column = metricKeys.indexOf(metric)
    let sum = column < 0 ? NaN : 0
    for (let month = 0; month < last; month++) sum += of(metrics[month * metricKeys.length + column] ?? NaN)
    return sum
  }
  return {
    firms: initialFirms(lives, months),
    financing,
    series: {
      months,
      sum: (metric) => sumTo(months, metric, (value) => value),
      sumBefore: (metric, of) => sumTo(months - 1, metric, of),
      last(metric) {
        const column = metricKeys.indexOf(metric)
        return column < 0 ? NaN : metrics[(months - 1) * metricKeys.length + column]!
      },
    },
  }
}
