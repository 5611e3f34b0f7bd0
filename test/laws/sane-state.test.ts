/** Law 11: whatever happens, no figure is NaN or infinite, and nothing that cannot be negative is. */
import fc from 'fast-check'
import { test } from 'vitest'
import { metricsOf, catalogue, open, step, tablesOf, type Course, type World } from '../../sim/index.ts'
import { columnOf, storedColumns } from '../../sim/kernel/table.ts'
import { OVERDUE_BUCKETS, POSITIONING } from '../../sim/state/firm.ts'
import { anyCourse, BUSY, freshWorld, MONTHS } from './small-worlds.ts'

/** Of the living; a market, a loan or a bank lives always. */
const NEVER_NEGATIVE: Record<string, readonly string[]> = {
  firm: [
    'staff',
    'stock',
    'stockValue',
    'deposits',
    'incoming',
    'base',
    'capital',
    'price',
    'expectedSales',
    'demand',
    'tradeReceivable',
    'trade',
    'overdue',
    'estatePayable',
    'arrears',
    'taxDue',
    'debt',
    'revenue',
    'paidIn',
    'defects',
    'practice',
    'belief',
  ],
  loan: ['principal', 'rate', 'cover'],
  bank: ['loans', 'bonds', 'claims', 'discounted', 'deposits'],
  core: ['deposits', 'sales', 'payables'],
  guarantor: ['deposits'],
  market: ['inside', 'outside'],
  city: ['employed', 'wage'],
  cell: ['firms'],
  economy: ['households', 'privateLender', 'privateLoans', 'bridgeLoans', 'estateClaims', 'bonds'],
}
const SHARES = ['defects', 'practice', 'belief', 'cover']

function check(world: World, when: string): void {
  for (const table of tablesOf(world)) {
    const { name, columns } = table.definition
    // Storage that scratch of many kinds uses may hold anything, unless a name says whose turn it is.
    const hosts = new Set(Object.values(columns).map(({ reuses }) => reuses))
    const own = storedColumns(table.definition).filter((column) => !hosts.has(column))
    const looked = new Set([...own, ...(NEVER_NEGATIVE[name] ?? [])])
    for (const column of looked) {
      const values = columnOf(table, column)
      const width = columns[column].width ?? 1
      const floored = NEVER_NEGATIVE[name]?.includes(column) ?? false
      for (let i = 0; i < table.rows * width; i++) {
        if (name === 'firm' && !world.firms.alive[Math.floor(i / width)]) continue
        const value = values[i]
        const wrong =
          !Number.isFinite(value) || (floored && value < 0) || (SHARES.includes(column) && value > 1)
        if (wrong) throw new Error(`${when}: ${name}.${column} is ${value} in row ${Math.floor(i / width)}`)
      }
    }
  }
  catalogue.metrics.forEach(({ key }, at) => {
    if (!Number.isFinite(metricsOf(world)[at])) throw new Error(`${when}: metric ${key} is no number`)
  })
}

/** What is kept of banks' loans as they are drawn and repaid is what their loans say. */
function checkCover({ loans, banks }: World, when: string): void {
  const sums = new Float64Array(banks.rows)
  for (let k = 0; k < loans.rows; k++)
    if (loans.cover[k] > 0) sums[loans.lender[k]] += Math.floor(loans.principal[k] * loans.cover[k])
  for (let b = 0; b < banks.rows; b++)
    if (sums[b] !== banks.guaranteed[b])
      throw new Error(`${when}: bank ${b} has ${sums[b]} guaranteed, not ${banks.guaranteed[b]}`)
}

/** What is kept of how late own brands are is what their buckets say. */
function checkLateness({ firms }: World, when: string): void {
  for (let f = 0; f < firms.rows; f++) {
    if (!firms.alive[f] || firms.positioning[f] !== POSITIONING.ownBrand) continue
    let used = OVERDUE_BUCKETS
    while (used > 0 && firms.overdue[f * OVERDUE_BUCKETS + used - 1] === 0) used--
    if (used !== firms.late[f]) throw new Error(`${when}: row ${f} is late by ${used}, not ${firms.late[f]}`)
  }
}

function checkRun(course: Course): void {
  const world = freshWorld()
  open(world, course, 1)
  for (let month = 1; month <= MONTHS; month++) {
    step(world)
    check(world, `month ${month}`)
    checkCover(world, `month ${month}`)
    checkLateness(world, `month ${month}`)
  }
}

test('11 in busy times', () => checkRun(BUSY))

test('11 in random corners', () => {
  fc.assert(fc.property(anyCourse, checkRun), { seed: 11, numRuns: 25 })
})
