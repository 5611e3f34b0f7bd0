import { lever } from '../define.ts'

export const creditReporting = lever({
  key: 'creditReporting',
  title: { en: 'Credit reporting', zh: '征信体系' },
  says: {
    en: 'How much of what can be known softly about owners reaches every bank. Good debtors are told from bad ones: the bad ones lose their luck.',
    zh: '各银行所能获得的企业主软信息的程度。好坏借款人得以区分，差的借款人不再侥幸。',
  },
  unit: 'share',
  min: 0,
  max: 1,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'meso',
  source: 'Seed 003: credit reporting system; three looks and three don’t-looks of Taizhou',
  mechanism: 'Scoring',
  touches: ['finance'],
  loses: {
    en: 'Firms that banks now see to be bad risks and give no first loan, and owners who lived off not being known.',
    zh: '如今被银行识别为高风险、拿不到首贷的企业，以及此前因信息不透明而得利的企业主。',
  },
  evidence:
    'When American lenders joined a credit bureau, small firms’ delinquencies fell, most among the opaque and risky; loans became smaller and shorter, not easier (Doblas-Madrid & Minetti 2013). Making lenders share bad news in Argentina made them withdraw together, and firms got into distress (Hertzberg, Liberti & Paravisini 2011).',
  limits: {
    en: 'What is reported is true, and does not make owners behave better; one picture for all banks does not make them run together.',
    zh: '上报信息真实，且不会改变企业主的行为；各银行看到同一信息，但不会因此一齐收贷。',
  },
  signs: [{ of: 'defaults', sign: -1, kind: 'emergent' }],
  moves: { of: 'bankRate', sign: -1 },
  harms: { of: 'firstLoans', sign: -1 },
})
