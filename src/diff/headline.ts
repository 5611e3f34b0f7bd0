import type { Estimate } from '../stats/index.ts'

/** One number of a result folder, of which every replicate has a value. */
export interface Headline {
  /** Where it comes from. */
  readonly table: 'firms' | 'months' | 'effects' | 'account'
  readonly quantity: string
  /** Which of its kind: a size class, `last` or `mean`, how twins are financed. */
  readonly part?: string
  readonly unit: string
  readonly title: string
}

/** `firms/alive24/micro`, `months/jobs/last`, `effects/saved/bonds`: what stands for a headline in every result folder. */
export function keyOf({ table, quantity, part }: Headline): string {
  return [table, quantity, ...(part === undefined ? [] : [part])].join('/')
}

/** What one replicate says. A ratio of means has two sides; other values have 1 below the line. */
export interface Observation {
  /** The starting population: the same text is the same population. */
  readonly population: string
  readonly replicate: number
  readonly value: number
  readonly below?: number
}

/** A mean and its error without the values behind them: of folders that an older version wrote. */
export type Summary = Omit<Estimate, 'interval'>

/** What is known of a headline in a folder, or in several that differ in their seed. */
export interface Known {
  readonly headline: Headline
  /** Of every replicate that has a value, in the order of the file. */
  readonly observations: readonly Observation[]
  /** By population; only where there are no observations. */
  readonly summaries: ReadonlyMap<string, Summary>
}

interface Entry {
  readonly headline: Headline
  readonly observations: Observation[]
  readonly summaries: Map<string, Summary>
}

/** Gathers headlines from tables, row by row, in the order in which they come up first. */
export class HeadlineBook {
  #known = new Map<string, Entry>()

  /** A value that is no number is none. */
  add(headline: Headline, observation: Observation): void {
    const entry = this.#entry(headline)
    if (!Number.isNaN(observation.value) && !Number.isNaN(observation.below))
      entry.observations.push(observation)
  }

  summarise(headline: Headline, population: string, summary: Summary): void {
    const entry = this.#entry(headline)
    if (!Number.isNaN(summary.mean)) entry.summaries.set(population, summary)
  }

  all(): ReadonlyMap<string, Known> {
    return this.#known
  }

  #entry(headline: Headline): Entry {
    const key = keyOf(headline)
    const entry: Entry = this.#known.get(key) ?? { headline, observations: [], summaries: new Map() }
    this.#known.set(key, entry)
    return entry
  }
}
