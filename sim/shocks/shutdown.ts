import { scaleCells, shock } from './define.ts'

export const shutdown = shock({
  key: 'shutdown',
  title: { en: 'Shutdown', zh: '停工停产' },
  says: {
    en: 'Firms may not work for a share of the month; wages and rent go on.',
    zh: '企业当月部分时间不得开工，工资与租金照付。',
  },
  unit: 'share of working time lost',
  min: 0,
  max: 1,
  default: 0.7,
  source: 'Seed 003: unscheduled shutdowns; 80% of SMEs closed in February 2020 (Dai et al. 2021)',
  apply(environment, strike) {
    scaleCells(environment, environment.opening, strike, 1 - strike.size)
  },
})
