import { lever } from '../define.ts'

export const entrepreneurTraining = lever({
  key: 'entrepreneurTraining',
  title: { en: 'Training of founders', zh: '创业培训' },
  says: {
    en: 'Share of founders who are trained before they start. They begin with better management practice; courses also bring founders forward, into markets that do not grow by them.',
    zh: '创办前接受培训的创业者比例。他们起步时管理水平更高；培训也催生更多创业，而市场并不因此扩大。',
  },
  unit: 'share',
  min: 0,
  max: 1,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'micro',
  source: 'Seed 003: training of talent; seed 004: training 63 of 226 respondents',
  mechanism: 'Entry',
  touches: ['enter'],
  aimed: true,
  loses: {
    en: 'Incumbents, who meet more and abler newcomers; founders brought forward into a full market.',
    zh: '在位企业：新来者更多、更强；以及被催生到饱和市场中的创业者。',
  },
  evidence:
    'McKenzie & Woodruff 2014: training makes some start earlier and adopts some practices; effects on survival and sales are small and mostly not significant.',
  limits: {
    en: 'Nobody is selected for the course: able and unable founders are trained alike.',
    zh: '培训不挑人：能力高低一视同仁。',
  },
  signs: [
    { of: 'entrants', sign: 1, kind: 'builtIn' },
    { of: 'cost', sign: 1, kind: 'builtIn' },
  ],
  moves: { of: 'births', sign: 1 },
  harms: { of: 'deaths', sign: 1 },
})
