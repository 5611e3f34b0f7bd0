import { lever } from '../define.ts'

export const technologyTransfer = lever({
  key: 'technologyTransfer',
  title: { en: 'Technology-transfer network', zh: '技术转移网络' },
  says: {
    en: 'How far brokers show open firms finished results of institutes, also of other cities, and, where leads are protected, licences of those ahead in their sector, at a price. Licensors get stronger rivals.',
    zh: '技术经纪人向开放型企业推介院所成果（包括外地成果）的力度；在知识产权受保护时，还推介同行领先者的许可。均须付费。许可方因此多了更强的对手。',
  },
  unit: 'share',
  min: 0,
  max: 1,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'meso',
  source: 'Seed 003: technical service network of universities; seed 004: turnover of the technology market',
  mechanism: 'Technology market',
  touches: ['settle', 'innovate'],
  aimed: true,
  loses: {
    en: 'Leaders whose lead is sold on; the closed and the poor, who cannot buy; the taxpayer.',
    zh: '领先优势被转售的企业；封闭或无力购买的企业；纳税人。',
  },
  evidence:
    'Most Chinese firms that bought technology did so together with R&D of their own; bought alone it raised productivity little (Hu, Jefferson & Qian 2005, REStat 87).',
  limits: {
    en: 'Prices are a rule of thumb; nobody bargains or sues.',
    zh: '价格按经验规则确定，没有谈判和诉讼。',
  },
  signs: [
    { of: 'cost', sign: 1, kind: 'builtIn' },
    { of: 'output', sign: 1, kind: 'emergent' },
  ],
  moves: { of: 'productivity', sign: 1 },
  harms: { of: 'margin', sign: -1 },
})
