/** China: what registers, banks and surveys tell of its small enterprises. */
import { everywhere } from './everywhere.ts'
import { between, near, type Target } from './target.ts'

const SAIC = 'SAIC 2013, domestic enterprises founded since 2000'
const PBOC = 'PBoC 2018, small and micro finance'
const OECD20 = 'OECD Scoreboard 2020, China (2018)'
const OECD22 = 'OECD Scoreboard 2022, China (2020)'
const ZHU = 'Zhu, Wei & Liu, 995 firms, February 2020'
const NBS = 'NBS, surveyed urban unemployment 2018 and 2019'

/** Standard error of a share of the 995 firms of the survey, as of a simple random sample. */
const surveyed = (share: number) => ({ error: Math.sqrt((share * (1 - share)) / 995) })

export const china: readonly Target[] = [
  near('registered1', 'Leave the register in the first year', 0.016, SAIC),
  near('registered2', 'in the second', 0.063, SAIC),
  near('registered3', 'in the third, the peak', 0.095, SAIC),
  ...[4, 5, 6, 7].map((year) => between(`registered${year}`, `in year ${year}`, [0.08, 0.095], SAIC)),
  between('registered8', 'in year 8: below 8% and falling', [0, 0.08], SAIC),
  between('registered9', 'in year 9', [0, 0.08], SAIC),
  near('inRegister3', 'Still registered after three years', 0.8344, SAIC),
  between('exitRate', 'Exits in a year over firms', [0.062, 0.093], 'SAIC 2013: 9.3% in 2008, 6.2% in 2012'),
  between('entryOverExit', 'Entries over exits', [0.9, 1.1], 'Stationary by design', { isBuiltIn: true }),
  between('staffOfNew', 'Staff of a new firm', [6.07, 7.14], 'SAIC 2017, firms registered in 2016'),
  between('micro', 'Micro firms at month 0', [0.5, 1], 'Most firms are micro'),
  between('unemployment', 'Out of work', [0.048, 0.053], NBS, { reach: 0.02, isBuiltIn: true }),
  near('runway1', 'Cash for at most one month', 0.34, ZHU, surveyed(0.34)),
  near('runway2', 'for at most two', 0.671, ZHU, surveyed(0.671)),
  near('runway3', 'for at most three', 0.8501, ZHU, surveyed(0.8501)),
  near('runway6', 'for at most six', 0.9004, ZHU, surveyed(0.9004)),
  between(
    'nonPerforming',
    'Non-performing share of bank loans',
    [0.0218, 0.0275],
    'CBIRC April 2022; PBoC March 2018',
  ),
  near('bankRate', 'Rate of bank loans', 0.06, PBOC),
  between('privateRate', 'Rate of private loans', [0.15, 0.2], PBOC, { isBuiltIn: true }),
  near('privateShare', 'Private loans among all loans', 0.4, PBOC),
  near('firstLoanYears', 'Age at the first bank loan, years', 4.33, PBOC),
  near('grantedOfAsked', 'Of the amount asked, granted', 0.5836, OECD20),
  near('refusals', 'Of applications, refused', 0.0369, OECD20),
  near('applications', 'Applications per firm and year, at least the share that applies', 0.5794, OECD22),
  near(
    'margin',
    'Profit before the owner is paid over sales',
    0.05,
    'OSOME 2023, net margin of micro operators',
  ),
  near(
    'leverage',
    'Guarantees over capital after five years of 80% cover',
    2,
    'DRC 2019: the sector in 2012',
  ),
  between(
    'receivables',
    'Receivables, in months of sales',
    [27 / 30.4, 57.3 / 30.4],
    'NBS 2015–2021: collection periods of private manufacturers and of all industry',
  ),
  between(
    'lossMakers',
    'Firms with a loss in a year',
    [0.12, 0.18],
    'NBS yearbooks 2009–2019, industrial enterprises, from memory',
  ),
  near('alive3', 'Still trading after three years', 0.333, PBOC, { use: 'held out' }),
  ...everywhere,
]
