import { lever } from '../define.ts'

export const guaranteeLocalShare = lever({
  key: 'guaranteeLocalShare',
  title: { en: 'Local guarantor’s share', zh: '本地担保机构分担比例' },
  says: {
    en: 'Of a covered loss, the part of the local guarantor; the others share the rest as before. Who bears more looks closer, and runs out of money sooner.',
    zh: '代偿损失中由本地担保机构承担的比例，其余按原比例分担。承担越多审查越严，资金也越早耗尽。',
  },
  unit: 'share',
  min: 0,
  max: 1,
  step: 0.125,
  default: 0.375,
  off: 0.375,
  level: 'macro',
  source: 'Seed 003: multi-level guarantee system; 4321 model of Anhui (Xinhua 2016)',
  mechanism: 'Guarantee',
  touches: ['finance', 'resolveDistress', 'settle'],
  needs: ['guaranteeCover'],
  loses: {
    en: 'Firms that only a careless guarantor would take, and banks where the local fund is exhausted.',
    zh: '只有审查宽松才会获保的企业，以及本地资金耗尽时的银行。',
  },
  evidence:
    'Not measured with a comparison group; local guarantors in China ran down to a leverage of about two after 2012 (DRC 2019).',
  limits: {
    en: 'Politics of local guarantors, and cities with funds of their own, are left out.',
    zh: '未考虑本地担保机构受到的行政干预，也未区分各市自有资金。',
  },
  signs: [
    { of: 'defaults', sign: -1, kind: 'emergent' },
    { of: 'credit', sign: -1, kind: 'builtIn' },
  ],
  moves: { of: 'publicOutlay', sign: -1 },
  harms: { of: 'firstLoans', sign: -1 },
})
