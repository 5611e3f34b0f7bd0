import { english } from '../catalogue/index.ts'
import type { ComparisonFolder } from '../files/index.ts'
import { quantityTitles, RATIO_SIDES } from '../lives/index.ts'
import type { Headline, HeadlineBook } from './headline.ts'

/** Headlines of a comparison: every row of its effects and of its public account. */
export async function addComparisonHeadlines(book: HeadlineBook, folder: ComparisonFolder): Promise<void> {
  for (const table of ['effects', 'account'] as const) {
    const rows = await estimatesOf(folder, table)
    if (hasReplicates(folder)) await observe(book, folder, table, rows)
    else summarise(book, folder, rows)
  }
}

/** Folders of older versions hold no values by replicate. */
export function hasReplicates({ tables }: ComparisonFolder): boolean {
  return 'effects-by-replicate' in tables && 'account-by-replicate' in tables
}

interface Row {
  readonly headline: Headline
  readonly estimate: number
  readonly standardError: number
  readonly replicates: number
}

const nameOf = (quantity: string, financing: string) => `${quantity} ${financing}`

/** By quantity and financing. */
async function estimatesOf(folder: ComparisonFolder, table: Headline['table']): Promise<Map<string, Row>> {
  const found = new Map<string, Row>()
  const titles = quantityTitles(folder.months)
  const wanted = {
    quantity: 'text',
    financing: 'text',
    unit: 'text',
    estimate: 'number',
    standardError: 'number',
    lower: 'number',
    replicates: 'number',
  } as const
  for await (const { rows, columns } of folder.rows(table, wanted)) {
    for (let row = 0; row < rows; row++) {
      const [quantity = '', financing = ''] = [columns.quantity[row], columns.financing[row]]
      const title = titles.get(quantity)
      found.set(nameOf(quantity, financing), {
        headline: {
          table,
          quantity,
          part: financing,
          // Earlier versions named the coin in which money is counted.
          unit: (columns.unit[row] ?? '').replaceAll('fen', 'money'),
          title: title === undefined ? quantity : english(title),
        },
        estimate: columns.estimate[row]!,
        // A ratio without limits could be anything, whatever its error.
        standardError: Number.isNaN(columns.lower[row]) ? NaN : columns.standardError[row]!,
        replicates: columns.replicates[row]!,
      })
    }
  }
  return found
}

function summarise(book: HeadlineBook, { seed }: ComparisonFolder, rows: ReadonlyMap<string, Row>): void {
  for (const { headline, estimate, standardError, replicates } of rows.values())
    book.summarise(headline, `${seed}#1`, { mean: estimate, standardError, count: replicates })
}

async function observe(
  book: HeadlineBook,
  folder: ComparisonFolder,
  table: 'effects' | 'account',
  estimates: ReadonlyMap<string, Row>,
): Promise<void> {
  const above = new Map<string, number>()
  const wanted = {
    population: 'number',
    replicate: 'number',
    quantity: 'text',
    financing: 'text',
    value: 'number',
  } as const
  // A ratio's sides stand in one replicate's rows, the numerator first.
  for await (const { rows, columns } of folder.rows(`${table}-by-replicate`, wanted)) {
    for (let row = 0; row < rows; row++) {
      const { quantity, side } = sideOf(columns.quantity[row] ?? '')
      const name = nameOf(quantity, columns.financing[row] ?? '')
      const [number, replicate, value] = [
        columns.population[row]!,
        columns.replicate[row]!,
        columns.value[row]!,
      ]
      const estimate = estimates.get(name)
      if (estimate === undefined) continue
      const place = { population: `${folder.seed}#${number}`, replicate }
      const ratio = `${name} ${place.population} ${replicate}`
      if (side === undefined) book.add(estimate.headline, { ...place, value })
      else if (side === 0) above.set(ratio, value)
      else book.add(estimate.headline, { ...place, value: above.get(ratio) ?? NaN, below: value })
    }
  }
}

function sideOf(name: string): { quantity: string; side?: number } {
  const side = RATIO_SIDES.findIndex((ending) => name.endsWith(ending))
  return side < 0 ? { quantity: name } : { quantity: name.slice(0, -RATIO_SIDES[side]!.length), side }
}
