/** European Union: enterprises with and without employees, and what single countries tell. */
import { everywhere } from './everywhere.ts'
import { between, near, type Target } from './target.ts'

const SURVIVAL = 'Eurostat 2014'
const SAFE = 'ECB SAFE 2015–2016, about 10 450 firms a round'
const BDF = 'Banque de France 2018, companies above 0.75 million euro of sales'
const IFM = 'IfM Bonn: Germany 2020–2024'

export const eu: readonly Target[] = [
  near('alive1', 'Still trading after a year', 0.8, SURVIVAL, { use: 'held out' }),
  near('alive5', 'after five', 0.44, SURVIVAL, { use: 'held out' }),
  near('exitRate', 'Exits in a year over firms', 0.085, 'Eurostat 2005, up to 13 member states'),
  near('entryRate', 'Entries in a year over firms', 0.098, 'Eurostat 2006, up to 13 member states'),
  near('unemployment', 'Out of work', 0.067, 'Eurostat EU-27 2019', { reach: 0.02, isBuiltIn: true }),
  near('servedInFull', 'Of those that ask a bank, given all', 0.67, SAFE, { error: 0.008 }),
  near('refusals', 'Of applications, refused', 0.085, SAFE, { error: 0.005 }),
  between('bankruptcyRate', 'Bankruptcies in a year over firms', [0.0048, 0.007], IFM),
  between('bankruptciesOfExits', 'Bankruptcies among exits', [0.06, 0.1], IFM),
  near('receivables', 'Receivables, in months of sales', 44 / 30.4, BDF),
  near('payablesOverReceivables', 'Payables over receivables', 32 / 44, `${BDF}: a balance of 12 days`, {
    reach: 0.15,
  }),
  near('lossMakers', 'Firms with a loss in a year', 0.369, 'Banco de Portugal 2019'),
  between('wageCurve', 'Elasticity of pay to unemployment', [-0.04, -0.02], 'Western Germany 1980–2004'),
  ...everywhere,
]
