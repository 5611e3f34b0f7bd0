import { lever } from '../define.ts'

export const delegation = lever({
  key: 'delegation',
  title: { en: 'Support for delegation', zh: '授权分权辅导' },
  says: {
    en: 'Chance that an owner who has heard of the measure is advised to delegate when the question comes up. Delegation widens the span of control; who has run a department can run a firm, so that employees without belonging leave to compete.',
    zh: '了解该措施的企业主在考虑此事时得到分权建议的概率。分权扩大管理幅度；但能管好一个部门的人也能自办企业，缺乏归属感的员工会离职创业、与原东家竞争。',
  },
  unit: 'share',
  min: 0,
  max: 1,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'micro',
  source: 'Seed 001: lacking decentralization, cooperation and shared growth',
  mechanism: 'Management',
  touches: ['manage'],
  aimed: true,
  loses: {
    en: 'Employers who lose trained people and customers to spin-offs; owners of small firms, to whom delegation brings nothing.',
    zh: '人才与客户被离职创业者带走的雇主，以及分权对其毫无益处的小企业主。',
  },
  evidence:
    'Bloom, Sadun & Van Reenen 2012: firms whose owners trust delegate more and are larger; Akcigit, Alp & Peters 2021: poor delegation explains much of why Indian firms stay small.',
  limits: {
    en: 'Delegates make no mistakes of their own and do not steal.',
    zh: '受权者不犯自己的错误，也不侵占财物。',
  },
  signs: [
    { of: 'jobs', sign: 1, kind: 'emergent' },
    { of: 'entrants', sign: 1, kind: 'emergent' },
    { of: 'cost', sign: 1, kind: 'builtIn' },
  ],
})
