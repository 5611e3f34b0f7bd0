import { shock } from './define.ts'

export const creditCrunch = shock({
  key: 'creditCrunch',
  title: { en: 'Credit crunch', zh: '信贷紧缩' },
  says: { en: 'Banks accept less risk.', zh: '银行降低风险偏好。' },
  unit: 'share of the risk cut-off',
  min: 0,
  max: 1,
  default: 0.4,
  source: 'Seed 003: difficult and expensive financing',
  everywhere: true,
  apply(environment, strike) {
    environment.credit *= 1 - strike.size
  },
})
