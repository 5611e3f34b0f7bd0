import { lever } from '../define.ts'

export const procurement = lever({
  key: 'procurement',
  title: { en: 'Reserved procurement', zh: '政府采购预留份额' },
  says: {
    en: 'Share of government purchases reserved for small firms, which cost more than open tenders. What it gives them it takes from large firms and importers.',
    zh: '政府采购中为中小企业预留的比例，价格高于公开招标。中小企业所得即大企业和进口商所失。',
  },
  unit: 'share',
  min: 0,
  max: 0.6,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'macro',
  source: 'Measures on government procurement for SMEs (Ministry of Finance 2020: at least 30%); seed 003',
  mechanism: 'Procurement',
  touches: ['sell'],
  loses: {
    en: 'Core enterprises and importers; the taxpayer, who pays more for the same.',
    zh: '核心企业与进口商；为同样货品多付钱的纳税人。',
  },
  evidence:
    'Set-asides raised prices by 3.8% in Californian road building (Marion 2007, JPubE 91); winning a contract raised Brazilian firms’ growth by 2.2 points, for years (Ferraz, Finan & Szerman 2015).',
  limits: {
    en: 'Quality bought does not fall; nobody founds a firm for the contract.',
    zh: '采购质量不下降，也无人为合同专设企业。',
  },
  signs: [
    { of: 'cost', sign: 1, kind: 'builtIn' },
    { of: 'output', sign: 1, kind: 'emergent' },
  ],
  moves: { of: 'sales', sign: 1 },
  harms: { of: 'coreSales', sign: -1 },
})
