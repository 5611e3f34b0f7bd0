import { shock } from './define.ts'

export const materialSpike = shock({
  key: 'materialSpike',
  title: { en: 'Raw-material spike', zh: '原材料涨价' },
  says: { en: 'World prices of materials rise.', zh: '原材料国际价格上涨。' },
  unit: 'share of price',
  min: 0,
  max: 2,
  default: 0.15,
  source: 'Seed 001: rising raw material costs; seed 003: more than 80% face cost pressure',
  everywhere: true,
  apply(environment, strike) {
    environment.materialPrice *= 1 + strike.size
  },
})
