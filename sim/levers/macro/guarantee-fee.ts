import { lever } from '../define.ts'

export const guaranteeFee = lever({
  key: 'guaranteeFee',
  title: { en: 'Guarantee fee', zh: '担保费率' },
  says: {
    en: 'Fee a firm pays per year on the guaranteed amount. A higher fee feeds the funds and burdens the firms.',
    zh: '企业每年按担保金额缴纳的费率。费率越高，担保资金越充足，企业负担越重。',
  },
  unit: 'per year',
  min: 0,
  max: 0.05,
  step: 0.0025,
  default: 0.01,
  off: 0.01,
  level: 'macro',
  source:
    'Average fee of state guarantors about 0.8–1% (NFGF); 2.5% of commercial ones before the reform (Sichuan 2014)',
  mechanism: 'Guarantee',
  touches: ['finance'],
})
