import { scaleCells, shock } from './define.ts'

export const labourShortage = shock({
  key: 'labourShortage',
  title: { en: 'Labour shortage', zh: '用工短缺' },
  says: { en: 'Staff cannot come to work; their wages go on.', zh: '员工无法到岗，工资照付。' },
  unit: 'share of staff absent',
  min: 0,
  max: 1,
  default: 0.2,
  source: 'Seed 003: nearly half of the companies short of labour',
  apply(environment, strike) {
    scaleCells(environment, environment.attendance, strike, 1 - strike.size)
  },
})
