import { lever } from '../define.ts'

export const digitalAdoption = lever({
  key: 'digitalAdoption',
  title: { en: 'Digital and marketing subsidy', zh: '数字化与营销补贴' },
  says: {
    en: 'Share of the cost of a digital project, marketing over the Internet with it, that the government pays to firms that have heard of it. Overheads fall and own brands reach more customers, most of whom rivals lose who stay offline.',
    zh: '政府为了解该措施的企业承担的数字化项目（含网络营销）费用比例。管理费用下降，自主品牌触达更多客户，其中大部分来自仍在线下的对手。',
  },
  unit: 'share',
  min: 0,
  max: 0.9,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'micro',
  source:
    'Seed 002: “Internet +”, market selection and product marketing; seed 004: informationization, the “1155” programme, 3–5 million yuan a year; channels 52 of 226 respondents',
  mechanism: 'Digital',
  touches: ['manage'],
  aimed: true,
  loses: {
    en: 'Own brands that stay offline, whose customers move; firms that bought more than they needed, and pay to keep it.',
    zh: '留在线下、客户流失的自主品牌；以及买了用不上、还要花钱维护的企业。',
  },
  evidence:
    'Gal et al. 2019: 10 points more digital adoption in an industry go with 1.4% productivity growth, less in small firms; Couture et al. 2021: e-commerce in Chinese villages changed little for most; Sethuraman, Tellis & Briesch 2011: mean short-run advertising elasticity 0.12.',
  limits: {
    en: 'One number stands for hardware, software, marketing and what people do with them; reaching customers does not make them spend more.',
    zh: '硬件、软件、营销及其使用合并为一个数值；争取客户并不使其多花钱。',
  },
  signs: [
    { of: 'output', sign: 1, kind: 'emergent' },
    { of: 'cost', sign: 1, kind: 'builtIn' },
  ],
  moves: { of: 'profit', sign: 1 },
  harms: { of: 'publicOutlay', sign: 1 },
})
