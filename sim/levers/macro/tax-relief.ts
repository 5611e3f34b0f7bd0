import { lever } from '../define.ts'

export const taxRelief = lever({
  key: 'taxRelief',
  title: { en: 'Tax relief', zh: '减税' },
  says: {
    en: 'Share of sales and profit tax that is waived. It gives most to those who sell most.',
    zh: '减免的销售税与利润税比例。销售越多的企业受益越多。',
  },
  unit: 'share',
  min: 0,
  max: 1,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'macro',
  source: 'Seed 003: fiscal and taxation policies; tax refund series of 2022',
  mechanism: 'Government support',
  touches: ['settle'],
  support: true,
  aimed: true,
  loses: {
    en: 'Taxpayers of other taxes, or those who live off public purchases, by how it is financed. Firms without sales or profit get nothing.',
    zh: '视筹资方式，由其他纳税人或依赖政府采购者承担。没有销售和利润的企业一无所得。',
  },
  evidence:
    'Faster depreciation in the United States raised investment in eligible capital by 10.4% in 2001–2004 and by 16.9% in 2008–2010; small firms responded 95% more than large ones, and only where cash came at once (Zwick & Mahon 2017).',
  limits: {
    en: 'The rate is the same for all; no relief by size or region, no refunds of past tax, no evasion that a lower rate would end.',
    zh: '各企业减免比例相同；没有按规模、地区的差别，没有存量退税，也不考虑税率降低后逃税的减少。',
  },
  signs: [
    { of: 'survival', sign: 1, kind: 'emergent' },
    { of: 'cost', sign: 1, kind: 'builtIn' },
  ],
  moves: { of: 'survival', sign: 1 },
  harms: { of: 'publicOutlay', sign: 1 },
})
