/** Figures that no economy can meet together, whatever its parameters. */
import { LIMIT, near, type Target } from './target.ts'

/** Two targets of one profile, and why they exclude each other. */
export interface Contradiction {
  readonly keys: readonly [string, string]
  readonly why: string
}

interface Law {
  /** Keys of which the first may not be greater than the second. */
  readonly pairs: readonly (readonly [less: string, more: string])[]
  readonly why: string
}

const rising = (keys: readonly string[]): [string, string][] =>
  keys.flatMap((less, at) => keys.slice(at + 1).map((more): [string, string] => [less, more]))

const YEARS = [1, 3, 5]
const falling = (name: string) => rising(YEARS.map((year) => `${name}${year}`).toReversed())

const LAWS: readonly Law[] = [
  { pairs: falling('alive'), why: 'survival cannot rise' },
  { pairs: falling('inRegister'), why: 'nobody comes back into the register' },
  {
    pairs: YEARS.map((year) => [`alive${year}`, `inRegister${year}`]),
    why: 'who trades is registered',
  },
  {
    pairs: rising(['runway1', 'runway2', 'runway3', 'runway6']),
    why: 'who has cash for so long at most has it for no longer',
  },
  { pairs: [['alone', 'sizes1to4']], why: 'a part is no greater than the whole' },
]

/** As far as its figure may be moved either way and still be met by an exact moment. */
const reach = ({ error, tolerance }: Target): number =>
  LIMIT * Math.sqrt(error * error + tolerance * tolerance)

/**
 * Pairs of one profile that contradict each other: two figures for one moment, further apart than both may be missed; or figures in an
 * order that is impossible.
 */
export function contradictions(targets: readonly Target[]): Contradiction[] {
  const found: Contradiction[] = []
  targets.forEach((one, at) => {
    for (const other of targets.slice(at + 1)) {
      const isApart = Math.abs(one.figure - other.figure) > Math.max(reach(one), reach(other))
      if (one.key === other.key && isApart)
        found.push({ keys: [one.key, other.key], why: `${one.figure} and ${other.figure} for one moment` })
    }
  })
  for (const { pairs, why } of LAWS)
    for (const [less, more] of pairs)
      for (const one of targets.filter(({ key }) => key === less))
        for (const other of targets.filter(({ key }) => key === more))
          if (one.figure > other.figure)
            found.push({ keys: [less, more], why: `${one.figure} > ${other.figure}: ${why}` })
  return found
}

const ONS = 'ONS, born 2012'

/** Figures that were in the table before, and that contradict the profile that they would belong to. */
export const REMOVED: readonly { readonly profile: 'eu'; readonly target: Target; readonly says: string }[] =
  [
    {
      profile: 'eu',
      target: near('inRegister5', 'Still registered after five years', 0.4319, ONS, { use: 'held out' }),
      says: 'fewer would be registered after five years than trade (0.44, Eurostat): the source counts enterprises with sales or staff, not the register',
    },
    {
      profile: 'eu',
      target: near('alive1', 'Still trading after a year', 0.913, ONS, { use: 'held out' }),
      says: 'taken as what the source counts, trading, it lies too far from 0.80 (Eurostat) for one curve',
    },
  ]
