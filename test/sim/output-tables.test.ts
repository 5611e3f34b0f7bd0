/** The tables on request say what series, lives and books say, row by row. One run of 300 firms, everything happening. */
import { beforeAll, describe, expect, test } from 'vitest'
import {
  catalogue,
  departures,
  fingerprint,
  metricsOf,
  OUTPUT_TABLES,
  open,
  step,
  survivors,
  TableWatch,
  type OpenOptions,
  type TableRows,
} from '../../sim/index.ts'
import { regions } from '../../src/regions/index.ts'
import { BUSY, freshWorld, smallSetup } from '../laws/small-worlds.ts'

const MONTHS = 30
const KEYS = OUTPUT_TABLES.map(({ key }) => key)

type Row = Record<string, number | string>

interface Seen {
  readonly tables: Record<string, Row[]>
  readonly series: Record<string, number>[]
  readonly firms: { firm: number; start: number; stop: number; cause: number }[]
  readonly fingerprint: string
}

/** Rows with texts for codes; a missing cell is NaN. */
function rowsOf(key: string, { count, columns }: TableRows): Row[] {
  const declared = OUTPUT_TABLES.find((table) => table.key === key)!.columns
  return Array.from({ length: count }, (_, row) =>
    Object.fromEntries(
      declared.map(({ name, text }) => {
        const value = columns[name][row]
        return [name, text && !Number.isNaN(value) ? text(regions['plain'], value) : value]
      }),
    ),
  )
}

function watched(options: OpenOptions): Seen {
  const world = freshWorld(smallSetup({ firms: 300, burnIn: 180 }))
  open(world, BUSY, 1, options)
  const watch = options.journal ? new TableWatch(world, KEYS) : undefined
  const [series, firms]: [Seen['series'], Seen['firms']] = [[], []]
  const note = ({ count, firm, entryMonth, stop, cause }: ReturnType<typeof survivors>) => {
    for (let row = 0; row < count; row++) {
      const start = Math.max(0, entryMonth[row] - 1)
      firms.push({ firm: firm[row], start, stop: stop[row], cause: cause[row] })
    }
  }
  for (let month = 1; month <= MONTHS; month++) {
    step(world)
    watch?.add(world)
    note(departures(world))
    series.push(Object.fromEntries(catalogue.metrics.map(({ key }, k) => [key, metricsOf(world)[k]])))
  }
  note(survivors(world))
  const tables = Object.entries(watch?.finish(world) ?? {}).map(([key, rows]) => [key, rowsOf(key, rows)])
  return { tables: Object.fromEntries(tables), series, firms, fingerprint: fingerprint(world) }
}

const sum = (rows: readonly Row[], column: string) =>
  rows.reduce((total, row) => total + Number(row[column]), 0)

let seen: Seen
beforeAll(() => {
  seen = watched({ journal: true })
})

test('watching changes nothing, and what is seen does not depend on how steps are run', () => {
  expect(watched({}).fingerprint).toBe(seen.fingerprint)
  expect(watched({ journal: true, fused: false }).tables).toEqual(seen.tables)
})

test('rows come in their order, and none twice', () => {
  for (const { key, order, columns } of OUTPUT_TABLES) {
    const rows = seen.tables[key]
    expect([key, rows.length > 50]).toEqual([key, true])
    const numeric = order.filter((name) => !columns.find((column) => column.name === name)!.text)
    const places = rows.map((row) => numeric.map((name) => Number(row[name])))
    const isAfter = (a: number[], b: number[]) => {
      const k = a.findIndex((value, at) => value !== b[at])
      return k === -1 || a[k] > b[k]
    }
    expect(places.slice(1).every((place, at) => isAfter(place, places[at]))).toBe(true)
  }
  const once = new Set(seen.tables['panel'].map(({ year, firm }) => `${year} ${firm}`))
  expect(once.size).toBe(seen.tables['panel'].length)
})

test('a table that there is not is refused', () => {
  const world = freshWorld()
  expect(() => new TableWatch(world, ['pannel'])).toThrow("'pannel'")
})

describe('panel', () => {
  const of = (year: number) => seen.tables['panel'].filter((row) => row['year'] === year)

  test.each([1, 2, 3])('year %i adds up to the series', (year) => {
    const months = seen.series.slice(12 * (year - 1), 12 * year)
    const total = (metric: string) => months.reduce((all, month) => all + month[metric], 0)
    expect(sum(of(year), 'sales')).toBe(total('sales'))
    expect(sum(of(year), 'output')).toBe(total('output'))
    expect(sum(of(year), 'profit')).toBe(total('profit'))
    const stayed = of(year).filter(({ exit }) => Number.isNaN(exit))
    expect(stayed).toHaveLength(months.at(-1)!['firms'])
    expect(sum(stayed, 'staff')).toBe(months.at(-1)!['jobs'])
    expect(sum(stayed, 'bankDebt')).toBe(months.at(-1)!['bankLoans'])
    expect(sum(stayed, 'deposits')).toBe(months.at(-1)!['firmCash'])
    expect(sum(stayed, 'zombie')).toBe(months.at(-1)!['zombies'])
    expect(stayed.filter(({ allies }) => Number(allies) > 0)).toHaveLength(months.at(-1)!['allied'])
    expect(of(year).length - stayed.length).toBe(total('deaths'))
  })

  test('has every firm in every year in which it was there, for as many months', () => {
    const expected = seen.firms.flatMap(({ firm, start, stop }) => {
      const years = []
      for (let year = 1; 12 * (year - 1) < stop; year++) {
        const months = Math.min(stop, 12 * year) - Math.max(start, 12 * (year - 1))
        if (months > 0) years.push(`${firm} ${year} ${months}`)
      }
      return years
    })
    const found = seen.tables['panel'].map(({ firm, year, months }) => `${firm} ${year} ${months}`)
    expect(found.sort()).toEqual(expected.sort())
  })

  test('who has stopped has a cause and no stocks', () => {
    for (const row of seen.tables['panel']) {
      const gone = !Number.isNaN(row['exit'])
      expect(Number.isNaN(row['capital'])).toBe(gone)
      expect(Number.isNaN(row['exitMonth'])).toBe(!gone)
    }
  })
})

test('accounts of a month add up to the series, and those of a year to the panel', () => {
  const rows = seen.tables['accounts']
  seen.series.forEach((series, k) => {
    const month = rows.filter((row) => row['month'] === k + 1)
    const stays = month.filter(({ deposits }) => !Number.isNaN(deposits))
    expect({
      sales: sum(month, 'sales'),
      profit: sum(month, 'profit'),
      lent: sum(month, 'lent'),
      firms: stays.length,
      firmCash: sum(stays, 'deposits'),
    }).toEqual({
      sales: series['sales'],
      profit: series['profit'],
      lent: series['creditGranted'] + series['orderLoans'],
      firms: series['firms'],
      firmCash: series['firmCash'],
    })
  })
  const ofYear = rows.filter((row) => Number(row['month']) <= 12)
  const panel = seen.tables['panel'].filter((row) => row['year'] === 1)
  expect(sum(panel, 'drawn')).toBe(sum(ofYear, 'drawn'))
  expect(sum(panel, 'drawn')).toBeGreaterThan(0)
})

test('applications are those that the series count, with what was asked and lent', () => {
  const rows = seen.tables['applications']
  seen.series.forEach((series, k) => {
    const month = rows.filter((row) => row['month'] === k + 1)
    const count = (outcome: string) => month.filter((row) => row['outcome'] === outcome).length
    expect({
      creditDiscouraged: count('discouraged'),
      creditRefused: count('refused'),
      creditPartlyServed: count('partlyServed'),
      creditFullyServed: count('fullyServed'),
      creditGranted: sum(month, 'granted'),
      capitalRefusals: month.filter(({ reason }) => reason === 'bankCapital').length,
    }).toEqual({
      creditDiscouraged: series['creditDiscouraged'],
      creditRefused: series['creditRefused'],
      creditPartlyServed: series['creditPartlyServed'],
      creditFullyServed: series['creditFullyServed'],
      creditGranted: series['creditGranted'],
      capitalRefusals: series['capitalRefusals'],
    })
  })
  for (const row of rows) {
    const lent = Number(row['granted']) > 0
    expect(Number.isNaN(row['rate'])).toBe(!lent)
    if (row['outcome'] === 'refused') expect(row['reason']).toEqual(expect.any(String))
    if (lent) expect(row['reason']).toBeNaN()
    expect(Number(row['risk'])).toBeGreaterThan(0)
  }
})

describe('loans', () => {
  const isOf = (lender: string) => (row: Row) => row['lender'] === lender

  test('whatever was lent is repaid, carried over, lost or outstanding', () => {
    for (const row of seen.tables['loans']) {
      const parts = ['repaid', 'carried', 'lost', 'outstanding'].map((name) => Number(row[name]))
      expect(parts.reduce((a, b) => a + b)).toBe(row['amount'])
      expect(Math.min(...parts)).toBeGreaterThanOrEqual(0)
    }
  })

  test('new lending, losses and what is out agree with the series', () => {
    const loans = seen.tables['loans']
    const banks = loans.filter(isOf('bank'))
    seen.series.forEach((series, k) => {
      const drawn = banks.filter(({ month, origin }) => month === k + 1 && origin === 'drawn')
      expect(sum(drawn, 'amount')).toBe(series['creditGranted'] + series['orderLoans'])
      const lost = banks.filter(({ endMonth }) => endMonth === k + 1)
      expect(sum(lost, 'lost')).toBe(series['loanLosses'])
      const ended = (end: string) =>
        new Set(
          banks
            .filter((row) => row['endMonth'] === k + 1 && row['ended'] === end)
            .map(({ firm, place }) => `${firm} ${place}`),
        ).size
      expect(ended('bridgedPublicly')).toBeLessThanOrEqual(series['bridgedPublicly'])
    })
    expect(sum(banks, 'outstanding')).toBe(seen.series.at(-1)!['bankLoans'])
    const privately = loans.filter((row) => isOf('privateLender')(row) || isOf('family')(row))
    expect(sum(privately, 'outstanding')).toBe(seen.series.at(-1)!['privateLoans'])
  })

  test('every way to end is seen but the rarest', () => {
    const ends = new Set(seen.tables['loans'].map(({ ended }) => ended))
    for (const end of ['repaid', 'renewed', 'writtenOff', 'outstanding']) expect(ends).toContain(end)
  })

  test('what is carried over begins anew in the same place and month', () => {
    const carried = new Map<string, number>()
    const add = (key: string, fen: number) => carried.set(key, (carried.get(key) ?? 0) + fen)
    for (const row of seen.tables['loans']) {
      if (Number(row['carried']) > 0)
        add(`${row['firm']} ${row['place']} ${row['endMonth']}`, Number(row['carried']))
      const anew = row['origin'] === 'renewed' || (row['origin'] === 'bridged' && row['lender'] === 'bank')
      if (anew) add(`${row['firm']} ${row['place']} ${row['month']}`, -Number(row['amount']))
    }
    expect([...carried.values()].filter((fen) => fen !== 0)).toEqual([])
    expect(carried.size).toBeGreaterThan(0)
  })
})

describe('edges', () => {
  test('debts to banks add up to their loans', () => {
    const edges = seen.tables['edges'].filter(({ kind, month }) => kind === 'bank' && month === 24)
    expect(sum(edges, 'owed')).toBe(seen.series[23]['bankLoans'])
  })

  test('every allied firm is in a pair, and pairs come once', () => {
    const pairs = seen.tables['edges'].filter(({ kind, month }) => kind === 'alliance' && month === 24)
    const firms = new Set(pairs.flatMap(({ from, to }) => [from, to]))
    const alone = seen.series[23]['allied'] - firms.size
    // An ally who has just died leaves its partner allied until next month.
    expect(alone).toBeGreaterThanOrEqual(0)
    expect(alone).toBeLessThan(5)
    expect(new Set(pairs.map(({ from, to }) => `${from} ${to}`)).size).toBe(pairs.length)
    for (const { trust } of pairs) expect(Number(trust)).toBeLessThanOrEqual(1)
  })

  test('are those of years, and name firms, banks and core enterprises', () => {
    expect([...new Set(seen.tables['edges'].map(({ month }) => month))]).toEqual([0, 12, 24])
    for (const { kind, from, to } of seen.tables['edges']) {
      expect(from).toMatch(/^firm:\d+$/)
      expect(to).toMatch(
        { supply: /^firm:\d+$/, alliance: /^firm:\d+$/, core: /^core:\w+$/, bank: /^bank:\w+$/ }[
          String(kind)
        ]!,
      )
    }
  })
})
