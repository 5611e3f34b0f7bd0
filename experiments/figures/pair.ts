/** What the tables of `ballast compare` hold for documents. */
import { fixed, limits, rowsOf, rowWhere, tableOf, type Row } from './tables.ts'

/** Effects of a policy that is paid by bonds. */
const paidByBonds = (effects: readonly Row[], quantity: string): Row =>
  rowWhere(effects, { quantity, financing: 'bonds' })

const one = fixed(1)
const placebo = (row: Row): string => one(Number(row['placebo']))

/** Fates of firms, with the placebo’s. */
export function fatesTable(effectsCsv: string): string {
  const effects = rowsOf(effectsCsv)
  const mean = (quantity: string) => one(Number(paidByBonds(effects, quantity)['estimate']))
  const fates = {
    saved: 'saved: die without, live with the package',
    displaced: 'displaced: live without, die with it',
    untouched: 'untouched: die in neither',
    doomed: `doomed: die in both (${mean('delayed')} later, ${mean('hastened')} earlier)`,
    induced: 'induced: exist only with it',
    forestalled: 'forestalled: exist only without it',
  }
  return tableOf(
    ['of 1 000 initial firms and later entrants, within ten years', 'mean', '95%', 'placebo'],
    Object.entries(fates).map(([quantity, says]) => {
      const row = paidByBonds(effects, quantity)
      return [says, mean(quantity), limits(row, one), placebo(row)]
    }),
  )
}

/** Initial firms alive after two years in percentage points, and the net public cost per job-year in yuan. */
export function headlines(effectsCsv: string, accountCsv: string): Record<string, string> {
  const alive = paidByBonds(rowsOf(effectsCsv), 'survivalDifference24')
  const cost = paidByBonds(rowsOf(accountCsv), 'costPerJobYear')
  const points = (share: number) => (100 * share).toFixed(2)
  const gained = Number(alive['estimate'])
  return {
    'alive-gained': `${gained < 0 ? '−' : '+'}${points(Math.abs(gained))}`,
    'alive-limits': limits(alive, points),
    cost: yuan(Number(cost['estimate'])),
    'cost-limits': limits(cost, yuan),
  }
}

/** From fen, with a space between thousands. */
function yuan(fen: number): string {
  return (fen / 100).toFixed(0).replaceAll(/\B(?=(\d{3})+$)/g, ' ')
}

const WORTH = {
  survivalDifference12: 'initial firms alive after 12 months',
  survivalDifference24: 'after 24',
  survivalDifference36: 'after 36',
  survivalDifference60: 'after 60',
  restrictedMeanGained36: 'months gained within 36 months',
  restrictedMeanGained60: 'within 60 (the headline)',
  jobYears: 'job-years',
  output: 'output',
  bankLoans: 'bank loans, mean stock',
} as const

/** Independent pairs that a pair of twins is worth. */
export function varianceTable(varianceCsv: string): string {
  const rows = rowsOf(varianceCsv)
  return tableOf(
    ['number', 'ratio', '95%'],
    Object.entries(WORTH).map(([effect, says]) => {
      const row = rowWhere(rows, { effect })
      return [says, one(Number(row['estimate'])), limits(row, one)]
    }),
  )
}
