/** What the model’s moments are held against. */

export interface Target {
  /** Key of the moment. */
  readonly key: string
  readonly says: string
  readonly figure: number | readonly [low: number, high: number]
  readonly source: string
  /** `calibrated`: parameters were set with it in view; `held out`: they were not. */
  readonly use: 'calibrated' | 'held out'
}

const TOLERANCE = 0.2

/** A figure without a range is met within a fifth of itself, or, where it is most of one, of what it lacks to one. */
export function rangeOf({ figure }: Target): readonly [number, number] {
  if (typeof figure !== 'number') return figure
  const reach = TOLERANCE * (figure > 1 / 2 && figure < 1 ? 1 - figure : figure)
  return [figure - reach, figure + reach]
}

const SAIC = 'SAIC 2013, domestic enterprises founded since 2000'
const BDS = 'US Census BDS, firm deaths 2004–2013; taken for the shape'
const PBOC = 'PBoC 2018, small and micro finance'
const OECD20 = 'OECD Scoreboard 2020, China (2018)'
const OECD22 = 'OECD Scoreboard 2022, China (2020)'
const ZHU = 'Zhu, Wei & Liu, 995 firms, February 2020'

const calibrated = (key: string, says: string, figure: Target['figure'], source: string): Target => ({
  key,
  says,
  figure,
  source,
  use: 'calibrated',
})
const heldOut = (key: string, says: string, figure: Target['figure'], source: string): Target => ({
  ...calibrated(key, says, figure, source),
  use: 'held out',
})

export const TARGETS: readonly Target[] = [
  calibrated('registered1', 'Leave the register in the first year', 0.016, SAIC),
  calibrated('registered2', 'in the second', 0.063, SAIC),
  calibrated('registered3', 'in the third, the peak', 0.095, SAIC),
  ...[4, 5, 6, 7].map((year) =>
    calibrated(`registered${year}`, `in year ${year}`, [0.08, 0.095] as const, SAIC),
  ),
  calibrated('registered8', 'in year 8: below 8% and falling', [0, 0.08], SAIC),
  calibrated('registered9', 'in year 9', [0, 0.08], SAIC),
  ...[0.773, 0.67, 0.597, 0.545].map((ratio, at) =>
    calibrated(
      `shape${at + 2}`,
      `Hazard of ceasing to trade in year ${at + 2}, relative to the first`,
      ratio,
      BDS,
    ),
  ),
  calibrated('shape6to10', 'the same in years 6–10', 0.44, BDS),
  calibrated('shape11to15', 'in years 11–15', 0.35, BDS),
  calibrated('shape16to20', 'in years 16–20', 0.31, BDS),
  calibrated('shape21to25', 'in years 21–25', 0.27, BDS),
  calibrated('inRegister3', 'Still registered after three years', 0.8344, SAIC),
  calibrated(
    'exitRate',
    'Exits in a year over firms',
    [0.062, 0.093],
    'SAIC 2013: 9.3% in 2008, 6.2% in 2012',
  ),
  calibrated('entryOverExit', 'Entries over exits', [0.9, 1.1], 'Stationary by design'),
  calibrated('staffOfNew', 'Staff of a new firm', [6.07, 7.14], 'SAIC 2017, firms registered in 2016'),
  calibrated('micro', 'Micro firms at month 0', [0.5, 1], 'Most firms are micro'),
  calibrated('tail20', 'Pareto index of staff from 20 people on', [1, 1.1], 'Axtell 2001'),
  calibrated('tail50', 'from 50 people on', [1, 1.1], 'Axtell 2001'),
  calibrated('tail100', 'from 100 people on', [1, 1.1], 'Axtell 2001'),
  calibrated(
    'growthSpread',
    'Standard deviation of a year’s log growth of staff, 5 people and more',
    [0.3, 0.4],
    'Stanley et al. 1996',
  ),
  calibrated(
    'growthExcess',
    'Excess kurtosis of that growth: a tent has 3',
    [1.5, 6],
    'Fu et al. 2005; Bottazzi & Secchi 2003',
  ),
  calibrated(
    'growthFalls',
    'Exponent by which its spread falls with size',
    [0.14, 0.2],
    'Riccaboni et al. 2008',
  ),
  calibrated('spinOffs', 'Spin-offs among new firms', [0.167, 0.333], 'Muendler, Rauch & Tocoian 2012'),
  calibrated('runway1', 'Cash for at most one month', 0.34, ZHU),
  calibrated('runway2', 'for at most two', 0.671, ZHU),
  calibrated('runway3', 'for at most three', 0.8501, ZHU),
  calibrated('runway6', 'for at most six', 0.9004, ZHU),
  calibrated(
    'nonPerforming',
    'Non-performing share of bank loans',
    [0.0218, 0.0275],
    'CBIRC April 2022; PBoC March 2018',
  ),
  calibrated('bankRate', 'Rate of bank loans', 0.06, PBOC),
  calibrated('privateRate', 'Rate of private loans (a parameter)', [0.15, 0.2], PBOC),
  calibrated('privateShare', 'Private loans among all loans', 0.4, PBOC),
  calibrated('firstLoanYears', 'Age at the first bank loan, years', 4.33, PBOC),
  calibrated('grantedOfAsked', 'Of the amount asked, granted', 0.5836, OECD20),
  calibrated('refusals', 'Of applications, refused', 0.0369, OECD20),
  calibrated(
    'applications',
    'Applications per firm and year, at least the share that applies',
    0.5794,
    OECD22,
  ),
  calibrated(
    'margin',
    'Profit before the owner is paid over sales',
    0.05,
    'OSOME 2023, net margin of micro operators',
  ),
  calibrated(
    'leverage',
    'Guarantees over capital after five years of 80% cover',
    2,
    'DRC 2019: the sector in 2012',
  ),
  heldOut('alive1', 'Still trading after a year', 0.8, 'Eurostat 2014'),
  heldOut('alive5', 'after five', 0.44, 'Eurostat 2014'),
  heldOut('alive3', 'after three', 0.333, PBOC),
  heldOut('inRegister1', 'Still registered after a year', 0.913, 'ONS, born 2012'),
  heldOut('inRegister5', 'after five', 0.4319, 'ONS, born 2012'),
]

/** Nobody publishes a figure; the model’s own is told. */
export const TOLD: readonly (readonly [key: string, says: string])[] = [
  ['operating1', 'Cease to trade in the first year'],
  ['operating2', 'in the second'],
  ['operating3', 'in the third'],
  ['operating4', 'in the fourth'],
  ['operating5', 'in the fifth'],
  ['staff', 'Mean staff'],
  ['closuresPerBankruptcy', 'Closures per bankruptcy'],
  ['discouragedPerRefusal', 'Discouraged firms per refused one'],
  ['loansOverSales', 'Bank loans, in months of sales'],
  ['exitsWithBankDebt', 'Exits that owe a bank'],
  ['debtAtExit', 'Bank debt at exit, relative to the average firm’s'],
]
