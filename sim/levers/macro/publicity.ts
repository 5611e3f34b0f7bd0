import { lever } from '../define.ts'

export const publicity = lever({
  key: 'publicity',
  title: { en: 'Publicity', zh: '政策宣传' },
  says: {
    en: 'Chance per month that publicity tells a firm of a measure it does not know. It multiplies every other measure and costs money by itself.',
    zh: '企业每月通过宣传得知一项未知政策的概率。它放大其他各项政策的效果，自身也需要花费。',
  },
  unit: 'per month',
  min: 0,
  max: 0.5,
  step: 0.02,
  default: 0,
  off: 0,
  level: 'macro',
  source: 'Seed 003: increase publicity; two thirds of small and micro firms get nothing',
  mechanism: 'Awareness',
  touches: ['inform', 'settle'],
})
