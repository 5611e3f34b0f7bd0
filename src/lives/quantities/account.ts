import { catalogue } from '../../../sim/index.ts'
import { ANY, COUNT, SHARE } from '../../stats/index.ts'
import type { Range } from '../../stats/index.ts'
import type { Member, Pair } from '../pair.ts'
import { difference } from './define.ts'
import type { Measure, Quantity, RatioQuantity, RatioSide, Title } from './define.ts'
import { PER_THOUSAND } from './fates.ts'

/** The public account: policy − base, over the whole run. */
export function accountQuantities(): Quantity[] {
  return [
    difference('grossCost', 'money', ['Gross public cost of measures', '政策公共支出总额'], outlay),
    difference(
      'fundsLeft',
      'money',
      ['Of that, still in the guarantee funds at the end', '其中：期末仍在担保基金'],
      fundsLeft,
    ),
    difference('netCost', 'money', ['Net public cost of measures', '政策公共支出净额'], netCost),
    difference(
      'fiscalCost',
      'money',
      [
        'Cost to the budget, with what taxes and transfers made of it',
        '财政净成本（计入税收与转移支付变化）',
      ],
      fiscalCost,
    ),
    difference(
      'benefit',
      'money',
      ['Income of households before they pay for it', '居民收入变化（未扣除筹资）'],
      benefit,
    ),
    difference('taxes', 'money', ['Taxes', '税收'], (m) => m.series.sum('taxes')),
    difference('purchases', 'money', ['Government purchases', '政府采购'], purchases),
    difference('bonds', 'money', ['Government bonds at the end', '期末政府债券'], bonds),
    difference('creditGranted', 'money', ['New bank loans', '新发放银行贷款'], (m) =>
      m.series.sum('creditGranted'),
    ),
    difference('guaranteed', 'money', ['Of that, under guarantee', '其中：担保贷款'], (m) =>
      m.series.sum('guaranteed'),
    ),
    ...supportQuantities(),
    ...observedQuantities(),
  ]
}

/** Whom support reached, and what became of those. */
function supportQuantities(): Quantity[] {
  const perThousand = (key: string, [en, zh]: Title, of: (pair: Pair) => number): Quantity => ({
    key,
    unit: PER_THOUSAND,
    title: { en, zh },
    of: (pair) => (of(pair) * 1000) / pair.base.firms.count,
    range: COUNT,
    ofFirms: true,
  })
  return [
    perThousand('supported', ['Firms supported', '受助企业'], (pair) => pair.support().firms),
    perThousand(
      'deadweight',
      ['Of these, alive without it too', '其中：无政策也存活'],
      (pair) => pair.support().untouched,
    ),
    perThousand('supportedSaved', ['Of these, saved', '其中：获救'], (pair) => pair.support().saved),
    {
      key: 'aid',
      unit: 'money',
      title: { en: 'Worth of the support to those it reached', zh: '受助企业所获支持的价值' },
      of: (pair) => pair.support().aid,
      range: COUNT,
    },
  ]
}

/** Series that stand in the account as the model measures them, where it does. */
const OBSERVED: Readonly<Record<string, readonly [unit: string, en: string, zh: string]>> = {
  zombies: ['firms', 'Zombies, monthly mean', '僵尸企业（月均）'],
  additionality: [
    'share',
    'Additionality of guaranteed lending, as the model sees it',
    '担保贷款的额外性（模型内）',
  ],
}

function observedQuantities(): Quantity[] {
  return Object.entries(OBSERVED)
    .filter(([metric]) => catalogue.metrics.some(({ key }) => key === metric))
    .map(([metric, [unit, en, zh]]) =>
      difference(
        metric,
        unit,
        [en, zh],
        ({ series }) => series.sum(metric) / series.months,
        unit === 'share' ? SHARE : COUNT,
      ),
    )
}

const outlay: Measure = (m) => m.series.sum('publicOutlay')
const purchases: Measure = (m) => m.series.sum('purchases')
const bonds: Measure = (m) => m.series.last('bonds')
const fundsLeft: Measure = (m) => m.series.last('guaranteeCapital')

/** Outlay less what the guarantee funds still hold: capital put into them is spent only when claims are paid. */
const netCost: Measure = (m) => outlay(m) - fundsLeft(m)

/** What households are taxed to pay for measures: last month's outlay, where the budget is balanced by taxes. */
const levy: Measure = ({ financing, series }) =>
  financing === 'taxes' ? series.sumBefore('publicOutlay', (paid) => Math.max(0, paid)) : 0

/**
 * What the government would have had to borrow for the measures had it bought no more and no less and levied nothing for them: what
 * they did to taxes, transfers and interest is in it.
 */
const fiscalCost: Measure = (m) => bonds(m) - purchases(m) + levy(m) - fundsLeft(m)

/** Households own the firms: what owners draw, staff earn and the idle are paid, after tax. */
const benefit: Measure = (m) => m.series.sum('householdIncome') + levy(m)

/** What the policy cost and did, for each unit of the other. */
export function accountRatios(): RatioQuantity[] {
  const cost = inUnit('money', change(netCost))
  const { saved, displaced, forestalled, induced } = counted
  return [
    ratio('costPerSaved', 'money per firm', ['Net cost per firm saved', '每家获救企业的净支出'], cost, saved),
    ratio(
      'costPerNetSaved',
      'money per firm',
      ['Net cost per firm saved, net of displaced', '每家净获救企业的净支出'],
      cost,
      inUnit('firms', (pair) => saved.of(pair) - displaced.of(pair)),
    ),
    ratio(
      'costPerJobYear',
      'money per job-year',
      ['Net cost per job-year', '每人年就业的净支出'],
      cost,
      inUnit('job-years', (pair) => change((m) => m.series.sum('jobs'))(pair) / 12),
    ),
    ratio(
      'marginalValue',
      'money per money',
      [
        'Marginal value of public funds: income per yuan that it costs the budget',
        '公共资金边际价值：每元财政净成本带来的居民收入',
      ],
      inUnit('money', change(benefit)),
      inUnit('money', change(fiscalCost)),
    ),
    ratio(
      'lendingAdded',
      'money per money',
      ['Lending added per yuan guaranteed', '每元担保新增的贷款'],
      inUnit(
        'money',
        change((m) => m.series.sum('creditGranted')),
      ),
      inUnit(
        'money',
        change((m) => m.series.sum('guaranteed')),
      ),
    ),
    ratio(
      'deadweightShare',
      'share',
      ['Deadweight: of supported firms, alive without it', '无谓支出：受助企业中无政策也存活的比例'],
      inUnit('firms', (pair) => pair.support().untouched),
      inUnit('firms', (pair) => pair.support().firms),
      SHARE,
    ),
    ratio(
      'deadweightAid',
      'share',
      [
        'Deadweight: of the support’s worth, to firms alive without it',
        '无谓支出：支持价值中流向无政策也存活企业的比例',
      ],
      inUnit('money', (pair) => pair.support().aidUntouched),
      inUnit('money', (pair) => pair.support().aid),
      SHARE,
    ),
    ratio(
      'displacedPerSaved',
      'firms per firm',
      ['Displaced per firm saved', '每家获救企业对应的被挤出企业'],
      displaced,
      saved,
      COUNT,
    ),
    ratio(
      'forestalledPerInduced',
      'firms per firm',
      ['Entrants forestalled per entrant induced', '每家诱生企业对应的被阻止企业'],
      forestalled,
      induced,
      COUNT,
    ),
  ]
}

const counted = {
  saved: inUnit('firms', (pair) => pair.fates(pair.months).saved),
  displaced: inUnit('firms', (pair) => pair.fates(pair.months).displaced),
  induced: inUnit('firms', (pair) => pair.fates(pair.months).induced),
  forestalled: inUnit('firms', (pair) => pair.fates(pair.months).forestalled),
}

function change(of: (member: Member) => number): (pair: Pair) => number {
  return ({ base, policy }) => of(policy) - of(base)
}

function inUnit(unit: string, of: RatioSide['of']): RatioSide {
  return { unit, of }
}

function ratio(
  key: string,
  unit: string,
  [en, zh]: Title,
  above: RatioSide,
  below: RatioSide,
  range: Range = ANY,
): RatioQuantity {
  return { key, unit, title: { en, zh }, above, below, range }
}
