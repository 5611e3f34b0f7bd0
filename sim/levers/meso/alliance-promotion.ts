import { lever } from '../define.ts'

export const alliancePromotion = lever({
  key: 'alliancePromotion',
  title: { en: 'Alliance promotion', zh: '促进企业联盟' },
  says: {
    en: 'Chance per month, beyond their own, that firms without an ally are brought together with one. Allies innovate more often and share services; promoted matches are less well chosen, and coordination costs both.',
    zh: '在自发结盟之外，每月撮合无盟友企业的概率。盟友创新更频繁并共享服务；撮合的匹配度较低，协调成本由双方承担。',
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
})
