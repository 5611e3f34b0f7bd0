import { lever } from '../define.ts'

export const alliancePromotion = lever({
  key: 'alliancePromotion',
  title: { en: 'Alliance promotion', zh: '促进企业联盟' },
  says: {
    en: 'Chance per month, beyond their own, that a firm or a small alliance is brought to where partners are looked for, competitors among them. Those who would gain sign: they innovate more often and share services. Some of them are closed, trust little, and part again.',
    zh: '在自发寻找之外，每月把企业或小型联盟带到对接场合的概率，其中也有竞争对手。有利可图者签约：创新更频繁并共享服务；其中封闭、少信任者又会散伙。',
  },
  unit: 'per month',
  min: 0,
  max: 0.2,
  step: 0.01,
  default: 0,
  off: 0,
  level: 'meso',
  source:
    'Seed 000: alliances of small firms; seed 004: synergy innovation; seed 003: strategic alliances, also with competitors',
  mechanism: 'Alliances',
  touches: ['ally', 'settle'],
  loses: {
    en: 'Firms left alone, which lose customers to allies; the taxpayer.',
    zh: '未结盟而被盟友争走客户的企业；纳税人。',
  },
  evidence:
    'Randomly formed business associations of Chinese firms raised sales by 8.1% (Cai & Szeidl 2018, QJE 133); meetings, not contracts, were assigned there.',
  limits: {
    en: 'Gains come through innovation and overheads only; allies do not send each other customers or supply each other, and rivals among them do not collude on prices.',
    zh: '收益仅来自创新与间接费用；盟友之间不相互介绍客户或供货，同业盟友也不合谋定价。',
  },
  signs: [
    { of: 'cost', sign: 1, kind: 'builtIn' },
    { of: 'output', sign: 1, kind: 'emergent' },
  ],
  moves: { of: 'output', sign: 1 },
  harms: { of: 'publicOutlay', sign: 1 },
})
