import { lever } from '../define.ts'

export const bridgeFund = lever({
  key: 'bridgeFund',
  title: { en: 'Public bridge fund', zh: '应急转贷基金' },
  says: {
    en: 'Emergency re-lending for the days between repaying a loan and being lent it again, as a share of the region’s normal monthly wage bill. Cheap for the firm; the fund bears the loss when the bank breaks its word.',
    zh: '用于还旧贷与放新贷之间数日的应急转贷资金，以本地区正常月工资总额的比例计。对企业便宜；若银行食言，损失由基金承担。',
  },
  unit: 'of normal wage bill',
  min: 0,
  max: 2,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'macro',
  source: 'Seed 003: emergency re-lending',
  mechanism: 'Maturity',
  touches: ['finance'],
  support: true,
  aimed: true,
})
