import { scaleCells, shock } from './define.ts'

export const demandSlump = shock({
  key: 'demandSlump',
  title: { en: 'Demand slump', zh: '需求下滑' },
  says: { en: 'Customers stay away and keep their money.', zh: '顾客减少消费，把钱留在手中。' },
  unit: 'share of demand lost',
  min: 0,
  max: 0.95,
  default: 0.2,
  source: 'Seed 003: sluggish market demand',
  apply(environment, strike) {
    scaleCells(environment, environment.demand, strike, 1 - strike.size)
  },
})
