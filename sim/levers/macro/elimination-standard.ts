import { lever } from '../define.ts'

export const eliminationStandard = lever({
  key: 'eliminationStandard',
  title: { en: 'Upgrading by elimination', zh: '淘汰落后产能' },
  says: {
    en: 'Share of the firms below their sector’s technical standard that is closed in a year, the worst first. Mean technique rises at once; the closed firms’ customers lose a supplier and their suppliers a customer.',
    zh: '每年关停技术低于行业标准的企业的比例，最差者优先。平均技术水平立即上升；被关停企业的客户失去供应商，其供应商失去客户。',
  },
  unit: 'share per year',
  min: 0,
  max: 1,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'macro',
  source:
    'Seed 003: elimination by standards, products and energy use, and what it does to the regional chain',
  mechanism: 'Upgrading',
  touches: ['settle', 'resolveDistress'],
  aimed: true,
  loses: {
    en: 'The closed firms, their staff, banks, suppliers and customers.',
    zh: '被关停的企业及其员工、银行、供应商和客户。',
  },
  evidence:
    'In August 2010 China’s industry ministry named 2 087 enterprises that had to close backward capacity within weeks; one-size-fits-all closures break local chains (seed 003). Forced exit does not always cleanse: in 2007–2009 it fell less on the least productive than before (Foster, Grim & Haltiwanger 2016, JOLE 34).',
  limits: {
    en: 'Pollution and safety, the usual reasons for closing, are left out; nobody is compensated.',
    zh: '未考虑污染与安全等常见关停理由；也不给予补偿。',
  },
  signs: [
    { of: 'survival', sign: -1, kind: 'builtIn' },
    { of: 'jobs', sign: -1, kind: 'emergent' },
    { of: 'output', sign: -1, kind: 'emergent' },
  ],
  moves: { of: 'eliminations', sign: 1 },
  harms: { of: 'jobs', sign: -1 },
})
