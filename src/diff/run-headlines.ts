import { catalogue } from '../../sim/index.ts'
import { english } from '../catalogue/index.ts'
import type { RunFolder } from '../files/index.ts'
import { LANDMARKS } from '../lives/index.ts'
import type { Headline, HeadlineBook } from './headline.ts'

/** A firm that another buys goes on in other hands: it has not died. */
const ACQUISITION = 'acquisition'

/**
 * Headlines of a run over its first `months`: initial firms that have not died, all and by size class; exits by cause; every metric, in
 * the last of these months and on average.
 */
export async function addRunHeadlines(book: HeadlineBook, folder: RunFolder, months: number): Promise<void> {
  const population = `${folder.seed}#1`
  for (const [replicate, tally] of await talliesOf(folder, months)) tally.tell(book, population, replicate)
  await addMetrics(book, folder, months)
}

async function talliesOf(folder: RunFolder, months: number): Promise<Map<number, Tally>> {
  const tallies = new Map<number, Tally>()
  const wanted = {
    replicate: 'number',
    entry: 'text',
    sizeClass: 'text',
    stop: 'number',
    cause: 'text',
  } as const
  for await (const { rows, columns } of folder.rows('firms', wanted)) {
    for (let row = 0; row < rows; row++) {
      const replicate = columns.replicate[row]!
      let tally = tallies.get(replicate)
      if (tally === undefined) tallies.set(replicate, (tally = new Tally(months)))
      const cause = columns.cause[row]
      const stop = columns.stop[row]!
      tally.exit(cause, stop)
      if (columns.entry[row] === 'initial') tally.initial(columns.sizeClass[row] ?? '', cause, stop)
    }
  }
  return tallies
}

/** Counts of one replicate. */
class Tally {
  #months: number
  #landmarks: readonly number[]
  #exits = new Map<string, number>(catalogue.enumerations.cause.slice(1).map((cause) => [cause, 0]))
  /** By size class, and under '' of all: how many there were, and how many had died by each landmark. */
  #initial = new Map<string, { count: number; died: number[] }>()

  constructor(months: number) {
    this.#months = months
    this.#landmarks = LANDMARKS.filter((month) => month <= months)
  }

  exit(cause: string | undefined, stop: number): void {
    if (cause !== undefined && stop <= this.#months) this.#exits.set(cause, (this.#exits.get(cause) ?? 0) + 1)
  }

  initial(sizeClass: string, cause: string | undefined, stop: number): void {
    const death = cause === undefined || cause === ACQUISITION ? Infinity : stop
    for (const group of new Set(['', sizeClass])) {
      const known = this.#initial.get(group) ?? { count: 0, died: this.#landmarks.map(() => 0) }
      known.count++
      this.#landmarks.forEach((month, at) => (known.died[at]! += death <= month ? 1 : 0))
      this.#initial.set(group, known)
    }
  }

  tell(book: HeadlineBook, population: string, replicate: number): void {
    const groups = [...this.#initial.keys()].toSorted(
      (a, b) => sizeOrder(a) - sizeOrder(b) || (a < b ? -1 : 1),
    )
    for (const group of groups) {
      const { count, died } = this.#initial.get(group)!
      this.#landmarks.forEach((month, at) =>
        book.add(aliveHeadline(month, group), { population, replicate, value: 1 - died[at]! / count }),
      )
    }
    for (const [cause, value] of this.#exits) book.add(exitsHeadline(cause), { population, replicate, value })
  }
}

/** All first, then from micro to large, then what this version does not know. */
function sizeOrder(group: string): number {
  if (group === '') return -1
  const at = catalogue.enumerations.sizeClass.findIndex((key) => key === group)
  return at < 0 ? Infinity : at
}

function aliveHeadline(month: number, group: string): Headline {
  return {
    table: 'firms',
    quantity: `alive${month}`,
    ...(group !== '' && { part: group }),
    unit: 'share',
    title: `Initial firms not dead after ${month} months${group === '' ? '' : `, ${group}`}`,
  }
}

function exitsHeadline(cause: string): Headline {
  return { table: 'firms', quantity: 'exits', part: cause, unit: 'firms', title: `Exits by ${cause}` }
}

async function addMetrics(book: HeadlineBook, folder: RunFolder, months: number): Promise<void> {
  const population = `${folder.seed}#1`
  const sums = new Map<number, MetricSum[]>()
  let keys: string[] = []
  const wish = (columns: readonly string[]) => {
    keys = columns.filter((name) => name !== 'replicate' && name !== 'month')
    return Object.fromEntries(['replicate', 'month', ...keys].map((name) => [name, 'number' as const]))
  }
  for await (const { rows, columns } of folder.rows('months', wish)) {
    for (let row = 0; row < rows; row++) {
      const [replicate, month] = [columns['replicate']![row]!, columns['month']![row]!]
      if (month > months) continue
      let known = sums.get(replicate)
      if (known === undefined) sums.set(replicate, (known = keys.map(() => new MetricSum())))
      keys.forEach((key, at) => known[at]!.add(columns[key]![row]!, month === months))
    }
  }
  for (const [at, key] of keys.entries()) {
    const headlines = (['last', 'mean'] as const).map((part) => metricHeadline(key, part, months))
    for (const [replicate, known] of sums) {
      const { last, mean } = known[at]!
      book.add(headlines[0]!, { population, replicate, value: last })
      book.add(headlines[1]!, { population, replicate, value: mean })
    }
  }
}

/** A metric over months; one that is missing in some (a share of nothing) has its mean over the others. */
class MetricSum {
  last = NaN
  #sum = 0
  #count = 0

  add(value: number, isLast: boolean): void {
    if (isLast) this.last = value
    if (Number.isNaN(value)) return
    this.#sum += value
    this.#count++
  }

  get mean(): number {
    return this.#count === 0 ? NaN : this.#sum / this.#count
  }
}

function metricHeadline(key: string, part: 'last' | 'mean', months: number): Headline {
  const metric = catalogue.metrics.find((each) => each.key === key)
  const title = metric === undefined ? key : english(metric.title)
  const when = part === 'last' ? `month ${months}` : 'mean over months'
  return { table: 'months', quantity: key, part, unit: metric?.unit ?? '', title: `${title}, ${when}` }
}
