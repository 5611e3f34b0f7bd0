import { lever } from '../define.ts'

export const publicServices = lever({
  key: 'publicServices',
  title: { en: 'Free public services', zh: '基本公共服务' },
  says: {
    en: 'Share of the basic services to firms that the government pays for those who know of them. Overheads fall; private providers are crowded out by public ones, which need an office besides.',
    zh: '由财政为知情企业支付的基本服务比例。企业间接费用下降；民营服务商被另需办公开支的公共服务挤出。',
  },
  unit: 'share',
  min: 0,
  max: 1,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'macro',
  source: 'Seed 003: the most basic public services are paid for by the government',
  mechanism: 'Public services',
  touches: ['expect', 'settle'],
  aimed: true,
  loses: {
    en: 'Private providers of services; the taxpayer.',
    zh: '民营服务商；纳税人。',
  },
  evidence:
    'Free or subsidised advice to small firms raised their sales by a tenth where it was individual, little where it was general (McKenzie & Puerto 2021; Bruhn, Karlan & Schoar 2018, JPE 126).',
  limits: {
    en: 'Services are as good as those they replace.',
    zh: '公共服务与被替代的服务质量相同。',
  },
  signs: [
    { of: 'cost', sign: 1, kind: 'builtIn' },
    { of: 'survival', sign: 1, kind: 'emergent' },
  ],
  moves: { of: 'margin', sign: 1 },
  harms: { of: 'publicOutlay', sign: 1 },
})
