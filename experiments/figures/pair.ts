/** What the tables of `ballast compare` hold for documents. */
import { fixed, limits, rowsOf, rowWhere, signed, tableOf, type Row } from './tables.ts'

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
  return {
    'alive-gained': signed(100 * Number(alive['estimate']), 2),
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

/**
 * Of 1 000 initial firms, those whose fate the policy has moved after three years and at the end, and what that makes of the worth of a pair: independent runs
 * of n firms, of which a share p lives, differ in it by a variance of about 2·p·(1 − p)/n, twins by as many flipped firms over n².
 *
 * @param alive percentages of both twins that live at the end
 */
export function decoupling(effectsCsv: string, alive: readonly number[]): Record<string, string> {
  const effects = rowsOf(effectsCsv)
  const mean = (quantity: string) => Number(paidByBonds(effects, quantity)['estimate'])
  const flipped = mean('saved') + mean('displaced')
  const share = alive.reduce((sum, each) => sum + each, 0) / alive.length / 100
  return {
    'moved-36': mean('changed36').toFixed(0),
    moved: mean('changed').toFixed(0),
    flipped: flipped.toFixed(0),
    alive: share.toFixed(2),
    'expected-ratio': one((2000 * share * (1 - share)) / flipped),
  }
}

/** The worth of a pair for one effect. */
export function varianceRatio(varianceCsv: string, effect: string): string {
  return one(Number(rowWhere(rowsOf(varianceCsv), { effect })['estimate']))
}
