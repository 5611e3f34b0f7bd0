import { lever } from '../define.ts'

export const withdrawalCurb = lever({
  key: 'withdrawalCurb',
  title: { en: 'Curb on loan withdrawal', zh: '限制抽贷断贷' },
  says: {
    en: 'Share of broken renewal promises that supervision prevents. In a slump banks herd and call loans; a curb keeps them lending, also to those who will fail.',
    zh: '监管所能阻止的银行食言（抽贷、断贷）比例。经济下行时银行会一哄而上收回贷款；限制抽贷使其继续放贷，包括给将会倒闭的企业。',
  },
  unit: 'share',
  min: 0,
  max: 1,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'macro',
  source: 'Seed 003: do not blindly stop, suppress, withdraw or cut off loans',
  mechanism: 'Maturity',
  touches: ['finance'],
})
