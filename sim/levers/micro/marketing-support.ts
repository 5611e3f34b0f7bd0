import { lever } from '../define.ts'

export const marketingSupport = lever({
  key: 'marketingSupport',
  title: { en: 'Marketing support', zh: '市场营销支持' },
  says: {
    en: 'Share of the cost of a campaign that the government pays to firms that have heard of it: fairs, design, advice. Whom one firm reaches another one loses: little is won that is not taken from rivals here.',
    zh: '政府为了解该措施的企业承担的营销费用比例，包括展会、设计与咨询。一家所得多为另一家所失，净增有限。',
  },
  unit: 'share',
  min: 0,
  max: 0.9,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'micro',
  source: 'Seed 002: market selection and product marketing; seed 004: channels 52 of 226 respondents',
  mechanism: 'Market',
  touches: ['manage'],
  aimed: true,
  loses: {
    en: 'Rivals in the same market, nearly one for one.',
    zh: '同一市场中的竞争对手，几乎是此消彼长。',
  },
  evidence:
    'Sethuraman, Tellis & Briesch 2011: mean short-run advertising elasticity 0.12; Atkin, Khandelwal & Osman 2017 for export orders, which raised quality too.',
  limits: {
    en: 'Marketing reaches customers; it does not make them spend more.',
    zh: '营销只争取客户，并不使其多花钱。',
  },
  signs: [{ of: 'cost', sign: 1, kind: 'builtIn' }],
})
