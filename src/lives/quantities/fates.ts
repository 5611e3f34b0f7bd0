import type { Text } from '../../../sim/index.ts'
import { COUNT } from '../../stats/index.ts'
import type { Fate, FateCounts } from '../fates.ts'
import type { Quantity } from './define.ts'
import { HORIZONS } from './survival.ts'

export const PER_THOUSAND = 'per 1000 initial firms'

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

export function fateQuantities(months: number): Quantity[] {
  const perThousand = (key: keyof FateCounts, horizon: number, suffix = ''): Quantity => ({
    key: `${key}${suffix}`,
    unit: PER_THOUSAND,
    title: suffix === '' ? fateTitle(key) : within(fateTitle(key), horizon),
    of: (pair) => (pair.fates(horizon)[key] * 1000) / pair.base.firms.count,
    range: COUNT,
    ofFirms: true,
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
    range: COUNT,
    ofFirms: true,
  }
}

function within({ en, zh }: Text, months: number): Text {
  return { en: `${en} (within ${months} months)`, zh: `${zh}（${months}个月内）` }
}
