import { lever } from '../define.ts'

export const outsourcing = lever({
  key: 'outsourcing',
  title: { en: 'Outsourcing by core enterprises', zh: '核心企业外包' },
  says: {
    en: 'Share of the work that core enterprises could give out (OEM, ODM, EMS, CRO) that they do. Suppliers’ orders grow by what wages at the core enterprises lose; more firms depend on them.',
    zh: '核心企业可外包工作（OEM、ODM、EMS、CRO）中实际外包的比例。供应商订单的增加即核心企业工资的减少；依赖核心企业的供应也更多。',
  },
  unit: 'share',
  min: 0,
  max: 1,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'meso',
  source: 'Seed 003: OEM, ODM, EMS and CRO',
  mechanism: 'Core enterprises',
  touches: ['expect', 'supply'],
  loses: {
    en: 'Employees and owners of core enterprises, whose incomes fall; suppliers when a core enterprise fails.',
    zh: '核心企业的员工和业主，其收入下降；核心企业倒闭时的供应商。',
  },
  evidence:
    'Workers whose jobs were outsourced in Germany lost 10–15% of their wages (Goldschmidt & Schmieder 2017, QJE 132).',
  limits: {
    en: 'Suppliers need no new skills for the work they get.',
    zh: '供应商承接外包无需新的技能。',
  },
  signs: [
    { of: 'jobs', sign: 1, kind: 'emergent' },
    { of: 'output', sign: 1, kind: 'emergent' },
  ],
  moves: { of: 'output', sign: 1 },
  harms: { of: 'consumption', sign: -1 },
})
