import { lever } from '../define.ts'

export const innovationFund = lever({
  key: 'innovationFund',
  title: { en: 'Innovation fund', zh: '创新基金' },
  says: {
    en: 'Budget of a fund that pays product innovations in full, as a share of the normal monthly wage bill a year. Everybody who knows of it asks; the jury sees some of quality and need, so part goes to projects that would have been paid anyway.',
    zh: '全额资助产品创新的基金年度预算，以正常月工资总额计。知情者皆可申请；评审只能部分识别质量与需要，因此一部分资金流向本来就能自筹的项目。',
  },
  unit: 'of normal wage bill per year',
  min: 0,
  max: 0.1,
  step: 0.005,
  default: 0,
  off: 0,
  level: 'macro',
  source: 'Seed 003: enterprise innovation development funds',
  mechanism: 'Innovation support',
  touches: ['innovate'],
  support: true,
  aimed: true,
  loses: {
    en: 'Rivals of those funded; the taxpayer, also for projects that needed no fund.',
    zh: '获资助企业的竞争对手；纳税人，其中包括为无需资助的项目付费。',
  },
  evidence:
    'Grants of phase 1 of the US SBIR doubled the chance of venture capital and raised patents, most for firms without funds (Howell 2017, AER 107); China’s Innofund financed firms that then patented more, less where officials chose (Guo, Guo & Jiang 2016, Research Policy 45).',
  limits: {
    en: 'Projects are alike in cost and promise.',
    zh: '各项目的成本与前景并无差别。',
  },
  signs: [
    { of: 'cost', sign: 1, kind: 'builtIn' },
    { of: 'output', sign: 1, kind: 'emergent' },
  ],
})
