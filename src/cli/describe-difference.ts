import { figure, limits, readableUnit } from '../catalogue/index.ts'
import { DISCOVERY_RATE } from '../diff/index.ts'
import type { HeadlineDifference, ResultDifference, Side, Verdict } from '../diff/index.ts'
import { printable } from '../scenario/index.ts'
import { alignedTable } from './table.ts'

/** Settings shown before the rest are only counted. */
const MOST_SETTINGS = 12
/** Longest value of a setting that is shown whole. */
const VALUE_LENGTH = 40

/**
 * Two results for reading.
 *
 * @param top how many of those that moved are shown
 * @param all whether the others are shown too, and every setting
 */
export function describeDifference(difference: ResultDifference, top: number, all: boolean): string {
  const rows = tables(difference, top, all)
  const parts = [
    sidesText(difference),
    settingsText(difference, all),
    difference.notices.map((notice) => `${printable(notice)}\n`).join(''),
    countsText(difference),
    ...rows,
    onlyText(difference, all),
  ]
  const text = parts.filter((part) => part !== '').join('\n')
  return rows.length > 0 ? `${text}\n${NOTES}` : text
}

const NOTES = `A and B are means over the replicates (or populations) that are compared; intervals are 95% of B − A; SE is B − A in its standard errors.
A firm that another buys has not died.
`

function sidesText({ a, b }: ResultDifference): string {
  const line = (label: string, { folder, names, ballast, modelVersion, seeds, replicates, months }: Side) => {
    const seed = seeds.length === 1 ? `seed ${JSON.stringify(seeds[0])}` : `${seeds.length} seeds`
    const [base, policy] = names
    const what = policy === undefined ? base! : `${policy} against ${base}`
    const size = `${replicates} ${replicates === 1 ? 'replicate' : 'replicates'} of ${months} months`
    return [label, folder, what, size, seed, `Ballast ${ballast}, model version ${modelVersion}`]
  }
  const [first, second] = [line('A', a), line('B', b)]
  return safeTable(first, [second])
}

function settingsText({ settings, ...sides }: ResultDifference, all: boolean): string {
  if (settings.length === 0) {
    const isOneSeed = sides.a.seeds.join() === sides.b.seeds.join()
    return `Versions and scenarios agree${isOneSeed ? '' : ' but for the seed'}.\n`
  }
  const shown = all ? settings : settings.slice(0, MOST_SETTINGS)
  const rows = shown.map(({ path, a = 'none', b = 'none' }) => [path, cut(a), cut(b)])
  const rest = settings.length - shown.length
  const more = rest > 0 ? `and ${rest} more (--all)\n` : ''
  return safeTable(['differs', 'A', 'B'], rows) + more
}

/** Names and keys come from files, whoever wrote them. */
function safeTable(
  columns: readonly string[],
  rows: readonly string[][],
  right?: ReadonlySet<number>,
): string {
  const safe = (cells: readonly string[]) => cells.map(printable)
  return alignedTable({ columns: safe(columns), rows: rows.map(safe) }, right)
}

function cut(text: string): string {
  return text.length > VALUE_LENGTH ? `${text.slice(0, VALUE_LENGTH - 1)}…` : text
}

function countsText({ headlines }: ResultDifference): string {
  if (headlines.length === 0) return 'There is no headline that both have.\n'
  const count = (verdict: Verdict) => headlines.filter((each) => each.verdict === verdict).length
  const parts = [
    `${count('moved')} moved beyond chance (of these at most ${DISCOVERY_RATE * 100}% expected to be chance)`,
    `${count('unmoved')} not told from chance`,
    `${count('identical')} identical`,
    `${count('unknown')} cannot be said`,
  ]
  return `Of ${headlines.length} headlines ${parts.join(', ')}.\n`
}

const TITLES: Readonly<Record<Verdict, string>> = {
  moved: 'moved beyond chance',
  unmoved: 'not told from chance',
  identical: 'identical',
  unknown: 'cannot be said',
}

function tables({ headlines, pairing }: ResultDifference, top: number, all: boolean): string[] {
  const of = (verdict: Verdict) => headlines.filter((each) => each.verdict === verdict)
  const shown: Verdict[] = all ? ['moved', 'unmoved', 'identical', 'unknown'] : ['moved']
  const parts = shown.flatMap((verdict) => rowsText(TITLES[verdict], of(verdict), top))
  if (all) return parts
  // Where nothing can be tested, what is largest beside its noise is still what one looks at first.
  const untested = pairing.isTestable ? [] : of('unknown').filter(({ kind }) => kind !== 'unknown')
  return [...parts, ...rowsText('largest in standard errors', untested, top)]
}

const COLUMNS = ['A', 'B', 'B − A', '95%', 'SE', 'unit', 'title']

function rowsText(title: string, rows: readonly HeadlineDifference[], top: number): string[] {
  if (rows.length === 0) return []
  const lines = rows.slice(0, top).map(rowCells)
  const more = rows.length > top ? `and ${rows.length - top} more (--all, --json or --csv)\n` : ''
  return [safeTable([title, ...COLUMNS], lines, new Set([1, 2, 3, 4, 5])) + more]
}

function rowCells(row: HeadlineDifference): string[] {
  const { scale, name: unit } = readableUnit(row.unit)
  const cell = (value: number) => figure(value * scale)
  const sign = row.difference > 0 ? '+' : ''
  const interval = row.kind === 'constant' ? 'no spread' : limits(row.lower, row.upper, cell)
  return [
    row.key,
    cell(row.a),
    cell(row.b),
    Number.isFinite(row.difference) ? sign + cell(row.difference) : '',
    interval,
    Number.isFinite(row.standardErrors) ? row.standardErrors.toFixed(1) : '',
    unit,
    row.title,
  ]
}

function onlyText({ onlyIn }: ResultDifference, all: boolean): string {
  return (['a', 'b'] as const)
    .filter((side) => onlyIn[side].length > 0)
    .map((side) => {
      const keys = onlyIn[side]
      const shown = all ? keys : keys.slice(0, MOST_SETTINGS)
      const rest = keys.length > shown.length ? `, and ${keys.length - shown.length} more` : ''
      return `Only in ${side.toUpperCase()}: ${shown.map(printable).join(', ')}${rest}\n`
    })
    .join('')
}
