import { lever } from '../define.ts'

export const incubators = lever({
  key: 'incubators',
  title: { en: 'Incubators', zh: '孵化器' },
  says: {
    en: 'Places in incubators per newcomer of normal times. A firm younger than three years that has heard of them can stay three years at a part of the rent; then it must leave. Some would have lived anyway.',
    zh: '按正常年份新办企业数计的孵化器名额。知晓政策、成立不足三年的企业可入驻三年，享受部分租金减免，期满须退出。其中一些企业即使不入驻也能存活。',
  },
  unit: 'places per newcomer',
  min: 0,
  max: 1,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'meso',
  source: 'Seed 003: technology incubators',
  mechanism: 'Incubators',
  touches: ['enter'],
  support: true,
  aimed: true,
  loses: {
    en: 'Incumbents whose customers the incubated win; newcomers without a place; the taxpayer.',
    zh: '被在孵企业抢走客户的在位企业；没有名额的新企业；纳税人。',
  },
  evidence:
    'Incubated firms in five German regions lived no longer than matched others, and died more often after leaving (Schwartz 2013, Journal of Technology Transfer 38).',
  limits: {
    en: 'Incubators neither teach their firms, nor invest in them, nor bring them together.',
    zh: '孵化器既不辅导、也不投资于在孵企业，也不撮合它们合作。',
  },
  signs: [
    { of: 'cost', sign: 1, kind: 'builtIn' },
    { of: 'survival', sign: 1, kind: 'emergent' },
  ],
  moves: { of: 'deaths', sign: -1 },
  harms: { of: 'publicOutlay', sign: 1 },
})
