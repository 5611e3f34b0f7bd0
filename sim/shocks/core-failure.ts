import { shock } from './define.ts'

export const coreFailure = shock({
  key: 'coreFailure',
  title: { en: 'Failure of core enterprises', zh: '核心企业倒闭' },
  says: {
    en: 'So many of the largest core enterprises stop ordering and pay their suppliers only a part.',
    zh: '若干家最大的核心企业停止采购，对供应商只偿付一部分。',
  },
  unit: 'enterprises',
  min: 0,
  max: 5,
  default: 1,
  whole: true,
  source: 'Seed 001: suppliers stand and fall with the brand they supply; Jacobson & von Schedvin 2015',
  everywhere: true,
  once: true,
  apply(environment, strike) {
    if (strike.elapsed === 0) environment.coreFailures += strike.size
  },
})
