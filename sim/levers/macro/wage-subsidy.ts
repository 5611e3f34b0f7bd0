import { lever } from '../define.ts'

export const wageSubsidy = lever({
  key: 'wageSubsidy',
  title: { en: 'Wage subsidy under shutdown', zh: '停工期间稳岗补贴' },
  says: {
    en: 'Share of the wage bill that the government pays while an order keeps a firm’s sector and city shut. It reaches everybody who is shut, those who would have lived and those who will die all the same.',
    zh: '企业所在行业与城市被要求停工期间，财政承担的工资比例。凡停工者均可获得，无论其本来能否存活。',
  },
  unit: 'share',
  min: 0,
  max: 1,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'macro',
  source: 'Refunds of social insurance for keeping staff, 2020; PPP (Autor et al. 2022)',
  mechanism: 'Government support',
  touches: ['settle'],
  support: true,
  aimed: true,
})
