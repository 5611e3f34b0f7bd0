/** The firm: a row of storage for an identity that is never used twice. */

import { codesOf } from '../kernel/codes.ts'
import { defineTable, type TableOf } from '../kernel/table.ts'

/** Months a payable or a confirmed receivable can be from falling due, plus the current one. */
export const RING = 6
/** Thirty-day buckets of overdue trade debt; what leaves the last one is written off at 180 days. */
export const OVERDUE_BUCKETS = 6

/** Staff is remembered in sixteen bits. */
export const MOST_STAFF = 65535

/** Ways of running a firm [002]. */
export const MODES = ['ownerRun', 'functional', 'teamLed', 'dataDriven'] as const

export const MODE = codesOf(MODES)

export const POSITIONING = { ownBrand: 0, supplier: 1 } as const
export const SIZE_CLASSES = ['micro', 'small', 'medium', 'large'] as const
export const AGE_BANDS = ['under3', '3to9', '10plus'] as const
export const ENTRIES = ['initial', 'startup', 'spinoff'] as const
export const ENTRY = { initial: 0, startup: 1, spinoff: 2 } as const
export const CAUSES = ['none', 'bankruptcy', 'closure', 'acquisition', 'elimination'] as const
export const CAUSE = codesOf(CAUSES)

/** What became of a firm's need for credit in a month. */
export const SERVED = ['noNeed', 'discouraged', 'refused', 'partlyServed', 'fullyServed'] as const
/** The same while the month goes on: who has applied has no answer yet. */
export const NEED = codesOf([...SERVED, 'applied'])

const firm = {
  identityLow: { kind: 'u32', unit: 'bits', says: 'Low word of the identity' },
  identityHigh: { kind: 'u32', unit: 'bits', says: 'High word of the identity' },
  alive: { kind: 'u8', unit: 'flag', says: 'In business' },
  sector: { kind: 'u8', unit: 'index', says: 'Sector' },
  city: { kind: 'u8', unit: 'index', says: 'City' },
  park: { kind: 'i16', unit: 'index', says: 'Park, −1 for none', drawn: true },
  incubated: { kind: 'u8', unit: 'months', says: 'Months left of its place in an incubator, 0 for none' },
  positioning: { kind: 'u8', unit: 'enum', says: 'Own brand or supplier of a core enterprise', drawn: true },
  market: { kind: 'u16', unit: 'index', says: 'Market it sells in: its sector, or its core enterprise' },
  bank: { kind: 'u8', unit: 'index', says: 'House bank', drawn: true },
  born: { kind: 'i16', unit: 'month', says: 'Month of foundation' },

  ability: {
    kind: 'f32',
    unit: 'log points',
    says: "Owner's ability, unknown to the owner at the start (Jovanovic 1982)",
    drawn: true,
  },
  runwayWish: {
    kind: 'f32',
    unit: 'months',
    says: 'Cash beyond so many months of wages and rent is drawn by the owner',
    drawn: true,
  },
  patience: {
    kind: 'f32',
    unit: 'share',
    says: "Length of the owner's horizon, 0 short to 1 long",
    drawn: true,
  },
  openness: { kind: 'f32', unit: 'share', says: 'Openness to partners and advice', drawn: true },
  exposure: {
    kind: 'f32',
    unit: 'ratio',
    says: 'How far its custom suffers from a fall of demand around it, 1 on average',
    drawn: true,
  },
  staffExposure: {
    kind: 'f32',
    unit: 'ratio',
    says: 'How far its staff suffer from a shortage around it; 0 for half of the firms',
    drawn: true,
  },
  softQuality: {
    kind: 'f32',
    unit: 'sd',
    says: 'What can be known softly about the owner as a debtor',
    drawn: true,
  },

  staff: { kind: 'i32', unit: 'people', says: 'People at work, the owner included' },
  space: { kind: 'f32', unit: 'people', says: 'People for whom room is leased' },
  productivity: { kind: 'f32', unit: 'log points', says: 'Productivity apart from ability', drawn: true },
  quality: { kind: 'f32', unit: 'log points', says: 'Quality of the product', drawn: true },
  defects: { kind: 'f32', unit: 'share', says: 'Share of output that is scrapped' },
  practice: { kind: 'f32', unit: 'share', says: 'Management practice in place, 0 to 1', drawn: true },
  independence: {
    kind: 'f32',
    unit: 'share',
    says: 'Wish of owner and staff to be nobody’s servant [001]',
    drawn: true,
  },
  mode: { kind: 'u8', unit: 'enum', says: 'Management mode' },
  fit: { kind: 'f32', unit: 'share', says: 'How well that mode fits it, as far as it is at home there' },
  leadership: {
    kind: 'f32',
    unit: 'share',
    says: 'Leadership team to whom the owner delegates, 0 one person decides to 1 a team plans',
  },
  bonus: { kind: 'f32', unit: 'share', says: 'Material incentives', drawn: true },
  recognition: {
    kind: 'f32',
    unit: 'share',
    says: 'Spiritual incentives: recognition, purpose, a say [000]',
    drawn: true,
  },
  skill: { kind: 'f32', unit: 'share', says: 'Skill of the staff', drawn: true },
  belonging: { kind: 'f32', unit: 'share', says: 'How far staff feel they belong' },
  digital: { kind: 'f32', unit: 'share', says: 'Digital level, marketing with it', drawn: true },
  spread: { kind: 'f32', unit: 'share', says: 'Diversification beyond the core business', drawn: true },
  turbulence: { kind: 'f32', unit: 'share', says: 'Smoothed size of surprises in its demand' },
  trend: { kind: 'f32', unit: 'share', says: 'Smoothed sign of surprises in its demand' },
  capital: { kind: 'f64', unit: 'money', says: 'Productive capital at replacement cost' },
  stock: { kind: 'f32', unit: 'units', says: 'Finished goods' },
  stockValue: { kind: 'f32', unit: 'money', says: 'Finished goods at moving-average cost' },
  markup: { kind: 'f32', unit: 'share', says: 'Mark-up over normal unit cost' },
  price: { kind: 'f32', unit: 'money per unit', says: 'Price' },
  base: {
    kind: 'f32',
    unit: 'customers',
    says: 'Customer base, or standing with the core enterprise',
    drawn: true,
  },
  demand: { kind: 'f32', unit: 'money', says: 'Demand received last month' },
  unmet: { kind: 'f32', unit: 'share', says: 'Share of that demand left unserved' },
  expectedSales: { kind: 'f32', unit: 'money per month', says: 'Expected sales' },
  profit: {
    kind: 'f32',
    unit: 'money per month',
    says: 'Smoothed operating profit before the owner is paid',
  },
  outflow: {
    kind: 'f32',
    unit: 'money per month',
    says: 'Smoothed outflow that goes on when business stops: wages and rent',
  },

  deposits: { kind: 'f64', unit: 'money', says: 'Deposits, spendable' },
  incoming: {
    kind: 'f64',
    unit: 'money',
    says: 'Received from other firms this month, spendable next month',
  },
  paidIn: { kind: 'f64', unit: 'money', says: 'Capital paid in by the founders' },
  tradeReceivable: { kind: 'f64', unit: 'money', says: 'Receivables on other firms' },
  supplier: { kind: 'i32', unit: 'row', says: 'Firm it buys materials from on credit, −1 for none' },
  trade: {
    kind: 'f64',
    unit: 'money',
    says: 'Trade debts by month due (ring): what an own brand owes that firm, what a core enterprise owes its supplier',
    width: RING,
  },
  overdue: {
    kind: 'f64',
    unit: 'money',
    says: 'Of these the overdue: an own brand’s by 30-day bucket; a supplier waits for all of it in the first',
    width: OVERDUE_BUCKETS,
  },
  billed: { kind: 'f64', unit: 'money', says: 'Owed to it by buyers elsewhere' },
  owed: { kind: 'f64', unit: 'money', says: 'Owed by it to sellers elsewhere for materials, not due yet' },
  owedLate: { kind: 'f64', unit: 'money', says: 'Owed to them and overdue' },
  struck: {
    kind: 'u8',
    unit: 'months',
    says: 'Months for which a customer that failed and owed it money is remembered; 0 for none',
  },
  late: {
    kind: 'u8',
    unit: 'months',
    says: 'Buckets of them from the first that an own brand may have something overdue in: 0 for nothing',
    digested: false,
  },
  estatePayable: { kind: 'f64', unit: 'money', says: 'Owed to the estate of a supplier that has gone' },
  partner: { kind: 'i32', unit: 'row', says: 'Next member of its alliance, in a ring; −1 for none' },
  trust: { kind: 'f32', unit: 'share', says: 'Trust in its allies' },
  allies: { kind: 'u8', unit: 'firms', says: 'Other members of its alliance' },
  tier: { kind: 'u8', unit: 'enum', says: 'Tier of cultivation: 0 none, 1 lower, 2 upper' },
  reviewedStaff: { kind: 'u16', unit: 'people', says: 'Staff at the last review of tiers' },
  arrears: { kind: 'f64', unit: 'money', says: 'Wages and rent not paid yet' },
  taxDue: { kind: 'f64', unit: 'money', says: 'Tax not paid yet' },
  arrearsMonths: { kind: 'u8', unit: 'months', says: 'Months in a row seriously behind with wages or rent' },
  excluded: { kind: 'u8', unit: 'months', says: 'Months no bank will lend, for having refused to repay' },
  disposition: {
    kind: 'f32',
    unit: 'probability',
    says: 'Chance of refusing to repay what could be repaid, with nobody looking',
    drawn: true,
  },
  pledges: { kind: 'u8', unit: 'bits', says: 'What stands behind its loans: orders, a cluster' },
  ventureStake: { kind: 'f32', unit: 'share', says: 'Of its profit, that of the venture fund' },
  taxPaid: { kind: 'f32', unit: 'money', says: 'Tax paid in the last year, older months fading' },
  missedMonths: { kind: 'u8', unit: 'months', says: 'Months in a row with a lender unpaid' },
  insolvent: {
    kind: 'u8',
    unit: 'months',
    says: 'Months in a row in which it earned nothing and owed more than its sale would bring',
  },
  expenses: {
    kind: 'f64',
    unit: 'money',
    says: 'Costs that no profit has borne yet: research, training, digital projects, fees, bad debts, idle wages; less support received',
  },
  belief: { kind: 'f32', unit: 'probability', says: 'What the owner thinks a bank would say' },
  borrowed: {
    kind: 'u16',
    unit: 'months',
    says: 'Age in months at the first bank loan, plus one; 0 for never',
  },
  aware: { kind: 'u16', unit: 'bits', says: 'Measures the owner has heard of' },

  supportGuaranteeCover: { kind: 'u16', unit: 'month', says: 'First guaranteed loan, 0 for never' },
  supportLoanRenewal: { kind: 'u16', unit: 'month', says: 'First renewal without principal' },
  supportBridgeFund: { kind: 'u16', unit: 'month', says: 'First public bridge' },
  supportReceivablesPlatform: {
    kind: 'u16',
    unit: 'month',
    says: 'First receivable discounted on the platform',
  },
  supportWageSubsidy: { kind: 'u16', unit: 'month', says: 'First wage subsidy' },
  supportTaxRelief: { kind: 'u16', unit: 'month', says: 'First tax relief' },
  supportParkSupport: { kind: 'u16', unit: 'month', says: 'First month of a subsidised place in a park' },
  supportIncubators: { kind: 'u16', unit: 'month', says: 'First month in an incubator' },
  supportRdSubsidy: { kind: 'u16', unit: 'month', says: 'First subsidised innovation' },
  supportRateSubsidy: { kind: 'u16', unit: 'month', says: 'First interest subsidy' },
  aid: {
    kind: 'f64',
    unit: 'money',
    says: 'Worth of all support so far: subsidies, tax spared, fees of bridges spared, expected loss covered less fee',
  },

  uncovered: {
    kind: 'u8',
    unit: 'months',
    says: 'Months in a row in which a debtor’s smoothed profit does not pay for interest and its owner’s work',
  },
  staffThen: { kind: 'u16', unit: 'people', says: 'Staff when the last year ended, 0 if founded since' },
  productivityThen: {
    kind: 'i32',
    unit: 'log points / 65536',
    says: 'Log of good units a worker when the last year ended',
  },

  supportTechnologyUpgrading: { kind: 'u16', unit: 'month', says: 'First co-funded renewal' },
  supportLayeredCultivation: { kind: 'u16', unit: 'month', says: 'First month in a tier' },

  entryKind: { kind: 'u8', unit: 'enum', says: 'Initial, start-up or spin-off' },
  staffAtStart: { kind: 'u16', unit: 'people', says: 'Staff when observation starts' },

  // Scratch of the month. What reuses the storage of another is written, and last read, before or after it.
  holder: { kind: 'i32', unit: 'index', says: 'Holder in the books: its sector, or itself', kept: false },
  perWorker: { kind: 'f32', unit: 'units', says: 'Good units a worker makes this month', kept: false },
  queue: { kind: 'u8', unit: 'index', says: 'Queue it stands in', kept: false },
  accepted: { kind: 'u8', unit: 'flag', says: 'Served by the rationing', kept: false },
  served: { kind: 'u8', unit: 'enum', says: 'What became of its need for credit', kept: false },
  found: { kind: 'u8', unit: 'count', says: 'Innovations of the month', kept: false },
  need: { kind: 'f64', unit: 'money', says: 'Credit wanted', kept: false },
  granted: { kind: 'f64', unit: 'money', says: 'Credit the bank would give', kept: false },

  slot: { kind: 'u8', unit: 'index', says: 'Place the new loan would take', kept: false },
  exitCause: { kind: 'u8', unit: 'enum', says: 'Cause of exit this month', kept: false, reuses: 'slot' },

  cheered: {
    kind: 'u8',
    unit: 'flag',
    says: 'Its alliance has found something this month',
    kept: false,
    reuses: 'slot',
  },

  orders: { kind: 'f64', unit: 'money', says: 'Orders from other firms this month', kept: false },
  revenue: {
    kind: 'f64',
    unit: 'money',
    says: 'Sales of the month, paid or not',
    kept: false,
    reuses: 'orders',
  },

  request: { kind: 'f64', unit: 'money', says: 'What it asks of a scarce fund', kept: false },
  vacancies: {
    kind: 'f64',
    unit: 'people',
    says: 'Staff that the plan lacks, below 0 where there are too many; then places to fill',
    kept: false,
    reuses: 'request',
  },
  ordered: {
    kind: 'f64',
    unit: 'money',
    says: 'Materials ordered from its supplier this month',
    kept: false,
    reuses: 'request',
  },

  prospect: {
    kind: 'f64',
    unit: 'ratio',
    says: 'What it expects to gain from whom it has chosen',
    kept: false,
    reuses: 'request',
  },

  offspring: {
    kind: 'f64',
    unit: 'identity',
    says: 'Who its spin-off of this month would be',
    kept: false,
    reuses: 'request',
  },

  shortfall: { kind: 'f64', unit: 'money', says: 'Cash the month would lack without credit', kept: false },
  wages: { kind: 'f64', unit: 'money', says: 'Wage bill of the month', kept: false, reuses: 'shortfall' },
  debt: {
    kind: 'f64',
    unit: 'money',
    says: 'Debt to lenders at the month’s end, or when it stopped',
    kept: false,
    reuses: 'shortfall',
  },
  rent: { kind: 'f64', unit: 'money', says: 'Rent and other overheads of the month', kept: false },
  materialsDue: { kind: 'f64', unit: 'money', says: 'Materials to be paid this month', kept: false },
  directory: {
    kind: 'i32',
    unit: 'index',
    says: 'Twice as many places as rows, in which firms that are looked for are listed by row',
    width: 2,
    kept: false,
    reuses: 'materialsDue',
  },

  asking: {
    kind: 'i32',
    unit: 'index',
    says: 'List of those who ask for credit or for what is scarce, in the order of rows; `economy.asking` is their number',
    width: 2,
    kept: false,
    reuses: 'materialsDue',
  },

  unitCost: { kind: 'f32', unit: 'money per unit', says: 'Normal unit cost', kept: false },
  coveredRisk: {
    kind: 'f32',
    unit: 'probability',
    says: 'The estimate of a bank that a guarantee makes less careful',
    kept: false,
    reuses: 'unitCost',
  },
  offerRate: { kind: 'f32', unit: 'per year', says: 'Rate of the offer', kept: false, reuses: 'unitCost' },
  attraction: {
    kind: 'f32',
    unit: 'customers',
    says: 'Customer base times attractiveness',
    kept: false,
    reuses: 'unitCost',
  },
  together: {
    kind: 'f32',
    unit: 'ratio',
    says: 'Factor of its alliance on its rate of innovation',
    kept: false,
    reuses: 'unitCost',
  },

  seeker: {
    kind: 'i32',
    unit: 'index',
    says: 'List of those who look for somebody, or can be found',
    kept: false,
    reuses: 'unitCost',
  },

  execution: {
    kind: 'f32',
    unit: 'log points',
    says: 'How well plans are carried out, relative to normal',
    kept: false,
  },
  offerCover: {
    kind: 'f32',
    unit: 'share',
    says: 'Guarantee cover of the offer',
    kept: false,
    reuses: 'execution',
  },
  appeal: { kind: 'f32', unit: 'log points', says: 'Log attractiveness', kept: false, reuses: 'execution' },
  likeness: {
    kind: 'f32',
    unit: 'share',
    says: 'How well its owner gets on with those of its allies',
    kept: false,
    reuses: 'execution',
  },

  workerUnits: {
    kind: 'f32',
    unit: 'units',
    says: 'Units a worker makes with full capital, scrap included',
    kept: false,
  },
  alone: {
    kind: 'f32',
    unit: 'money',
    says: 'What the bank would lend without cover',
    kept: false,
    reuses: 'workerUnits',
  },
  charm: {
    kind: 'f32',
    unit: 'ratio',
    says: 'Attractiveness',
    kept: false,
    reuses: 'workerUnits',
  },
  poolWeight: {
    kind: 'f32',
    unit: 'weight',
    says: 'Claim on customers set free',
    kept: false,
    reuses: 'workerUnits',
  },

  chosen: {
    kind: 'i32',
    unit: 'index',
    says: 'Whom it, or the one in its place of a list, has chosen to deal with',
    kept: false,
    reuses: 'workerUnits',
  },

  risk: {
    kind: 'f32',
    unit: 'probability',
    says: "The bank's estimate of default within a year",
    kept: false,
  },
  spoiled: {
    kind: 'f32',
    unit: 'money',
    says: 'Cost of the goods that spoiled this month',
    kept: false,
    reuses: 'risk',
  },

  steps: {
    kind: 'f32',
    unit: 'share',
    says: 'Superfluous steps between choosing a market and follow-up [002]',
    kept: false,
    reuses: 'risk',
  },

  rationKey: { kind: 'u32', unit: 'bits', says: 'Place in the queue for what is scarce', kept: false },
  parents: {
    kind: 'i32',
    unit: 'index',
    says: 'List of the firms that somebody leaves to found another',
    kept: false,
    reuses: 'rationKey',
  },

  costOfSales: {
    kind: 'f32',
    unit: 'money',
    says: 'Cost of the goods sold this month',
    kept: false,
    reuses: 'rationKey',
  },
  deregistered: {
    kind: 'i32',
    unit: 'month',
    says: 'Month the exit reaches the register, 0 for never',
    kept: false,
    reuses: 'rationKey',
  },
} as const

export const firmTable = defineTable(
  'firm',
  'Small and medium enterprises, and those that outgrew the class',
  firm,
)
export type Firms = TableOf<typeof firmTable>
