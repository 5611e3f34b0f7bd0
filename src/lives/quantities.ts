import type { Text } from '../../sim/index.ts'
import type { Fate, FateCounts } from './fates.ts'
import { restrictedMean, shareAlive, shareInBusiness } from './initial-firms.ts'
import type { Pair } from './pair.ts'

/** A number that every pair of twins has: declared once, with its estimate, table and words following from it. */
export interface Quantity {
  readonly key: string
  readonly unit: string
  readonly title: Text
  readonly of: (pair: Pair) => number
}

/** Months at which survival is told. */
export const LANDMARKS = [12, 24, 36, 60, 120] as const
/** Months over which lifetimes are averaged. */
export const HORIZONS = [36, 60, 120] as const

const PER_THOUSAND = 'per 1000 initial firms'

const COUNT_TITLES: Readonly<Record<keyof FateCounts, readonly [en: string, zh: string]>> = {
  saved: ['Saved: dies in the base, not under the policy', '获救：基准中消亡，政策下存活'],
  displaced: ['Displaced: dies under the policy, not in the base', '被挤出：政策下消亡，基准中存活'],
  untouched: ['Untouched: dies in neither', '未受影响：两者中均存活'],
  doomed: ['Doomed: dies in both', '难免消亡：两者中均消亡'],
  induced: ['Induced: exists under the policy only', '诱生：仅在政策下设立'],
  forestalled: ['Forestalled: exists in the base only', '被阻止：仅在基准中设立'],
  delayed: ['Doomed, but later under the policy', '难免消亡，政策下较晚'],
  hastened: ['Doomed, and earlier under the policy', '难免消亡，政策下较早'],
  same: ['Doomed, in the same month', '难免消亡，同月'],
  savedByAcquisition: ['Of the saved: bought by another firm', '获救企业中：被收购'],
  displacedFromAcquisition: ['Of the displaced: bought in the base', '被挤出企业中：基准中被收购'],
}

/** Fates and what stands inside them, in the order in which they are shown. */
export const FATE_COUNTS = Object.keys(COUNT_TITLES) as (keyof FateCounts)[]

export function fateTitle(key: keyof FateCounts): Text {
  const [en, zh] = COUNT_TITLES[key]
  return { en, zh }
}

/** Effects on firms, work, output and credit: policy − base. */
export function effectQuantities(months: number): Quantity[] {
  return [...survivalQuantities(months), ...fateQuantities(months), ...economyQuantities(months)]
}

function survivalQuantities(months: number): Quantity[] {
  const landmarks = LANDMARKS.filter((month) => month <= months)
  const horizons = HORIZONS.filter((month) => month <= months)
  return [
    ...landmarks.map((month) =>
      difference(
        `survivalDifference${month}`,
        'share',
        [`Initial firms not dead after ${month} months`, `${month}个月后未消亡的初始企业`],
        ({ firms }) => shareAlive(firms, month),
      ),
    ),
    ...landmarks.map((month) =>
      difference(
        `inBusinessDifference${month}`,
        'share',
        [`Initial firms in business after ${month} months`, `${month}个月后仍在经营的初始企业`],
        ({ firms }) => shareInBusiness(firms, month),
      ),
    ),
    ...horizons.map((month) =>
      difference(
        `restrictedMeanGained${month}`,
        'months',
        [`Months of life gained within ${month} months`, `${month}个月内平均延长的存活月数`],
        ({ firms }) => restrictedMean(firms, month),
      ),
    ),
  ]
}

function fateQuantities(months: number): Quantity[] {
  const perThousand = (key: keyof FateCounts, horizon: number, suffix = ''): Quantity => ({
    key: `${key}${suffix}`,
    unit: PER_THOUSAND,
    title: suffix === '' ? fateTitle(key) : within(fateTitle(key), horizon),
    of: (pair) => (pair.fates(horizon)[key] * 1000) / pair.base.firms.count,
  })
  const early = HORIZONS.filter((month) => month < months)
  const flips: Fate[] = ['saved', 'displaced']
  return [
    ...FATE_COUNTS.map((key) => perThousand(key, months)),
    changedFates(months, ''),
    ...early.flatMap((horizon) => [
      ...flips.map((fate) => perThousand(fate, horizon, String(horizon))),
      changedFates(horizon, String(horizon)),
    ]),
  ]
}

/** Firms that are neither untouched nor doomed: against the placebo's, the noise of all counts at a glance. */
function changedFates(horizon: number, suffix: string): Quantity {
  const title: Text = { en: 'Saved, displaced, induced or forestalled', zh: '获救、被挤出、诱生或被阻止' }
  return {
    key: `changed${suffix}`,
    unit: PER_THOUSAND,
    title: suffix === '' ? title : within(title, horizon),
    of: (pair) => {
      const { saved, displaced, induced, forestalled } = pair.fates(horizon)
      return ((saved + displaced + induced + forestalled) * 1000) / pair.base.firms.count
    },
  }
}

function within({ en, zh }: Text, months: number): Text {
  return { en: `${en} (within ${months} months)`, zh: `${zh}(${months}个月内)` }
}

function economyQuantities(months: number): Quantity[] {
  const change = (key: string, unit: string, title: readonly [string, string], of: Measure) =>
    difference(key, unit, title, of)
  return [
    change('jobYears', 'job-years', ['Work, in job-years', '就业(人年)'], (m) => m.series.sum('jobs') / 12),
    change('jobsAtEnd', 'people', ['Jobs in the last month', '末月就业'], (m) => m.series.last('jobs')),
    change('output', 'fen', ['Output of small firms, whole run', '小企业产出总额'], (m) =>
      m.series.sum('output'),
    ),
    relative('outputShare', ['Output, as a share of the base', '产出变化(占基准比例)'], 'output'),
    change(
      'bankLoans',
      'fen',
      ['Bank loans, monthly mean', '银行贷款余额(月均)'],
      (m) => m.series.sum('bankLoans') / months,
    ),
    change(
      'nonPerforming',
      'share',
      ['Non-performing share, monthly mean', '不良贷款率(月均)'],
      (m) => m.series.sum('nonPerforming') / months,
    ),
    ...(['bankruptcies', 'closures', 'acquisitions'] as const).map((key) =>
      change(key, 'firms', EXIT_TITLES[key], (m) => m.series.sum(key)),
    ),
    change('entrants', 'firms', ['Entrants', '新进入企业'], (m) => m.series.sum('births')),
  ]
}

const EXIT_TITLES = {
  bankruptcies: ['Bankruptcies', '破产'],
  closures: ['Closures', '主动关闭'],
  acquisitions: ['Acquisitions', '被收购'],
} as const

/** The public account: policy − base, over the whole run. */
export function accountQuantities(): Quantity[] {
  return [
    difference('grossCost', 'fen', ['Gross public cost of measures', '政策公共支出总额'], (m) =>
      m.series.sum('publicOutlay'),
    ),
    difference(
      'fundsLeft',
      'fen',
      ['Of that, still in the guarantee funds at the end', '其中：期末仍在担保基金'],
      fundsLeft,
    ),
    difference('netCost', 'fen', ['Net public cost of measures', '政策公共支出净额'], netCost),
    difference('taxes', 'fen', ['Taxes', '税收'], (m) => m.series.sum('taxes')),
    difference('purchases', 'fen', ['Government purchases', '政府采购'], (m) => m.series.sum('purchases')),
    difference('bonds', 'fen', ['Government bonds at the end', '期末政府债券'], (m) =>
      m.series.last('bonds'),
    ),
  ]
}

/** A number that is a ratio of two means over replicates. */
export interface RatioQuantity {
  readonly key: string
  readonly unit: string
  readonly title: Text
  readonly above: (pair: Pair) => number
  readonly below: (pair: Pair) => number
}

const fundsLeft: Measure = (m) => m.series.last('guaranteeCapital')

/** Outlay less what the guarantee funds still hold: capital put into them is spent only when claims are paid. */
const netCost: Measure = (m) => m.series.sum('publicOutlay') - fundsLeft(m)

/** Net cost of each thing that the policy brought about. */
export function accountRatios(): RatioQuantity[] {
  const above = ({ base, policy }: Pair): number => netCost(policy) - netCost(base)
  const per = (
    key: string,
    unit: string,
    [en, zh]: readonly [string, string],
    below: (pair: Pair) => number,
  ): RatioQuantity => ({ key, unit, title: { en, zh }, above, below })
  return [
    per(
      'costPerSaved',
      'fen per firm',
      ['Net cost per firm saved', '每家获救企业的净支出'],
      (pair) => pair.fates(pair.months).saved,
    ),
    per(
      'costPerNetSaved',
      'fen per firm',
      ['Net cost per firm saved, net of displaced', '每家净获救企业的净支出'],
      (pair) => pair.fates(pair.months).saved - pair.fates(pair.months).displaced,
    ),
    per(
      'costPerJobYear',
      'fen per job-year',
      ['Net cost per job-year', '每人年就业的净支出'],
      ({ base, policy }) => (policy.series.sum('jobs') - base.series.sum('jobs')) / 12,
    ),
  ]
}

type Measure = (member: Pair['base']) => number

function difference(key: string, unit: string, [en, zh]: readonly [string, string], of: Measure): Quantity {
  return { key, unit, title: { en, zh }, of: ({ base, policy }) => of(policy) - of(base) }
}

function relative(key: string, [en, zh]: readonly [string, string], metric: string): Quantity {
  return {
    key,
    unit: 'share',
    title: { en, zh },
    of: ({ base, policy }) => policy.series.sum(metric) / base.series.sum(metric) - 1,
  }
}
