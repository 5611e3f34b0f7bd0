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
  needs: ['guaranteeCover'],
  loses: {
    en: 'Taxpayers, at once. Capital beyond what cover asks for lies idle.',
    zh: '财政立即出资；超出担保业务所需的资本金则闲置。',
  },
  evidence:
    'At its peak in 2012 the Chinese sector stood behind about twice its assets, far below its cap of ten: capital was not the limit in normal times (DRC 2019: more than 2 trillion yuan in force on more than 1 trillion of assets). Commercial guarantors in Sichuan paid claims of 3.33% on fees of 2.5% in 2014 and went under (21st Century Business Herald 2015).',
  limits: {
    en: 'Shared among the three levels in fixed proportions; no private shareholders; money paid in is not paid back when it is no longer needed.',
    zh: '按固定比例分配给三级担保机构；没有民间股东；不再需要的资本金不会退回财政。',
  },
  signs: [{ of: 'cost', sign: 1, kind: 'builtIn' }],
  moves: { of: 'guaranteeCapital', sign: 1 },
  harms: { of: 'consumption', sign: -1 },
})
