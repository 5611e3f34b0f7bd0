/** What firms know of measures. A share is of firms in business, when the month begins. */

import { MEASURES } from '../state/economy.ts'
import { metric, type Metric } from './define.ts'

type Measure = (typeof MEASURES)[number]

const TITLES: Readonly<Record<Measure, readonly [en: string, zh: string]>> = {
  guarantee: ['guarantees', '融资担保'],
  renewal: ['renewal without principal', '无还本续贷'],
  bridge: ['the bridge fund', '转贷基金'],
  platform: ['the platform for receivables, orders and plans', '应收账款与订单平台'],
  innovation: ['support for innovation and upgrading', '创新与技改支持'],
  training: ['training, advice and digital subsidies', '培训、咨询与数字化补贴'],
  services: ['public services, parks and incubators', '公共服务、园区与孵化器'],
  equity: ['cluster loans and venture funds', '集群贷款与创投'],
}

/** `knows` + measure. */
export const awareness: readonly Metric[] = MEASURES.map((measure, m) => {
  const [en, zh] = TITLES[measure]
  const key = `knows${measure[0].toUpperCase()}${measure.slice(1)}`
  const says = `Firms that know of ${en}, on offer or not`
  return metric(
    key,
    [`Know of ${en}`, `知晓${zh}`],
    'share',
    'awareness',
    says,
    ({ economy }) => economy.knowing[m],
  )
})
