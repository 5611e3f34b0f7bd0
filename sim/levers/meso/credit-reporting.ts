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
})
