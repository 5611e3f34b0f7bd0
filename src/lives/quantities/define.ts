import type { Text } from '../../../sim/index.ts'
import { ANY, differenceOf } from '../../stats/index.ts'
import type { Range } from '../../stats/index.ts'
import type { Member, Pair } from '../pair.ts'

/** A number that every pair of twins has: declared once, with its estimate, table and words following from it. */
export interface Quantity {
  readonly key: string
  readonly unit: string
  readonly title: Text
  readonly of: (pair: Pair) => number
  /** Between what it lies in every pair. */
  readonly range: Range
  /** Whether it counts, per 1000 initial firms, some of the firms that existed: no more than all of them, where their number is known. */
  readonly ofFirms?: true
  /** What either twin has by itself, where the number is the difference of these. */
  readonly side?: Measure
}

/** A number that is a ratio of two means over replicates. */
export interface RatioQuantity {
  readonly key: string
  readonly unit: string
  readonly title: Text
  readonly above: RatioSide
  readonly below: RatioSide
  /** Between what the ratio lies. */
  readonly range: Range
}

/** What stands above or below the line, in its own unit. */
export interface RatioSide {
  readonly unit: string
  readonly of: (pair: Pair) => number
}

export type Measure = (member: Member) => number
export type Title = readonly [en: string, zh: string]

/** Policy − base. @param range of what either twin has by itself */
export function difference(
  key: string,
  unit: string,
  [en, zh]: Title,
  of: Measure,
  range: Range = ANY,
): Quantity {
  const between = ({ base, policy }: Pair) => of(policy) - of(base)
  return { key, unit, title: { en, zh }, of: between, range: differenceOf(range), side: of }
}

/** How much larger the sum of a series is under the policy, as a share of the base's. */
export function relative(key: string, [en, zh]: Title, metric: string): Quantity {
  return {
    key,
    unit: 'share',
    title: { en, zh },
    of: ({ base, policy }) => policy.series.sum(metric) / base.series.sum(metric) - 1,
    range: { least: -1, most: Infinity },
  }
}
