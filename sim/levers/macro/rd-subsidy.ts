import { lever } from '../define.ts'

export const rdSubsidy = lever({
  key: 'rdSubsidy',
  title: { en: 'Innovation subsidy', zh: '研发创新补贴' },
  says: {
    en: 'Share of the cost of innovations that subsidies and innovation funds repay to firms that know of it. Owners try more often; the more is repaid, the more other cost is claimed.',
    zh: '补贴和创新基金向知晓政策的企业返还的创新成本比例。企业更常尝试创新；返还越多，把其他费用列作研发的也越多。',
  },
  unit: 'share',
  min: 0,
  max: 0.9,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'macro',
  source: 'Seed 003: fiscal subsidies for innovation, enterprise innovation development funds',
  mechanism: 'Innovation support',
  touches: ['innovate'],
  support: true,
  aimed: true,
  loses: {
    en: 'Rivals of those who know of it; the taxpayer, also for what is only relabelled.',
    zh: '知情企业的竞争对手；纳税人，其中一部分只是为改头换面的费用买单。',
  },
  evidence:
    'User-cost elasticity of R&D about −1 (Hall & Van Reenen 2000); in China 24.2% of the reported rise at the InnoCom threshold was relabelled (Chen, Liu, Suárez Serrato & Xu 2021, AER 111). China’s Innofund financed firms that then patented more, less where officials chose (Guo, Guo & Jiang 2016, Research Policy 45).',
  limits: {
    en: 'More attempts do not become poorer ones; no jury chooses among projects.',
    zh: '尝试增多并不会降低创新质量；没有项目评审。',
  },
  signs: [
    { of: 'cost', sign: 1, kind: 'builtIn' },
    { of: 'output', sign: 1, kind: 'emergent' },
  ],
  moves: { of: 'innovations', sign: 1 },
  harms: { of: 'publicOutlay', sign: 1 },
})
