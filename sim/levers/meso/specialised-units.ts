import { lever } from '../define.ts'

export const specialisedUnits = lever({
  key: 'specialisedUnits',
  title: { en: 'Specialised SME units', zh: '小企业专营机构' },
  says: {
    en: 'How far banks run units for small firms alone. They see more of the owner and may bear more risk; their cost is part of the price.',
    zh: '银行设立小企业专营机构的程度。专营机构更了解业主、可承担更高风险，其成本计入贷款价格。',
  },
  unit: 'share',
  min: 0,
  max: 1,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'meso',
  source: 'Seed 004: finance services specifically for small and micro enterprises',
  mechanism: 'Scoring',
  touches: ['finance', 'settle'],
  loses: {
    en: 'Borrowers who needed no closer look and pay for it; owners whose weakness now shows.',
    zh: '本无需细查却要分担成本的借款人；以及弱点被看清的业主。',
  },
  evidence:
    'Berger et al. 2005: small, close banks lend more on soft information and ration less; Chinese units have not been measured with a comparison group.',
  limits: {
    en: 'Units need no time to learn and no branch nearby.',
    zh: '未考虑专营机构的学习时间和网点距离。',
  },
  signs: [
    { of: 'credit', sign: 1, kind: 'emergent' },
    { of: 'defaults', sign: -1, kind: 'emergent' },
  ],
})
