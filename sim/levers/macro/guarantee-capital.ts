import { lever } from '../define.ts'

export const guaranteeCapital = lever({
  key: 'guaranteeCapital',
  title: { en: 'Capital for guarantors', zh: '担保资本金注入' },
  says: {
    en: 'Public money put into the guarantee funds each year, as a share of the region’s normal monthly wage bill. Without it, cover is a promise nobody can keep.',
    zh: '每年注入担保基金的财政资金，以本地区正常月工资总额的比例计。没有资本金，担保只是空头承诺。',
  },
  unit: 'of normal wage bill',
  min: 0,
  max: 1,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'macro',
  source: 'Seed 003: expand the scale of policy financing guarantee funds',
  mechanism: 'Guarantee',
  touches: ['settle'],
})
