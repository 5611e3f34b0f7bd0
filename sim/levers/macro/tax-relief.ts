import { lever } from '../define.ts'

export const taxRelief = lever({
  key: 'taxRelief',
  title: { en: 'Tax relief', zh: '减税' },
  says: {
    en: 'Share of sales and profit tax that is waived. It gives most to those who sell most.',
    zh: '减免的销售税与利润税比例。销售越多的企业受益越多。',
  },
  unit: 'share',
  min: 0,
  max: 1,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'macro',
  source: 'Seed 003: fiscal and taxation policies; tax refund series of 2022',
  mechanism: 'Government support',
  touches: ['settle'],
  support: true,
  aimed: true,
})
