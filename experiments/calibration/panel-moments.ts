/** Moments that need single firms: sizes, ages, growth of cohorts, losses, terms of payment, who asks a bank. */
import { catalogue, type ReplicateResult } from '../../src/index.ts'
import { fromYearToYear, isAlive, type Columns } from '../panel.ts'

const YEAR = 12
const { served } = catalogue.enumerations
const DISCOURAGED = served.indexOf('discouraged')
const IN_FULL = served.indexOf('fullyServed')

export function momentsOfPanel({ tables }: ReplicateResult): Record<string, number> {
  const { columns } = tables!.panel
  return {
    ...sizesAndAges(columns),
    ...exitsBySize(columns),
    ...growthOfCohorts(columns),
    ...accounts(columns),
    ...applicants(tables!.applications.columns, years(columns)),
  }
}

/** Mean of a number over the rows for which it is known. */
function meanOver(rows: number, of: (row: number) => number): number {
  let [sum, count] = [0, 0]
  for (let row = 0; row < rows; row++) {
    const value = of(row)
    if (Number.isNaN(value)) continue
    sum += value
    count += 1
  }
  return sum / count
}

/** Share of the firms in business at the ends of years of which something holds. */
const share = (panel: Columns, holds: (row: number) => boolean): number =>
  meanOver(panel.year.length, (row) => (isAlive(panel, row) ? Number(holds(row)) : NaN))

function sizesAndAges(panel: Columns): Record<string, number> {
  const { staff, age } = panel
  const between = (column: Float64Array, low: number, high: number) =>
    share(panel, (row) => column[row] >= low && column[row] <= high)
  return {
    alone: between(staff, 1, 1),
    sizes1to4: between(staff, 1, 4),
    sizes5to9: between(staff, 5, 9),
    sizes10to19: between(staff, 10, 19),
    sizes20: between(staff, 20, Infinity),
    ages0to5: between(age, 0, 6 * YEAR - 1),
    ages6to10: between(age, 6 * YEAR, 11 * YEAR - 1),
    ages26: between(age, 25 * YEAR, Infinity),
  }
}

/** Exits of a year, those bought left out, over the firms of the end of the year before, by their staff then. */
function exitsBySize(panel: Columns): Record<string, number> {
  const cells = [
    { least: 1, most: 9, died: 0, firms: 0 },
    { least: 10, most: 19, died: 0, firms: 0 },
    { least: 20, most: 39, died: 0, firms: 0 },
    { least: 40, most: 199, died: 0, firms: 0 },
  ]
  fromYearToYear(panel, (staff, died) => {
    const cell = cells.find(({ least, most }) => staff >= least && staff <= most)
    if (cell === undefined) return
    cell.firms += 1
    if (died) cell.died += 1
  })
  return Object.fromEntries(
    cells.map(({ least, most, died, firms }) => [`exits${least}to${most}`, died / firms]),
  )
}

function growthOfCohorts(panel: Columns): Record<string, number> {
  const { staff, age } = panel
  const staffAt = (from: number, to: number) =>
    meanOver(staff.length, (row) =>
      isAlive(panel, row) && age[row] >= from * YEAR && age[row] < to * YEAR ? staff[row] : NaN,
    )
  const young = staffAt(0, 1)
  return { growsTo11to15: staffAt(11, 16) / young, growsTo21to25: staffAt(21, 26) / young }
}

/** Of firms that were in business all the year. */
function accounts(panel: Columns): Record<string, number> {
  const { year, months, profit, sales, receivables, payables } = panel
  const isWhole = (row: number) => isAlive(panel, row) && months[row] === YEAR
  const total = (column: Float64Array) =>
    column.reduce((sum, value, row) => (isWhole(row) ? sum + value : sum), 0)
  return {
    lossMakers: meanOver(year.length, (row) => (isWhole(row) ? Number(profit[row] < 0) : NaN)),
    receivables: (YEAR * total(receivables)) / total(sales),
    payablesOverReceivables: total(payables) / total(receivables),
  }
}

/** Firm-years: firms that were in business at some time of a year. */
const years = ({ year }: Columns): number => year.length

function applicants({ month, firm, outcome }: Columns, firmYears: number): Record<string, number> {
  const inFull = new Map<string, boolean>()
  for (let row = 0; row < month.length; row++) {
    if (outcome[row] === DISCOURAGED) continue
    const key = `${Math.ceil(month[row] / YEAR)} ${firm[row]}`
    inFull.set(key, (inFull.get(key) ?? true) && outcome[row] === IN_FULL)
  }
  const all = [...inFull.values()]
  return {
    applied: all.length / firmYears,
    servedInFull: all.filter(Boolean).length / all.length,
  }
}
