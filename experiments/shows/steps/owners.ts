/** Owners draw what they earn, not what banks lend; debt buys capital. */
import { meanOf } from '../../arms.ts'
import { viewOf, type View } from '../../calibration/replicate-view.ts'
import { BANKRUPT, isAlive } from '../../panel.ts'
import { catalogue, type ReplicateResult } from '../../../src/index.ts'
import { calmIn, lived, type Step } from '../show.ts'

const MONTHS = 120
/** Of the runs with larger loans and with cover. */
const SHORT = 60
/** Months in business at the end of its first year of a firm that was founded in the seventh. */
const HALF_A_YEAR = 6
const LARGER = 1.5
const COVER = 0.8

export const owners: Step = {
  key: '3',
  title: 'owners’ money',
  shows: [
    {
      key: 'drawnOfLoans',
      says: 'Drawn beyond the year’s profit by those who took loans in it, over the loans',
      most: 0.05,
      of: 'mean',
    },
    {
      key: 'drawnOfFounding',
      says: 'Drawn by founders within six months, over what they paid in',
      most: 0.1,
      of: 'mean',
    },
    {
      key: 'privateShare',
      says: 'Private and family loans over all loans',
      least: 0.3,
      most: 0.5,
      of: 'mean',
    },
    { key: 'runway1', says: 'Firms with cash for a month or less', least: 0.25, most: 0.45, of: 'mean' },
    { key: 'applications', says: 'Applications a firm and year', of: 'mean' },
    {
      key: 'largerCapital',
      says: 'Loans half as large again: capital a firm, relative change',
      least: 0,
      of: 'mean',
    },
    { key: 'largerOutput', says: 'the same of output a firm', least: 0, of: 'mean' },
    {
      key: 'largerBankruptcies',
      says: 'the same of bankruptcies a year over firms, difference',
      most: 0.002,
      of: 'mean',
    },
    {
      key: 'coverLosses',
      says: 'Cover of 80%: write-offs of banks a year over loans, difference',
      least: 0,
      of: 'mean',
    },
    { key: 'debtOverSales', says: 'Bank loans over a year’s sales', of: 'mean' },
    { key: 'bankruptcies', says: 'Bankruptcies a year over firms', of: 'mean' },
    { key: 'exits', says: 'Exits a year over firms', of: 'mean' },
  ],
  measure: async (sample) => {
    const calm = calmIn(sample, MONTHS)
    const decade = await lived(calm, sample, ['panel', 'applications'])
    const view = viewOf(decade)
    const larger = await lived(calm.with({ months: SHORT, parameters: largerLoans() }), sample, ['panel'])
    const covered = await lived(calm.with({ months: SHORT, levers: { guaranteeCover: COVER } }), sample)
    const [plain, more] = [accountsOf(decade), accountsOf(larger)]
    const perFirm = (key: string) => (12 * view.total(key)) / view.total('firms')
    return {
      drawnOfLoans: drawnOfLoans(decade),
      drawnOfFounding: drawnOfFounding(decade),
      privateShare: view.total('privateLoans') / (view.total('privateLoans') + view.total('bankLoans')),
      runway1: view.mean('runway1'),
      applications: perFirm('applications'),
      largerCapital: more.capital / plain.capital - 1,
      largerOutput: more.output / plain.output - 1,
      largerBankruptcies: more.bankruptcies - plain.bankruptcies,
      coverLosses: lossRate(viewOf(covered)) - lossRate(view),
      debtOverSales: view.total('bankLoans') / (12 * view.total('sales')),
      bankruptcies: perFirm('bankruptcies'),
      exits: perFirm('deaths'),
    }
  },
}

/** Of the first years: means a firm and year, and bankruptcies a year over firms. */
function accountsOf({ tables }: ReplicateResult): Record<'capital' | 'output' | 'bankruptcies', number> {
  const panel = tables!.panel.columns
  let [capital, output, bankrupt, years] = [0, 0, 0, 0]
  for (let row = 0; row < panel.year.length; row++) {
    if (panel.year[row] * 12 > SHORT) continue
    years += panel.months[row] / 12
    output += panel.output[row]
    if (isAlive(panel, row)) capital += panel.capital[row]
    if (panel.exit[row] === BANKRUPT) bankrupt += 1
  }
  return { capital: capital / years, output: output / years, bankruptcies: bankrupt / years }
}

/** Written off in a year over what is owed, in the first years. */
function lossRate(view: View): number {
  let [lost, owed] = [0, 0]
  for (let month = 1; month <= SHORT; month++) {
    lost += 12 * view.at('loanLosses', month)
    owed += view.at('bankLoans', month)
  }
  return lost / owed
}

/** Parameters under which a firm in need asks for half as much again. */
function largerLoans(): Record<string, number> {
  const defaultOf = (key: string) => catalogue.parameters.find((one) => one.key === key)!.default
  return {
    loanRound: LARGER * defaultOf('loanRound'),
    investLoan: Math.min(1, LARGER * defaultOf('investLoan')),
  }
}

/** Of firms and years in which a bank lent anew. */
function drawnOfLoans({ tables }: ReplicateResult): number {
  const { year, firm, drawn, profit } = tables!.panel.columns
  const asked = tables!.applications.columns
  const lent = new Map<string, number>()
  for (let row = 0; row < asked.month.length; row++) {
    const key = `${Math.ceil(asked.month[row] / 12)} ${asked.firm[row]}`
    if (asked.granted[row] > 0) lent.set(key, (lent.get(key) ?? 0) + asked.granted[row])
  }
  let [beyond, all] = [0, 0]
  for (let row = 0; row < year.length; row++) {
    const loan = lent.get(`${year[row]} ${firm[row]}`)
    if (loan === undefined) continue
    beyond += Math.min(loan, Math.max(0, drawn[row] - Math.max(0, profit[row])))
    all += loan
  }
  return beyond / all
}

/** Of those founded in the seventh month of a year who are in business at its end. */
function drawnOfFounding({ tables }: ReplicateResult): number {
  const panel = tables!.panel.columns
  const shares: number[] = []
  for (let row = 0; row < panel.year.length; row++)
    if (isAlive(panel, row) && panel.months[row] === HALF_A_YEAR && panel.age[row] < 12)
      shares.push(panel.drawn[row] / panel.paidIn[row])
  return meanOf(shares)
}
