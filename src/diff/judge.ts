import { falseDiscoveryAdjusted } from '../stats/index.ts'
import { contrastOf } from './contrast.ts'
import type { Contrast } from './contrast.ts'
import { keyOf } from './headline.ts'
import type { Headline, Known } from './headline.ts'
import { sampleOf } from './pairing.ts'
import type { Pairing } from './pairing.ts'

/** Expected share of false ones among the headlines that are said to have moved. */
export const DISCOVERY_RATE = 0.05

/** `moved`: beyond chance; `unmoved`: not told from chance; `identical`: to the last digit; `unknown`: cannot be said. */
export const VERDICTS = ['moved', 'unmoved', 'identical', 'unknown'] as const
export type Verdict = (typeof VERDICTS)[number]

/** A headline of both results. */
export interface HeadlineDifference extends Headline, Contrast {
  readonly key: string
  /** The difference in its standard errors; infinite where all pairs differ by the same. */
  readonly standardErrors: number
  /** The probability with the number of headlines taken into account, after Benjamini and Hochberg. */
  readonly adjusted: number
  readonly verdict: Verdict
}

type Books = readonly [a: ReadonlyMap<string, Known>, b: ReadonlyMap<string, Known>]

/**
 * Every headline that both have, those that moved beyond chance first, and the larger in standard errors first.
 */
export function judged([a, b]: Books, pairing: Pairing): HeadlineDifference[] {
  const common = [...a.values()].filter((known) => b.has(keyOf(known.headline)))
  const told = common.map((known) => {
    const other = b.get(keyOf(known.headline))!
    const [one, two] = [sampleOf(known, pairing.unit), sampleOf(other, pairing.unit)]
    const contrast = contrastOf(one, two, pairing.isPaired)
    const isTestable = pairing.isTestable && known.headline.unit === other.headline.unit
    return { headline: other.headline, contrast: isTestable ? contrast : { ...contrast, probability: NaN } }
  })
  const adjusted = adjustedOf(told.map(({ contrast }) => contrast.probability))
  return told
    .map(({ headline, contrast }, at) => ({
      ...headline,
      ...contrast,
      key: keyOf(headline),
      standardErrors: contrast.kind === 'identical' ? 0 : contrast.difference / contrast.standardError,
      adjusted: adjusted[at]!,
      verdict: verdictOf(contrast, adjusted[at]!),
    }))
    .toSorted((one, two) => rankOf(one) - rankOf(two) || sizeOf(two) - sizeOf(one))
}

/** Those without a probability are no tests, and count for nothing. */
function adjustedOf(probabilities: readonly number[]): Float64Array {
  const known = probabilities.flatMap((probability, at) => (Number.isNaN(probability) ? [] : [at]))
  const adjusted = new Float64Array(probabilities.length).fill(NaN)
  falseDiscoveryAdjusted(known.map((at) => probabilities[at]!)).forEach(
    (value, k) => (adjusted[known[k]!] = value),
  )
  return adjusted
}

function verdictOf({ kind, probability }: Contrast, adjusted: number): Verdict {
  if (kind === 'identical') return 'identical'
  if (kind === 'unknown' || Number.isNaN(probability)) return 'unknown'
  return adjusted <= DISCOVERY_RATE ? 'moved' : 'unmoved'
}

const rankOf = ({ verdict }: HeadlineDifference) => VERDICTS.indexOf(verdict)

/** Those without any come last; `Infinity - Infinity` would leave the order to the engine. */
function sizeOf({ standardErrors }: HeadlineDifference): number {
  return Number.isNaN(standardErrors) ? -1 : Math.min(Math.abs(standardErrors), Number.MAX_VALUE)
}
