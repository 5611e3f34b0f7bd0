import { lever } from '../define.ts'

export const guaranteeCap = lever({
  key: 'guaranteeCap',
  title: { en: 'Guarantee leverage cap', zh: '担保放大倍数上限' },
  says: {
    en: 'Outstanding guarantees may not exceed this multiple of the funds’ capital. It binds under stress, and keeps the funds able to pay.',
    zh: '在保余额不得超过担保资本的这一倍数。它在压力时期才有约束力，使担保资金保持代偿能力。',
  },
  unit: 'multiple',
  min: 0,
  max: 15,
  step: 1,
  default: 10,
  off: 10,
  level: 'macro',
  source: 'Guidance of 1999 and regulation of 2017: 10, 15 for small and micro business',
  mechanism: 'Guarantee',
  touches: ['finance'],
})
