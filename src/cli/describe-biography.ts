import { TURNS } from '../lives/index.ts'
import type { Biography } from '../lives/index.ts'
import type { FirmMonth } from '../run/index.ts'
import { alignedTable } from './table.ts'

const RECENT = 12

/** A life for reading: its facts, its months, who paid what, and how it came to its end. Money in yuan. */
export function describeBiography(biography: Biography, all: boolean): string {
  const { firm, replicate, scenario, fingerprint, life, months, chain } = biography
  const head = `firm ${firm} in replicate ${replicate} of ${scenario.name}, fingerprint ${fingerprint}\n`
  const facts = ['sector', 'city', 'sizeClass', 'entry', 'ageAtStart', 'staffAtStart'].map(
    (key) => `${key} ${life[key]}`,
  )
  const shown = all ? months : months.slice(-RECENT)
  const what = all
    ? 'flows, month by month'
    : `flows of the last ${shown.length} months (--all: of every month)`
  const links = chain.map(({ month, turn, about, amount }) => [
    String(month),
    TURNS[turn].en.replace('%', about) + (amount === undefined ? '' : `, ${yuan(amount)} yuan`),
  ])
  return [
    `${head}${facts.join(', ')}\n`,
    monthsTable(months),
    totalsTable(months),
    flowsTable(what, shown),
    alignedTable({ columns: ['month', 'the chain'], rows: links }, new Set([0])),
  ].join('\n')
}

const STOCKS = ['deposits', 'bankDebt', 'privateDebt', 'bridgeDebt', 'arrears', 'revenue', 'profit'] as const

function monthsTable(months: readonly FirmMonth[]): string {
  const rows = months.map(({ month, state }) => [
    String(month),
    String(state['staff']),
    ...STOCKS.map((key) => yuan(state[key] ?? 0)),
  ])
  const columns = [
    'month',
    'staff',
    'deposits',
    'bank debt',
    'private debt',
    'bridge',
    'arrears',
    'sales',
    'profit (smoothed)',
  ]
  return alignedTable({ columns, rows }, new Set(columns.keys()))
}

/** Deposits by kind and class of counterparty, over the whole life. */
function totalsTable(months: readonly FirmMonth[]): string {
  const totals = new Map<string, number>()
  for (const { flows } of months) {
    for (const { instrument, kind, partner, amount } of flows) {
      if (instrument !== 'deposit') continue
      const key = `${kind} ${partner.replace(/:.*/, '')}`
      totals.set(key, (totals.get(key) ?? 0) + amount)
    }
  }
  const rows = [...totals].map(([key, amount]) => [...key.split(' '), yuan(amount)])
  const columns = ['money over its life', 'counterparty', 'yuan (+ in, − out)']
  return alignedTable({ columns, rows }, new Set([2]))
}

function flowsTable(what: string, months: readonly FirmMonth[]): string {
  const rows = months.flatMap(({ month, flows }) =>
    flows.map(({ instrument, kind, partner, amount }) => [
      String(month),
      instrument,
      kind,
      partner,
      yuan(amount),
    ]),
  )
  return `${what}\n${alignedTable({ columns: ['month', 'instrument', 'kind', 'counterparty', 'yuan'], rows }, new Set([0, 4]))}`
}

function yuan(fen: number): string {
  return String(Math.round(fen / 100) + 0).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
}
