/** Everybody who is not a small firm, and the places where they meet. */

import { defineTable, type TableOf } from '../kernel/table.ts'
import { RING } from './firm.ts'

export const GUARANTOR_LEVELS = ['local', 'provincial', 'national'] as const
/** Months a claim on a guarantor can take to be paid, plus one. */
export const CLAIM_RING = 8

/** What a firm has to know of before it can use it, each a bit in its set of known measures. */
export const MEASURES = [
  'guarantee',
  'renewal',
  'bridge',
  'platform',
  'innovation',
  'training',
  'services',
  'equity',
] as const

export const bankTable = defineTable('bank', 'Banks', {
  deposits: { kind: 'f64', unit: 'money', says: 'Deposits it owes, all holders' },
  reserves: { kind: 'f64', unit: 'money', says: 'Reserves at the central bank; negative: borrowed from it' },
  loans: { kind: 'f64', unit: 'money', says: 'Loans to firms' },
  bonds: { kind: 'f64', unit: 'money', says: 'Government bonds' },
  claims: { kind: 'f64', unit: 'money', says: 'Claims on guarantors and the government' },
  discounted: { kind: 'f64', unit: 'money', says: 'Receivables on core enterprises bought from firms' },
  paidIn: { kind: 'f64', unit: 'money', says: 'Capital paid in' },
  rescued: { kind: 'f64', unit: 'money', says: 'Of that, by the government in rescues' },
  guaranteed: { kind: 'f64', unit: 'money', says: 'Guaranteed part of its loans' },
  covered: { kind: 'f64', unit: 'money', says: 'The same when it last reckoned its risk', kept: false },
  customers: { kind: 'f64', unit: 'money', says: 'Deposits of small firms at the month’s end', kept: false },
  room: { kind: 'f64', unit: 'money', says: 'New lending its capital allows this month', kept: false },
  lent: { kind: 'f64', unit: 'money', says: 'New loans this month', kept: false },
  compensable: {
    kind: 'f64',
    unit: 'money',
    says: 'Uncovered losses that the risk-compensation pool has yet to look at',
  },
  writtenOff: {
    kind: 'f64',
    unit: 'money',
    says: 'Loans written off this month, before claims',
    kept: false,
  },
  nonPerforming: { kind: 'f64', unit: 'money', says: 'Loans to firms three months behind', kept: false },
})
export type Banks = TableOf<typeof bankTable>

export const coreTable = defineTable('core', 'Large "core" enterprises', {
  deposits: { kind: 'f64', unit: 'money', says: 'Deposits' },
  sales: { kind: 'f64', unit: 'money per month', says: 'Expected sales' },
  revenue: { kind: 'f64', unit: 'money', says: 'Sales of the month', kept: false },
  budget: { kind: 'f64', unit: 'money', says: 'Last orders to suppliers' },
  bought: { kind: 'f64', unit: 'money', says: 'Delivered by suppliers this month', kept: false },
  payables: { kind: 'f64', unit: 'money', says: 'Owed to suppliers' },
  falling: { kind: 'f64', unit: 'money', says: 'Of that, due now', kept: false },
  paying: { kind: 'f64', unit: 'share', says: 'Share of what is due that it pays this month', kept: false },
  wages: { kind: 'f64', unit: 'money per month', says: 'Wage bill' },
  failed: { kind: 'u8', unit: 'flag', says: 'Has stopped ordering and paying' },
  draw: { kind: 'f64', unit: 'weight', says: 'Draw on a supplier who chooses', kept: false },
})
export type Cores = TableOf<typeof coreTable>

export const discountTable = defineTable(
  'discount',
  'Receivables on core enterprises held by banks, row = bank · cores + core',
  {
    ring: { kind: 'f64', unit: 'money', says: 'By month due', width: RING },
    due: { kind: 'f64', unit: 'money', says: 'Due and unpaid' },
  },
)
export type Discounts = TableOf<typeof discountTable>

export const guarantorTable = defineTable('guarantor', 'The guarantee system by level', {
  deposits: { kind: 'f64', unit: 'money', says: 'Capital held as deposits' },
  paidIn: { kind: 'f64', unit: 'money', says: 'Capital paid in by the government' },
  liability: { kind: 'f64', unit: 'money', says: 'Outstanding guarantees, its share', kept: false },
  provisions: { kind: 'f64', unit: 'money', says: 'Set aside for claims filed', kept: false },
  paid: { kind: 'f64', unit: 'money', says: 'Claims paid this month', kept: false },
  refused: { kind: 'f64', unit: 'money', says: 'Claims it could not pay this month', kept: false },
})
export type Guarantors = TableOf<typeof guarantorTable>

export const claimTable = defineTable(
  'claim',
  'Claims on the guarantee system, row = bank · payers + payer (levels, then government)',
  {
    ring: { kind: 'f64', unit: 'money', says: 'By month of payment', width: CLAIM_RING },
  },
)
export type Claims = TableOf<typeof claimTable>

export const marketTable = defineTable(
  'market',
  'Markets: one a sector for own brands, one a core enterprise for its suppliers',
  {
    inside: { kind: 'f64', unit: 'customers', says: 'Customers of the firms here' },
    outside: { kind: 'f64', unit: 'customers', says: 'Customers of imports and large firms' },
    budget: { kind: 'f64', unit: 'money', says: 'Money looking for goods this month', kept: false },
    reserved: { kind: 'f64', unit: 'money', says: 'Part of it reserved for the firms here', kept: false },
    households: { kind: 'f64', unit: 'share', says: "Households' part of it", kept: false },
    government: { kind: 'f64', unit: 'share', says: "Government's part of it", kept: false },
    attraction: { kind: 'f64', unit: 'quanta', says: 'Sum of customers times attractiveness', kept: false },
    customers: { kind: 'f64', unit: 'quanta', says: 'Sum of customer bases', kept: false },
    listed: { kind: 'u32', unit: 'firms', says: 'Firms of a sector in the directory', kept: false },
    stretch: { kind: 'i32', unit: 'index', says: 'Where these begin in the directory', kept: false },
    stretchBits: { kind: 'u8', unit: 'bits', says: 'Of a place among theirs', kept: false },
    appeal: { kind: 'f64', unit: 'quanta', says: 'Sum of customers times log attractiveness', kept: false },
    meanAppeal: {
      kind: 'f64',
      unit: 'log points',
      says: 'Mean log attractiveness, by customers',
      kept: false,
    },
    perAttraction: { kind: 'f64', unit: 'money', says: 'Money per unit of attraction' },
    sold: { kind: 'f64', unit: 'money', says: 'Sold by the firms here this month', kept: false },
    spare: { kind: 'f64', unit: 'money', says: 'Goods left after the first round', kept: false },
    missing: { kind: 'f64', unit: 'money', says: 'Orders the first round could not serve', kept: false },
    withheld: {
      kind: 'f64',
      unit: 'quanta',
      says: 'Attraction whose customers stay at home this month',
      kept: false,
    },
    secondRound: {
      kind: 'f64',
      unit: 'share',
      says: 'Share of those goods taken in the second round',
      kept: false,
    },
    grown: { kind: 'f64', unit: 'quanta', says: 'Sum of customer bases after their growth', kept: false },
    poolWeights: {
      kind: 'f64',
      unit: 'quanta',
      says: 'Sum of claims on the customers set free',
      kept: false,
    },
    keep: { kind: 'f64', unit: 'share', says: 'Scale of the grown bases', kept: false },
    perPoolWeight: { kind: 'f64', unit: 'customers', says: 'Customers per claim on the pool', kept: false },
    meanMargin: {
      kind: 'f64',
      unit: 'share',
      says: 'Smoothed operating profit over sales of the firms here',
    },
    slowBudget: { kind: 'f64', unit: 'money', says: 'Slow average of the money looking for goods' },
    decline: { kind: 'f64', unit: 'share', says: 'Smoothed fall of that money below its slow average' },
    successMode: {
      kind: 'u8',
      unit: 'enum',
      says: 'Management mode of the sector’s most profitable firm',
      kept: false,
    },
    profitSum: { kind: 'f64', unit: 'money', says: 'Operating profit of the month', kept: false },
    salesSum: { kind: 'f64', unit: 'money', says: 'Sales of the month', kept: false },
    technique: { kind: 'f64', unit: 'log points', says: 'Mean technique of a sector at the last review' },
    wait: { kind: 'f64', unit: 'months', says: 'From a sale to its payment, as a rule' },
    meanProfit: { kind: 'f64', unit: 'money per month', says: 'Smoothed operating profit a firm here' },
  },
)
export type Markets = TableOf<typeof marketTable>

export const cityTable = defineTable('city', 'Cities as labour markets', {
  labourForce: { kind: 'f64', unit: 'people', says: 'Labour force open to small firms' },
  employed: { kind: 'f64', unit: 'people', says: 'At work in small firms' },
  wage: { kind: 'f64', unit: 'money per month', says: 'Wage' },
  seeking: {
    kind: 'f64',
    unit: 'people',
    says: 'Out of work, by the city in which they look for it',
    kept: false,
  },
  wanted: { kind: 'f64', unit: 'people', says: 'Places that firms want to fill this month', kept: false },
  filling: { kind: 'f64', unit: 'probability', says: 'That such a place is filled this month', kept: false },
  knowledge: {
    kind: 'f64',
    unit: 'ratio',
    says: 'Knowledge of its universities and institutes within a firm’s reach, 1 on average over firms',
  },
})
export type Cities = TableOf<typeof cityTable>

export const parkTable = defineTable('park', 'Parks, in the order of the cells that hold them', {
  firms: { kind: 'f64', unit: 'firms', says: 'Firms in business there' },
  gain: { kind: 'f64', unit: 'log points', says: 'Productivity of being there this month', kept: false },
  rent: { kind: 'f64', unit: 'share', says: 'Rent beyond the usual this month', kept: false },
  upkeep: { kind: 'f64', unit: 'ratio', says: 'Rent and services there relative to the usual', kept: false },
})
export type Parks = TableOf<typeof parkTable>

export const cellTable = defineTable('cell', 'Sector × city, row = sector · cities + city', {
  weight: { kind: 'f64', unit: 'share', says: 'Share of the population' },
  firms: { kind: 'f64', unit: 'firms', says: 'Firms in business' },
  readiness: { kind: 'f64', unit: 'ratio', says: 'Readiness to found there, relative to the region' },
  refusalPays: {
    kind: 'f64',
    unit: 'share',
    says: 'How refusals to repay have ended of late: −1 where all were found, 1 where none was',
  },
  entryMass: {
    kind: 'f64',
    unit: 'firms per month',
    says: 'Expected start-ups in month 0 if founding just pays',
  },
  refusalsFound: { kind: 'f64', unit: 'count', says: 'Refusals found this month', kept: false },
  refusalsUnfound: { kind: 'f64', unit: 'count', says: 'Refusals not found this month', kept: false },
  dispositions: { kind: 'f64', unit: 'quanta', says: 'Sum of owners’ dispositions', kept: false },
  meanDisposition: { kind: 'f64', unit: 'probability', says: 'Mean of them', kept: false },
})
export type Cells = TableOf<typeof cellTable>

export const clusterTable = defineTable(
  'cluster',
  'Cluster loans, row = (sector · cities + city) · banks + bank',
  {
    levy: { kind: 'f64', unit: 'money', says: 'What failed members left, for the others to pay next month' },
    members: { kind: 'f64', unit: 'firms', says: 'Firms that stand in for each other', kept: false },
    part: { kind: 'f64', unit: 'money', says: 'To be paid by each of them this month', kept: false },
  },
)
export type Clusters = TableOf<typeof clusterTable>

export const economyTable = defineTable(
  'economy',
  'One row: households, government, world, private lender, central bank',
  {
    hearing: {
      kind: 'f64',
      unit: 'probability',
      says: 'Chance of hearing of each measure this month',
      width: MEASURES.length,
      kept: false,
    },
    knowing: {
      kind: 'f64',
      unit: 'share',
      says: 'Firms that know of each measure when the month begins',
      width: MEASURES.length,
      kept: false,
    },
    households: { kind: 'f64', unit: 'money', says: "Households' deposits" },
    government: { kind: 'f64', unit: 'money', says: "Government's deposits" },
    world: { kind: 'f64', unit: 'money', says: "The rest of the world's deposits" },
    privateLender: { kind: 'f64', unit: 'money', says: "Private lender's deposits" },
    privateLoans: { kind: 'f64', unit: 'money', says: "Private lender's loans" },
    privatePaidIn: { kind: 'f64', unit: 'money', says: 'Paid into the private lender by households' },
    bridgeLoans: { kind: 'f64', unit: 'money', says: 'Loans of the public bridge fund' },
    estateClaims: { kind: 'f64', unit: 'money', says: 'Owed to households as heirs of closed suppliers' },
    bonds: { kind: 'f64', unit: 'money', says: 'Government bonds outstanding' },
    foreignAssets: { kind: 'f64', unit: 'money', says: "Central bank's foreign assets" },
    reserves: { kind: 'f64', unit: 'money', says: 'Reserves it has issued, net of lending to banks' },
    firmPaidIn: { kind: 'f64', unit: 'money', says: 'Capital paid into firms' },
    income: { kind: 'f64', unit: 'money per month', says: "Households' disposable income of last month" },
    wageTrend: { kind: 'f64', unit: 'money per month', says: 'Wage of the region in normal times' },
    earned: { kind: 'f64', unit: 'money', says: "Households' income so far this month" },
    taxed: { kind: 'f64', unit: 'money', says: 'Taxes of the month', kept: false },
    output: {
      kind: 'f64',
      unit: 'money per month',
      says: 'Smoothed income of households and government, the scale of the debt rule',
    },
    support: { kind: 'f64', unit: 'money', says: 'Net public outlay on measures this month', kept: false },
    compensated: { kind: 'f64', unit: 'money', says: 'Paid by the risk-compensation pool this year' },
    poolLeft: { kind: 'f64', unit: 'share', says: 'Of that pool’s yearly money, what is left' },
    supportLag: { kind: 'f64', unit: 'money', says: "Last month's net public outlay on measures" },
    consumption: { kind: 'f64', unit: 'money', says: 'Household spending of the month', kept: false },
    purchases: { kind: 'f64', unit: 'money', says: 'Government purchases of the month', kept: false },
    pastBirths: { kind: 'f64', unit: 'firms', says: 'Start-ups of the burn-in, fading over five years' },
    pastOdds: { kind: 'f64', unit: 'firms', says: 'Firms meant times what pulled founders, fading likewise' },
    scale: {
      kind: 'f64',
      unit: 'money per month',
      says: 'Normal wage bill of the region: the anchor of exogenous spending',
    },
    incubated: { kind: 'f64', unit: 'firms', says: 'Firms in incubators' },
    downturn: {
      kind: 'f64',
      unit: 'share',
      says: 'Smoothed fall of sales below normal: what makes banks herd',
    },
    salesNorm: { kind: 'f64', unit: 'money per month', says: 'Slow average of sales' },
    exitStaffThen: {
      kind: 'f64',
      unit: 'people',
      says: 'Staff at the last year’s end of firms that stopped since',
    },
    exitLevelThen: {
      kind: 'f64',
      unit: 'people · log points / 65536',
      says: 'The same, times their productivity',
    },
    jobsGained: {
      kind: 'f64',
      unit: 'people',
      says: 'Net growth, in the last full year, of firms that grew',
    },
    jobsShed: {
      kind: 'f64',
      unit: 'people',
      says: 'Net decline, in the last full year, of firms that shrank',
    },
    jobsEntered: { kind: 'f64', unit: 'people', says: 'Staff of firms founded in the last full year' },
    jobsExited: {
      kind: 'f64',
      unit: 'people',
      says: 'Staff a year before of firms that stopped in the last full year',
    },
    productivityLevel: {
      kind: 'f64',
      unit: 'log points',
      says: 'Productivity at the last year’s end, weighted by staff',
    },
    productivityWithin: { kind: 'f64', unit: 'log points', says: 'Its change in that year within firms' },
    productivityBetween: { kind: 'f64', unit: 'log points', says: 'The same between firms' },
    productivityEntry: { kind: 'f64', unit: 'log points', says: 'The same by entry' },
    productivityExit: { kind: 'f64', unit: 'log points', says: 'The same by exit' },
    salesNow: { kind: 'f64', unit: 'money', says: 'Sales of small firms this month', kept: false },
    asking: { kind: 'u32', unit: 'firms', says: 'Firms in the list of those who ask', kept: false },
  },
)
export type Economy = TableOf<typeof economyTable>
