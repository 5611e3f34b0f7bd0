import { lever } from '../define.ts'

export const processSupport = lever({
  key: 'processSupport',
  title: { en: 'Support for process innovation', zh: '工艺改进支持' },
  says: {
    en: 'Share of the cost of process innovation that the government pays to firms that have heard of it; with the support, more is looked for and found. Defects, rework and waste fall, the less the fewer are left.',
    zh: '政府为了解该措施的企业承担的工艺改进费用比例；有了支持，企业会更多地寻找并发现改进之处。次品、返工和浪费减少，但所剩越少、效果越小。',
  },
  unit: 'share',
  min: 0,
  max: 0.9,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'micro',
  source: 'Seed 001: product rework, defects, waste of materials, time and equipment',
  mechanism: 'Innovation',
  touches: ['innovate'],
  aimed: true,
  loses: {
    en: 'Taxpayers, increasingly so as defects near nought; rivals without support; sellers of the materials no longer wasted.',
    zh: '财政（次品越少，钱花得越不值）、未获支持的对手，以及因浪费减少而少卖原料的供应商。',
  },
  evidence: 'Bloom et al. 2013: consulting cut quality defects in Indian textile firms by 43% within a year.',
  limits: {
    en: 'Scrap is the only waste; delays and idle machines are not modelled.',
    zh: '只考虑废品，未考虑工期延误和设备闲置。',
  },
  signs: [
    { of: 'output', sign: 1, kind: 'emergent' },
    { of: 'cost', sign: 1, kind: 'builtIn' },
  ],
  moves: { of: 'output', sign: 1 },
  harms: { of: 'publicOutlay', sign: 1 },
})
