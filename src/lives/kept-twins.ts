import { actsOfBoth, RowStore } from '../run/index.ts'
import type { Acts, Pieces } from '../run/index.ts'
import type { Measured } from './comparison.ts'
import { ARM } from './plan.ts'
import { FATE_COUNTS } from './quantities/index.ts'

type Numbers = ArrayLike<number> & Iterable<number>

/** What of a pair is kept in a row of numbers, part by part in this order; in a part, contrasts come before the placebo. */
const PARTS = {
  replicate: ({ replicate }) => [replicate],
  /** Sixteen hexadecimal digits each: two whole numbers. */
  fingerprints: ({ fingerprints }) =>
    fingerprints.flatMap((digits) => [parseInt(digits.slice(0, 8), 16), parseInt(digits.slice(8), 16)]),
  effects: ({ contrasts, placebo }) => [...contrasts, placebo].flatMap(({ effects }) => effects),
  account: ({ contrasts, placebo }) => [...contrasts, placebo].flatMap(({ account }) => account),
  ratios: ({ contrasts, placebo }) => [...contrasts, placebo].flatMap(({ ratios }) => ratios),
  fates: ({ fates, placeboFates }) =>
    [fates, placeboFates].flatMap((counts) => FATE_COUNTS.map((key) => counts[key])),
  sides: ({ sides }) => sides,
  firms: ({ firms }) => [firms.count],
  left: ({ firms }) => firms.left,
} satisfies Record<string, (each: Measured) => Numbers>

export type Part = keyof typeof PARTS
const KEYS = Object.keys(PARTS) as Part[]

/** One number of a row. */
export type RowNumber = (part: Part, index: number) => number

/** What is kept of twins, in replicate order, so that they can be let go. */
export class KeptTwins {
  /** Number of the replicate that was added last. */
  last: number | undefined
  /** What became of levers and shocks in both twins, over all replicates. */
  acts: Readonly<Record<'base' | 'policy', Acts>> | undefined
  /** Whether base and policy are identical. */
  areEqual = true
  #pieces: Pieces | undefined
  #rows: RowStore | undefined
  /** Where each part begins. */
  #places: Record<string, number> = {}

  /** @param pieces where numbers wait for the last pair; by default in memory */
  constructor(pieces?: Pieces) {
    this.#pieces = pieces
  }

  get length(): number {
    return this.#rows?.length ?? 0
  }

  /** In replicate order. @throws what keeps the numbers from being stored; nothing is added then */
  add(each: Measured): void {
    const { replicate, fingerprints, acts } = each
    const row: number[] = []
    for (const key of KEYS) {
      this.#places[key] = row.length
      row.push(...PARTS[key](each))
    }
    this.#rows ??= new RowStore(row.length, this.#pieces)
    this.#rows.add(row)
    this.last = replicate
    this.acts = {
      base: actsOfBoth(this.acts?.base, acts.base),
      policy: actsOfBoth(this.acts?.policy, acts.policy),
    }
    this.areEqual &&= fingerprints[ARM.base] === fingerprints[ARM.policy]
  }

  /** One number of all pairs. */
  column(part: Part, index: number): Float64Array {
    return this.#rows!.column(this.#places[part]! + index)
  }

  /** Pairs in their order, each as long as it takes to look at it. */
  *rows(): Generator<RowNumber, void, undefined> {
    for (const row of this.#rows?.rows() ?? []) yield (part, index) => row[this.#places[part]! + index]!
  }
}

/** @param count how many there are in a row */
export function fingerprintsIn(of: RowNumber, count: number): string[] {
  const digits = (index: number) => of('fingerprints', index).toString(16).padStart(8, '0')
  return Array.from({ length: count }, (_, arm) => digits(2 * arm) + digits(2 * arm + 1))
}

/** Of pairs at hand, in any order. */
export function keptTwins(measured: readonly Measured[]): KeptTwins {
  const kept = new KeptTwins()
  for (const each of measured.toSorted((a, b) => a.replicate - b.replicate)) kept.add(each)
  return kept
}
