/** Owners draw what they earn, not what banks lend; debt buys capital. */
import { viewOf, type View } from '../../calibration/replicate-view.ts'
import { BANKRUPT, isAlive } from '../../panel.ts'
import { catalogue, type ReplicateResult } from '../../../src/index.ts'
import { calmIn, lived, type Step } from '../show.ts'

const MONTHS = 120
/** Of the runs with larger loans and with cover. */
const SHORT = 60
const HALF_A_YEAR = 6
const YEAR = 12
const LARGER = 1.5
const COVER = 0.8

export const owners: Step = {
  key: '3',
  title: 'owners’ money',
  shows: [
    {
      key: 'drawnOfLoans',
      says: 'Drawn beyond profit in the year from a bank loan on, over the loan',
      most: 0.05,
      of: 'mean',
    },
    {
      key: 'drawnOfFounding',
      says: 'Drawn beyond profit by founders within six months, over what they paid in',
      most: 0.1,
      of: 'mean',
    },
    { key: 'drawnByFounders', says: 'the same, what they earned included', of: 'mean' },
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
    { key: 'largerExits', says: 'the same of exits a year over firms', of: 'mean' },
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
    const decade = await lived(calm, sample, ['panel', 'accounts'])
    const view = viewOf(decade)
    const larger = await lived(calm.with({ months: SHORT, parameters: largerLoans() }), sample, ['panel'])
    const covered = await lived(calm.with({ months: SHORT, levers: { guaranteeCover: COVER } }), sample)
    const [plain, more] = [accountsOf(decade), accountsOf(larger)]
    const perFirm = (key: string) => (12 * view.total(key)) / view.total('firms')
    return {
      ...drawnBy(decade),
      privateShare: view.total('privateLoans') / (view.total('privateLoans') + view.total('bankLoans')),
      runway1: view.mean('runway1'),
      applications: perFirm('applications'),
      largerCapital: more.capital / plain.capital - 1,
      largerOutput: more.output / plain.output - 1,
      largerBankruptcies: more.bankruptcies - plain.bankruptcies,
      largerExits: more.exits - plain.exits,
      coverLosses: lossRate(viewOf(covered)) - lossRate(view),
      debtOverSales: view.total('bankLoans') / (12 * view.total('sales')),
      bankruptcies: perFirm('bankruptcies'),
      exits: perFirm('deaths'),
    }
  },
}

type Accounts = Record<'capital' | 'output' | 'bankruptcies' | 'exits', number>

/** Of the first years: means a firm and year, bankruptcies and exits a year over firms. */
function accountsOf({ tables }: ReplicateResult): Accounts {
  const panel = tables!.panel.columns
  let [capital, output, bankrupt, gone, years] = [0, 0, 0, 0, 0]
  for (let row = 0; row < panel.year.length; row++) {
    if (panel.year[row] * 12 > SHORT) continue
    years += panel.months[row] / 12
    output += panel.output[row]
    if (isAlive(panel, row)) capital += panel.capital[row]
    else gone += 1
    if (panel.exit[row] === BANKRUPT) bankrupt += 1
  }
  return {
    capital: capital / years,
    output: output / years,
    bankruptcies: bankrupt / years,
    exits: gone / years,
  }
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

/** Months of a firm that are looked at together, and what they are held against. */
interface Span {
  months: number
  drawn: number
  profit: number
  readonly money: number
}

/** Draws in the year from a bank loan on, each month counted once, and of founders in their first months. */
function drawnBy({ tables }: ReplicateResult): Record<string, number> {
  const { count, columns } = tables!.accounts
  const { month, firm, profit, drawn, lent, paidIn } = columns
  const [afterLoans, ofFounders]: [Span[], Span[]] = [[], []]
  const [running, founded] = [new Map<number, Span>(), new Map<number, Span>()]
  const add = (span: Span | undefined, row: number, most: number) => {
    if (span === undefined || span.months === most) return
    span.months += 1
    span.drawn += drawn[row]
    span.profit += profit[row]
  }
  const opened = (money: number): Span => ({ months: 0, drawn: 0, profit: 0, money })
  for (let row = 0; row < count; row++) {
    const key = firm[row]
    if (!founded.has(key)) {
      const span = opened(paidIn[row])
      founded.set(key, span)
      // Who is there in the first month was founded before it.
      if (month[row] > 1 && paidIn[row] > 0) ofFounders.push(span)
    }
    add(founded.get(key), row, HALF_A_YEAR)
    const span = running.get(key)
    if (lent[row] > 0 && (span === undefined || span.months === YEAR)) {
      const next = opened(lent[row])
      running.set(key, next)
      afterLoans.push(next)
    }
    add(running.get(key), row, YEAR)
  }
  const over = (spans: readonly Span[], of: (span: Span) => number) =>
    spans.reduce((sum, span) => sum + of(span), 0) / spans.reduce((sum, { money }) => sum + money, 0)
  const beyond = (span: Span) => Math.min(span.money, Math.max(0, span.drawn - Math.max(0, span.profit)))
  return {
    drawnOfLoans: over(afterLoans, beyond),
    drawnOfFounding: over(ofFounders, beyond),
    drawnByFounders: over(ofFounders, (span) => span.drawn),
  }
}
