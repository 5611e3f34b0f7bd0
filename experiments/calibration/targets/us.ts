/** United States: firms with employees. */
import { everywhere } from './everywhere.ts'
import { between, near, type Target } from './target.ts'

const BDS = 'US Census BDS, firm deaths 2004–2013'
const SIZES = 'US Census BDS 2019, employer firms by staff'
const AGES = 'US Census BDS 2007 and 2014, employer firms by age'
const BY_SIZE = 'US Census BDS deaths 2010–2019 over firms of SUSB by size, derived'
const FLOWS = 'US Census BDS, all establishments 2004–2014'
const SBCS = 'Federal Reserve Small Business Credit Survey 2018, n = 6614'
const OLD = 'Petersen & Rajan 1997 (NSSBF 1987), from memory'

/** Shares of firms by size and by age: five points. */
const POINTS = { reach: 0.05 }

const shape = (key: string, says: string, ratio: number): Target => near(key, says, ratio, BDS)
/** Two years a crisis apart: half their difference is the error of their mean. */
const twoYears = (key: string, says: string, before: number, after: number): Target =>
  near(key, says, (before + after) / 2, AGES, { error: Math.abs(after - before) / 2 })

export const us: readonly Target[] = [
  ...[0.773, 0.67, 0.597, 0.545].map((ratio, at) =>
    shape(`shape${at + 2}`, `Hazard of ceasing to trade in year ${at + 2}, relative to the first`, ratio),
  ),
  shape('shape6to10', 'the same in years 6–10', 0.44),
  shape('shape11to15', 'in years 11–15', 0.35),
  shape('shape16to20', 'in years 16–20', 0.31),
  shape('shape21to25', 'in years 21–25', 0.27),
  near('exitRate', 'Exits in a year over firms', 0.0773, 'US Census BDS 2010–2019', { error: 0.0015 }),
  near('exits1to9', 'Exits in a year of firms of 1–9 people the year before', 0.0891, BY_SIZE, {
    error: 0.0018,
  }),
  near('exits10to19', 'of 10–19', 0.0443, BY_SIZE, { error: 0.0007 }),
  near('exits20to39', 'of 20–39', 0.037, BY_SIZE, { error: 0.0006 }),
  near('exits40to199', 'of 40–199', 0.0284, BY_SIZE, { error: 0.0005 }),
  near('sizes1to4', 'Firms of 1–4 people', 0.5854, SIZES, POINTS),
  near('sizes5to9', 'of 5–9', 0.1796, SIZES, POINTS),
  near('sizes10to19', 'of 10–19', 0.1136, SIZES, POINTS),
  near('sizes20', 'of 20 and more', 0.1214, SIZES, POINTS),
  between('alone', 'Firms of one person', [0.2, 0.26], 'Derived from BDS and SUSB', { reach: 0.06 }),
  twoYears('ages0to5', 'Firms in their first six years', 0.3987, 0.3239),
  twoYears('ages6to10', 'in the five that follow', 0.1754, 0.1867),
  twoYears('ages26', 'in their 26th year and older', 0.1448, 0.193),
  twoYears('growsTo11to15', 'Staff in years 11–15, relative to the first', 13.7 / 5.8, 13.3 / 6.1),
  twoYears('growsTo21to25', 'in years 21–25', 24.5 / 5.8, 19.9 / 6.1),
  near('jobsCreated', 'Jobs created in a year over jobs', 0.1425, FLOWS, { error: 0.0048 }),
  near('jobsDestroyed', 'Jobs destroyed', 0.132, FLOWS, { error: 0.0049 }),
  near('unemployment', 'Out of work', 0.058, 'BLS, mean of 1990–2019, from memory', {
    reach: 0.02,
    isBuiltIn: true,
  }),
  near('applied', 'Firms that ask a bank in a year', 0.43, SBCS, { error: 0.006 }),
  near('servedInFull', 'Of those that ask, given all', 0.47, SBCS, { error: 0.009 }),
  near('bankruptcyRate', 'Bankruptcies in a year over firms', 0.0093, 'Dun & Bradstreet 1985–1998', {
    error: 0.0005,
  }),
  near('receivables', 'Receivables, in months of sales', 12 * 0.073, OLD, { reach: 0.2 }),
  near('payablesOverReceivables', 'Payables over receivables', 0.044 / 0.073, OLD, { reach: 0.12 }),
  near('lossMakers', 'Firms with a loss in a year', 0.23, 'SBCS 2018, from memory'),
  between('wageCurve', 'Elasticity of pay to unemployment', [-0.15, -0.05], 'Blanchflower & Oswald 2005'),
  ...everywhere,
]
