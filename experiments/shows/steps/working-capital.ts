/** Terms of payment on both sides: sellers wait, buyers owe, and who waits borrows. */
import { viewOf, type View } from '../../calibration/replicate-view.ts'
import { isAlive } from '../../panel.ts'
import type { ReplicateResult } from '../../../src/index.ts'
import { calmIn, lived, type Sample, type Step } from '../show.ts'

const MONTHS = 120
/** Of the runs with long and short terms, and the terms of core enterprises in them. */
const SHORT = 60
const [LONG_TERM, SHORT_TERM] = [5, 1]
const SUPPLIER = 1

export const workingCapital: Step = {
  key: '7',
  title: 'working capital on both sides',
  shows: [
    { key: 'payables', says: 'Payables over receivables', least: 0.5, most: 1.5, of: 'mean' },
    { key: 'receivables', says: 'Receivables, in months of sales', of: 'mean' },
    {
      key: 'suppliersOwe',
      says: 'Loans of suppliers less those of own brands of their sector, in months of sales',
      least: 0,
      of: 'mean',
    },
    { key: 'suppliersOweBanks', says: 'the same of bank loans alone', of: 'mean' },
    { key: 'applications', says: 'Applications a firm and year', least: 0.45, of: 'mean' },
    {
      key: 'platformMatters',
      says: `Suppliers’ exits a year that the receivables platform prevents: core terms of ${LONG_TERM} months less ${SHORT_TERM}`,
      least: 0,
      of: 'mean',
    },
    { key: 'platformLong', says: `the same at ${LONG_TERM} months`, of: 'mean' },
    { key: 'noNeed', says: 'Firm-months without need of credit', of: 'mean' },
    { key: 'bridged', says: 'Loans falling due that the private lender bridges', of: 'mean' },
    { key: 'writeOffs', says: 'Trade debts written off over output', of: 'mean' },
    { key: 'following', says: 'Bankruptcies that follow a customer’s, over all', of: 'mean' },
    { key: 'bankruptcies', says: 'Bankruptcies a year over firms', of: 'mean' },
    { key: 'exits', says: 'Exits a year over firms', of: 'mean' },
  ],
  measure: async (sample) => {
    const decade = await lived(calmIn(sample, MONTHS), sample, ['panel'])
    const view = viewOf(decade)
    const perFirm = (key: string) => (12 * view.total(key)) / view.total('firms')
    const platformLong = await prevented(sample, LONG_TERM)
    return {
      ...balanceSheet(decade),
      applications: perFirm('applications'),
      platformMatters: platformLong - (await prevented(sample, SHORT_TERM)),
      platformLong,
      noNeed: view.total('creditNoNeed') / view.total('firms'),
      bridged: view.total('bridgedPrivately') / view.total('maturing'),
      writeOffs: view.total('tradeWriteOffs') / view.total('output'),
      following: ratio(view, 'bankruptciesFollowing', 'bankruptcies'),
      bankruptcies: perFirm('bankruptcies'),
      exits: perFirm('deaths'),
    }
  },
}

const ratio = (view: View, key: string, over: string): number => view.total(key) / view.total(over)

/** At the ends of years, of firms that were in business all the year. */
function balanceSheet({ tables }: ReplicateResult): Record<string, number> {
  const panel = tables!.panel.columns
  const all = { ...NOTHING }
  const bySector = new Map<number, { own: typeof NOTHING; suppliers: typeof NOTHING }>()
  for (let row = 0; row < panel.year.length; row++) {
    if (!isAlive(panel, row) || panel.months[row] < 12) continue
    const sector = bySector.get(panel.sector[row]) ?? { own: { ...NOTHING }, suppliers: { ...NOTHING } }
    bySector.set(panel.sector[row], sector)
    for (const sums of [all, panel.positioning[row] === SUPPLIER ? sector.suppliers : sector.own]) {
      sums.sales += panel.sales[row] / 12
      sums.loans += panel.bankDebt[row] + panel.privateDebt[row] + panel.familyDebt[row]
      sums.bankLoans += panel.bankDebt[row]
      sums.receivables += panel.receivables[row]
      sums.payables += panel.payables[row]
    }
  }
  return {
    payables: all.payables / all.receivables,
    receivables: all.receivables / all.sales,
    suppliersOwe: owedMore([...bySector.values()], 'loans'),
    suppliersOweBanks: owedMore([...bySector.values()], 'bankLoans'),
  }
}

const NOTHING = { sales: 0, loans: 0, bankLoans: 0, receivables: 0, payables: 0 }

/**
 * Months of sales that suppliers owe more than own brands of their sector, mean over sectors by suppliers’ sales: sectors differ in how much equipment they need, whatever
 * the terms.
 */
function owedMore(
  sectors: readonly { own: typeof NOTHING; suppliers: typeof NOTHING }[],
  kind: 'loans' | 'bankLoans',
): number {
  let [more, sales] = [0, 0]
  for (const { own, suppliers } of sectors) {
    if (own.sales === 0 || suppliers.sales === 0) continue
    more += suppliers[kind] - (own[kind] / own.sales) * suppliers.sales
    sales += suppliers.sales
  }
  return more / sales
}

/** Exits of suppliers a year over suppliers, without the platform less with it, where core enterprises pay after so many months. */
async function prevented(sample: Sample, coreTerm: number): Promise<number> {
  const calm = calmIn(sample, SHORT).with({ parameters: { coreTerm } })
  const without = exitsOfSuppliers(await lived(calm, sample, ['panel']))
  const helped = await lived(calm.with({ levers: { receivablesPlatform: 1 } }), sample, ['panel'])
  return without - exitsOfSuppliers(helped)
}

function exitsOfSuppliers({ tables }: ReplicateResult): number {
  const panel = tables!.panel.columns
  let [gone, years] = [0, 0]
  for (let row = 0; row < panel.year.length; row++) {
    if (panel.positioning[row] !== SUPPLIER) continue
    years += panel.months[row] / 12
    if (!isAlive(panel, row)) gone += 1
  }
  return gone / years
}
