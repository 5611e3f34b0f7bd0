import { shock } from './define.ts'

export const latePayments = shock({
  key: 'latePayments',
  title: { en: 'Late-payment wave', zh: '拖欠货款潮' },
  says: {
    en: 'Core enterprises put off part of what they would have paid.',
    zh: '核心企业推迟支付部分到期货款。',
  },
  unit: 'share put off',
  min: 0,
  max: 1,
  default: 0.4,
  source: 'Coface China Payment Survey: delays of 83 days in 2022',
  everywhere: true,
  apply(environment, strike) {
    environment.lateness = 1 - (1 - environment.lateness) * (1 - strike.size)
  },
})
