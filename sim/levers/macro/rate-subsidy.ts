import { lever } from '../define.ts'

export const rateSubsidy = lever({
  key: 'rateSubsidy',
  title: { en: 'Interest subsidy', zh: '贷款贴息' },
  says: {
    en: 'Part of the interest on bank loans that the government pays, in points of rate. It helps those who have loans, not those who have none.',
    zh: '财政为企业银行贷款承担的利率百分点。受益的是已有贷款的企业，而非没有贷款的企业。',
  },
  unit: 'per year',
  min: 0,
  max: 0.06,
  step: 0.005,
  default: 0,
  off: 0,
  level: 'macro',
  source: 'Seed 003: reduce financing costs; discounted re-lending of 2020',
  mechanism: 'Government support',
  touches: ['settle'],
  support: true,
  aimed: true,
})
