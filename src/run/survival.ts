import { kaplanMeier, survivalAt } from '../stats/index.ts'
import type { SurvivalCurve, SurvivalEstimate } from '../stats/index.ts'
import { LifeStore, riskCounts, STRATA } from './life-store.ts'
import type { Group, WatchedLives } from './life-store.ts'
import type { Names } from './names.ts'
import type { Pieces } from './pieces.ts'

export { startOf } from './life-store.ts'

/** Months since observation began, or months of age, at which firms that were not founded in the run enter late. */
export const SCALES = ['time', 'age'] as const
export type Scale = (typeof SCALES)[number]

/** The stratum of the firms of month 0. */
export const INITIAL = 'entry=initial'

/**
 * Survival of a run's firms, by stratum: `all`, then `entry=initial` and its like. Clusters are replicates.
 *
 * The event is death. A firm that is bought has not died: it stays at risk until the run ends, as if its buyer carried it on. When the
 * watch over a firm would have ended is known, so that this estimates one minus the cumulative incidence of death (censoring-complete
 * data: Fine & Gray 1999, section 3); of the initial firms, all of whom are watched to the same month, it is exactly one minus Aalen
 * and Johansen's estimate, the share that has not died.
 */
export class Survival {
  #names: Names
  #lives: LifeStore
  #curves = new Map<string, SurvivalCurve>()

  constructor(names: Names, lives: LifeStore) {
    this.#names = names
    this.#lives = lives
  }

  /** In the order of the table: strata without firms are absent. */
  get strata(): readonly string[] {
    const named = STRATA.flatMap((column) => this.#names[column].map((name) => `${column}=${name}`))
    return ['all', ...named].filter((stratum) => this.has(stratum))
  }

  /** Whether any firm is in the stratum. */
  has(stratum: string): boolean {
    const group = this.#group(stratum)
    return group !== undefined && this.#lives.has(group)
  }

  /**
   * The estimate `months` after observation began (or at that age); by default of the initial firms.
   *
   * @throws RangeError if no firm is in the stratum
   */
  at(months: number, stratum = INITIAL, scale: Scale = 'time'): SurvivalEstimate {
    return survivalAt(this.curve(stratum, scale), months)
  }

  /** By default of the initial firms. @throws RangeError if no firm is in the stratum */
  curve(stratum = INITIAL, scale: Scale = 'time'): SurvivalCurve {
    const key = `${scale} ${stratum}`
    const known = this.#curves.get(key)
    if (known !== undefined) return known
    const group = this.#group(stratum)
    const counts = group && riskCounts(this.#lives, group, scale === 'age')
    if (counts === undefined)
      throw new RangeError(`no firm in '${stratum}'; there are ${this.strata.join(', ')}`)
    const curve = kaplanMeier(counts)
    this.#curves.set(key, curve)
    return curve
  }

  #group(stratum: string): Group | undefined {
    if (stratum === 'all') return 'all'
    const column = STRATA.find((each) => stratum.startsWith(`${each}=`))
    if (column === undefined) return undefined
    return { column, code: this.#names[column].indexOf(stratum.slice(column.length + 1)) }
  }
}

/** Survival of lives that are kept anyway. */
export function survivalOf(names: Names, replicates: readonly WatchedLives[]): Survival {
  const store = new LifeStore()
  for (const replicate of replicates) store.add(replicate)
  return new Survival(names, store)
}

/** Gathers survival replicate by replicate, so that lives can be let go: what is kept are six bytes of each, in `pieces`. */
export class SurvivalFold {
  #names: Names
  #lives: LifeStore

  constructor(names: Names, pieces?: Pieces) {
    this.#names = names
    this.#lives = new LifeStore(pieces)
  }

  add(replicate: WatchedLives): void {
    this.#lives.add(replicate)
  }

  /** The survival of all that was added, when nothing is added any more. */
  survival(): Survival {
    return new Survival(this.#names, this.#lives)
  }
}
