import { kaplanMeier, survivalAt } from '../stats/index.ts'
import type { SurvivalCurve, SurvivalEstimate } from '../stats/index.ts'
import { LifeStore, riskCounts, STRATA } from './life-store.ts'
import type { Group } from './life-store.ts'
import type { FirmLives } from './lives.ts'
import type { Names } from './names.ts'

export { startOf } from './life-store.ts'

/** Months since observation began, or months of age, at which firms that were not founded in the run enter late. */
export const SCALES = ['time', 'age'] as const
export type Scale = (typeof SCALES)[number]

/** Survival of a run's firms, by stratum: `all`, then `entry=startup` and its like. Clusters are replicates. */
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
    return group !== undefined && this.#lives.replicatesWith(group).length > 0
  }

  /**
   * The estimate `months` after observation began (or at that age).
   *
   * @throws RangeError if no firm is in the stratum
   */
  at(months: number, stratum = 'all', scale: Scale = 'time'): SurvivalEstimate {
    return survivalAt(this.curve(stratum, scale), months)
  }

  /** @throws RangeError if no firm is in the stratum */
  curve(stratum = 'all', scale: Scale = 'time'): SurvivalCurve {
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
export function survivalOf(names: Names, replicates: readonly FirmLives[]): Survival {
  const store = new LifeStore()
  for (const lives of replicates) store.add(lives)
  return new Survival(names, store)
}

/** Gathers survival replicate by replicate. What is kept are six bytes a life, so that lives can be let go. */
export class SurvivalFold {
  #names: Names
  #lives = new LifeStore()

  constructor(names: Names) {
    this.#names = names
  }

  add(lives: FirmLives): void {
    this.#lives.add(lives)
  }

  /** The survival of all that was added, when nothing is added any more. */
  survival(): Survival {
    return new Survival(this.#names, this.#lives)
  }
}
