import { lever } from '../define.ts'

export const alliancePromotion = lever({
  key: 'alliancePromotion',
  title: { en: 'Alliance promotion', zh: '促进企业联盟' },
  says: {
    en: 'Chance per month, beyond their own, that a firm or a small alliance is brought together with its neighbour in the queue. They sign unseen: some fit and innovate more often and share services, others pay for ties that bring nothing until distrust ends them.',
    zh: '在自发结盟之外，每月把企业或小型联盟与排队中相邻者撮合在一起的概率。双方未经挑选即签约：合适者创新更频繁并共享服务，不合适者白白承担协调成本，直到失去信任而散伙。',
  },
  unit: 'per month',
  min: 0,
  max: 0.2,
  step: 0.01,
  default: 0,
  off: 0,
  level: 'meso',
  source: 'Seed 000: alliances of small firms; seed 004: synergy innovation; seed 003: strategic alliances',
  mechanism: 'Alliances',
  touches: ['ally', 'settle'],
  loses: {
    en: 'Firms tied to partners who do not suit them, and the taxpayer.',
    zh: '与不合适伙伴绑定的企业，以及纳税人。',
  },
  evidence:
    'Randomly formed business associations of Chinese firms raised sales by 8.1% (Cai & Szeidl 2018, QJE 133); meetings, not contracts, were assigned there.',
  limits: {
    en: 'Partners are not screened by the intermediary, and gains come through innovation and overheads only; referrals of customers and suppliers are left out.',
    zh: '撮合方不筛选伙伴；收益仅来自创新与间接费用，未包括客户与供应商的相互介绍。',
  },
  signs: [
    { of: 'cost', sign: 1, kind: 'builtIn' },
    { of: 'output', sign: 1, kind: 'emergent' },
  ],
})
