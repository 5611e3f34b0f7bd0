import { scaleCells, shock } from './define.ts'

/** Months in which a market turns. */
const TURNING = 12

export const marketTurn = shock({
  key: 'marketTurn',
  title: { en: 'Market turn', zh: '市场转向' },
  says: {
    en: 'Tastes and techniques move on: over a year customers leave a line of business bit by bit, and stay away. Unlike in a slump there is time to see it coming.',
    zh: '偏好与技术更替：一年之内顾客逐步离开某一行业，且不再回来。与需求骤降不同，企业有时间预见。',
  },
  unit: 'share of demand lost',
  min: 0,
  max: 0.95,
  default: 0.3,
  source: 'Seed 001: the supplier who does not track the market is left behind when it changes',
  apply(environment, strike) {
    const turned = Math.min(1, (strike.elapsed + 1) / TURNING)
    scaleCells(environment, environment.demand, strike, 1 - strike.size * turned)
  },
})
