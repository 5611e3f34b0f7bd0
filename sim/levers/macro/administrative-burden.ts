import { lever } from '../define.ts'

export const administrativeBurden = lever({
  key: 'administrativeBurden',
  title: { en: 'Administrative burden', zh: '办事成本' },
  says: {
    en: 'Cost of applying, relative to today’s. Less paper brings more applicants, also hopeless ones.',
    zh: '申请手续的成本，以现状为 1。手续越少，申请者越多，其中也包括希望渺茫者。',
  },
  unit: 'ratio',
  min: 0,
  max: 3,
  step: 0.1,
  default: 1,
  off: 1,
  level: 'macro',
  source: 'Seed 003: streamline administration; simplify financing procedures',
  mechanism: 'Credit applications',
  touches: ['finance'],
  loses: {
    en: 'More paper: firms that would have been served and do not ask. Less paper: banks and guarantors, who read more hopeless files, and those who now share what is rationed.',
    zh: '手续增加：本可获贷而不去申请的企业。手续减少：银行和担保机构要审更多无望的申请，有限额度也被更多人分摊。',
  },
  evidence:
    'The share of discouraged firms in China is small beside those who ask: 57.9% applied for a bank loan in 2020, 3.8% of applications were refused (OECD Scoreboard 2022). Step-by-step help with applications did no more than plain information in Portugal (Custódio, Hansman & Mendes 2021).',
  limits: {
    en: 'A cost the owner weighs, not money that moves: fewer forms cost the government nothing and free no official.',
    zh: '这是企业主权衡的成本，并非资金流动：减少表格不花政府的钱，也不腾出办事人员。',
  },
  signs: [
    { of: 'survival', sign: -1, kind: 'emergent' },
    { of: 'credit', sign: -1, kind: 'emergent' },
  ],
  moves: { of: 'bankLoans', sign: -1 },
  harms: { of: 'creditDiscouraged', sign: 1 },
})
