/** What `experiments/lever-effects` found of one lever, as a table: a row a move, a column an outcome. */

import type { Listing } from '../listing.ts'
import { phrase } from './phrase.ts'

/** The outcomes shown on a lever's page, in this order; the experiment has more. */
const SHOWN = [
  'survival',
  'jobs',
  'output',
  'credit',
  'nonPerforming',
  'zombies',
  'entrants',
  'forestalled',
  'cost',
]

export type Row = Readonly<Record<string, string>>

/** The rows of a CSV file with a header; quoted cells may hold commas. */
export function csvRows(text: string): Row[] {
  const [header = [], ...rows] = text.trim().split(/\r?\n/).map(cellsOf)
  return rows.map((cells) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])))
}

function cellsOf(line: string): string[] {
  const cells = `,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)
  return [...cells].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '')
}

/** Nothing where the experiment has not tried the lever. */
export function effectListing(rows: readonly Row[], lever: string): Listing | undefined {
  const own = rows.filter((row) => row['lever'] === lever)
  if (own.length === 0) return undefined
  const outcomes = SHOWN.filter((key) => own.some((row) => row['outcome'] === key))
  const units = outcomes.map((key) => own.find((row) => row['outcome'] === key)?.['unit'] ?? '')
  const moves = new Map(own.map((row) => [moveOf(row), row]))
  return {
    columns: ['times', 'beside', 'move', ...outcomes.map((key, at) => `${phrase(key)} (${units[at]})`)],
    rows: [...moves].map(([move, { setting = '', context = '', from = '', to = '' }]) => [
      setting,
      context,
      `${from} → ${to}`,
      ...outcomes.map((key) => cellOf(own.find((row) => moveOf(row) === move && row['outcome'] === key))),
    ]),
  }
}

const moveOf = (row: Row): string => [row['setting'], row['context'], row['from'], row['to']].join(' / ')

/** Estimate and interval; bold where it is beyond chance. */
function cellOf(row: Row | undefined): string {
  if (row === undefined) return ''
  const [estimate, lower, upper] = [row['estimate'], row['lower'], row['upper']].map(shortened)
  const text = `${estimate} (${lower} to ${upper})`
  return row['clear'] === 'true' ? `**${text}**` : text
}

function shortened(figure: string | undefined): string {
  if (figure === undefined || figure === '') return '?'
  const value = Number(figure)
  const text = Math.abs(value) >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(2)))
  return text.replace('-', '−')
}
