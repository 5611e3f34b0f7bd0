import { lever } from '../define.ts'

export const digitalAdoption = lever({
  key: 'digitalAdoption',
  title: { en: 'Digital adoption subsidy', zh: '数字化改造补贴' },
  says: {
    en: 'Share of the cost of equipment and software for a digital project that the government pays to firms that have heard of it. Overheads fall and own brands reach customers over the Internet, partly those of rivals who stay offline.',
    zh: '政府为了解该措施的企业承担的数字化设备与软件费用比例。管理费用下降，自主品牌通过互联网触达更多客户，其中一部分来自仍在线下的对手。',
  },
  unit: 'share',
  min: 0,
  max: 0.9,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'micro',
  source:
    'Seed 002: “Internet +”; seed 004: informationization, the “1155” programme, 3–5 million yuan a year',
  mechanism: 'Digital',
  touches: ['manage'],
  aimed: true,
  loses: {
    en: 'Own brands that stay offline, whose customers move; firms that bought more than they needed, and pay to keep it.',
    zh: '留在线下、客户流失的自主品牌；以及买了用不上、还要花钱维护的企业。',
  },
  evidence:
    'Gal et al. 2019: 10 points more digital adoption in an industry go with 1.4% productivity growth, less in small firms; Couture et al. 2021: e-commerce in Chinese villages changed little for most.',
  limits: {
    en: 'One number stands for hardware, software and what people do with them.',
    zh: '硬件、软件及其使用合并为一个数值。',
  },
  signs: [
    { of: 'output', sign: 1, kind: 'emergent' },
    { of: 'cost', sign: 1, kind: 'builtIn' },
  ],
})
