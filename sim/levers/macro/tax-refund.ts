import { lever } from '../define.ts'

export const taxRefund = lever({
  key: 'taxRefund',
  title: { en: 'Tax refund to loss makers', zh: '亏损企业退税' },
  says: {
    en: 'Share of the last year’s tax that comes back at once to a firm that makes losses, up to what a year of them would come to.',
    zh: '企业亏损时即时退还上年已缴税款的比例，退税额不超过按当月折算的全年亏损。',
  },
  unit: 'share',
  min: 0,
  max: 1,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'macro',
  source: 'Seed 003: “quick, accurate and stable” implementation of tax refund (survey series no. 8)',
  mechanism: 'Government support',
  touches: ['settle'],
  aimed: true,
  loses: {
    en: 'Taxpayers, and healthy rivals of firms that would have left the market.',
    zh: '纳税人，以及本应退出企业的健康竞争者。',
  },
  evidence:
    'Dobridge 2016: of carry-back refunds in the United States, 40 cents a dollar went into investment after 2002; after 2009 they were kept as cash and lowered the risk of bankruptcy.',
  limits: {
    en: 'No audit and no fraud; what was paid fades over a year instead of ending with it.',
    zh: '未考虑稽核与骗税；已缴税款按月衰减而非年末清零。',
  },
  signs: [
    { of: 'survival', sign: 1, kind: 'emergent' },
    { of: 'zombies', sign: 1, kind: 'emergent' },
    { of: 'cost', sign: 1, kind: 'builtIn' },
  ],
  moves: { of: 'survival', sign: 1 },
  harms: { of: 'publicOutlay', sign: 1 },
})
