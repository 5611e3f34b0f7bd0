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
  needs: ['guaranteeCover'],
  loses: {
    en: 'A low cap turns firms away in the very slump in which they need cover; a high one lets the funds promise more than they can pay, and banks bear the rest.',
    zh: '上限过低，企业恰在最需要担保的低谷期被拒之门外；上限过高，担保机构承诺超过其代偿能力，余额由银行承担。',
  },
  evidence:
    'The cap is 10 (guidance of 1999), 15 where most business is with small firms (regulation of 2017); practice stood near 2 at the peak of 2012 (DRC 2019). Chile’s fund works with 10 (Cowan, Drexler & Yañez 2015).',
  limits: {
    en: 'The cap is read off the funds’ books without delay; regulators neither forbear nor tighten.',
    zh: '上限按当月账面即时计算；监管既不宽限也不加码。',
  },
  signs: [{ of: 'credit', sign: 1, kind: 'emergent' }],
  moves: { of: 'guaranteed', sign: -1 },
  harms: { of: 'creditRefused', sign: 1 },
})
