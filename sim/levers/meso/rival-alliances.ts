import { lever } from '../define.ts'

export const rivalAlliances = lever({
  key: 'rivalAlliances',
  title: { en: 'Strategic alliances with competitors', zh: '与竞争对手的战略联盟' },
  says: {
    en: 'Chance that firms of one market which meet while looking for allies may sign. Rivals have less to teach each other than strangers, and what the better one knows leaks to the other.',
    zh: '同一市场的企业在寻找盟友时相遇后获准结盟的概率。对手之间可互补的知识较少，领先者的技术会流向对方。',
  },
  unit: 'share',
  min: 0,
  max: 1,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'meso',
  source:
    'Seed 003: technology roadmaps with partners and even competitors in industrial technology alliances',
  mechanism: 'Alliances',
  touches: ['ally', 'settle'],
  loses: {
    en: 'The better firm of a pair of rivals, whose lead leaks, and the taxpayer who pays the secretariats.',
    zh: '结盟对手中较强的一方（优势外流），以及承担秘书处费用的纳税人。',
  },
  evidence:
    'Alliances with competitors raise the novelty of product innovation less than those with suppliers or universities (Nieto & Santamaría 2007, Technovation 27); partners race to learn (Hamel 1991, SMJ 12).',
  limits: {
    en: 'Collusion on prices, the usual objection to such alliances, is left out.',
    zh: '未考虑对手结盟常见的价格合谋问题。',
  },
  signs: [
    { of: 'cost', sign: 1, kind: 'builtIn' },
    { of: 'output', sign: 1, kind: 'emergent' },
  ],
})
