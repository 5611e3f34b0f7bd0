/** Stocks and flows of the money circuit, and the public account. */

import { bankEquity } from '../mechanisms/credit/bank-lending.ts'
import { held, metric, ratio, tallied, type Metric } from './define.ts'
import { countAlive } from './population.ts'
import { RUNWAYS } from '../world/tally.ts'
import type { World } from '../world/world.ts'

function equityOfBanks(world: World): number {
  let total = 0
  for (let b = 0; b < world.banks.rows; b++) total += bankEquity(world, b)
  return total
}

function allDeposits(world: World): number {
  let total = 0
  for (let b = 0; b < world.banks.rows; b++) total += world.banks.deposits[b]
  return total
}

function sum(column: Float64Array): number {
  let total = 0
  for (let i = 0; i < column.length; i++) total += column[i]
  return total
}

// A series a line.
// oxfmt-ignore
export const circuit: readonly Metric[] = [
  ...RUNWAYS.map((months, i) =>
    metric(
      `runway${months}`,
      [`Cash for at most ${months} months`, `现金至多维持${months}个月`],
      'share',
      'runway',
      'Firms whose deposits cover at most so many months of wages and rent',
      (w) => ratio(w.tally.runway[i], countAlive(w)),
    ),
  ),
  metric(
    'householdIncome',
    ['Household income', '居民收入'],
    'money',
    'circuit',
    'Disposable income',
    held('income'),
  ),
  metric(
    'consumption',
    ['Consumption', '居民消费'],
    'money',
    'circuit',
    'Household spending',
    held('consumption'),
  ),
  metric(
    'householdWealth',
    ['Household deposits', '居民存款'],
    'money',
    'circuit',
    'Households’ deposits',
    held('households'),
  ),
  metric('firmCash', ['Cash of firms', '企业现金'], 'money', 'circuit', 'Deposits of small firms', tallied('cash')),
  metric('deposits', ['Deposits', '存款总额'], 'money', 'circuit', 'All deposits', allDeposits),
  metric(
    'bonds',
    ['Government bonds', '政府债券'],
    'money',
    'circuit',
    'Bonds outstanding',
    held('bonds'),
  ),
  metric(
    'purchases',
    ['Government purchases', '政府采购'],
    'money',
    'circuit',
    'Purchases',
    held('purchases'),
  ),
  metric('taxes', ['Taxes', '税收'], 'money', 'circuit', 'Taxes paid', held('taxed')),
  metric(
    'publicOutlay',
    ['Outlay on measures', '政策支出'],
    'money',
    'public',
    'Net public outlay on measures: subsidies, tax waived, claims, capital, bridges, services, rescues, less what comes back',
    held('support'),
  ),
  metric(
    'supported',
    ['Supports given', '受助次数'],
    'count',
    'public',
    'Guaranteed loans, renewals, bridges and discounts',
    tallied('supported'),
  ),
  metric(
    'guaranteed',
    ['Guaranteed lending', '担保贷款'],
    'money',
    'public',
    'New loans with cover',
    tallied('guaranteed'),
  ),
  metric(
    'guaranteeLiability',
    ['Guarantees outstanding', '在保余额'],
    'money',
    'public',
    'Covered part of loans',
    (w) => w.guarantors.liability[0],
  ),
  metric(
    'guaranteeProvisions',
    ['Guarantee provisions', '担保准备金'],
    'money',
    'public',
    'Set aside for claims filed',
    (w) => w.guarantors.provisions[0],
  ),
  metric(
    'guaranteeCapital',
    ['Guarantee funds', '担保资金'],
    'money',
    'public',
    'Deposits of the guarantee system',
    (w) => sum(w.guarantors.deposits),
  ),
  metric(
    'guaranteeClaimsPaid',
    ['Claims paid', '代偿支出'],
    'money',
    'public',
    'Claims paid by the guarantee system',
    (w) => sum(w.guarantors.paid),
  ),
  metric(
    'guaranteeClaimsRefused',
    ['Claims unpaid', '无力代偿'],
    'money',
    'public',
    'Claims its exhausted funds could not pay',
    (w) => sum(w.guarantors.refused),
  ),
  metric('bankEquity', ['Bank equity', '银行资本'], 'money', 'circuit', 'Equity of banks', equityOfBanks),
  metric(
    'foreignAssets',
    ['Foreign assets', '外汇资产'],
    'money',
    'circuit',
    'Foreign assets of the central bank',
    held('foreignAssets'),
  ),
  metric(
    'coreSales',
    ['Sales of core enterprises', '核心企业销售'],
    'money',
    'circuit',
    'Expected sales of core enterprises',
    (w) => sum(w.cores.sales),
  ),
  metric('wage', ['Wage', '工资'], 'money per month', 'work', 'Mean wage over cities', (w) =>
    ratio(sum(w.cities.wage), w.cities.rows),
  ),
  metric(
    'downturn',
    ['Downturn', '下行程度'],
    'share',
    'activity',
    'Smoothed fall of sales below normal',
    held('downturn'),
  ),
]
