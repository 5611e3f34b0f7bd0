import { lever } from '../define.ts'

export const lateEnforcement = lever({
  key: 'lateEnforcement',
  title: { en: 'Late-payment enforcement', zh: '清理拖欠账款' },
  says: {
    en: 'Share of core enterprises’ late payments that enforcement makes prompt. Suppliers gain what core enterprises lose in cash.',
    zh: '通过执法使核心企业拖欠款项及时支付的比例。供应商得到的现金正是核心企业失去的。',
  },
  unit: 'share',
  min: 0,
  max: 1,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'macro',
  source: 'Regulation on payments to small and medium enterprises, 2020; Coface payment surveys',
  mechanism: 'Settlement',
  touches: ['settle'],
})
