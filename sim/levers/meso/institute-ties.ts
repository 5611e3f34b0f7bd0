import { lever } from '../define.ts'

export const instituteTies = lever({
  key: 'instituteTies',
  title: { en: 'Ties with institutes', zh: '产学研合作' },
  says: {
    en: 'Share of the cost of work for firms that the public pays to universities and institutes; the more, the more problems are brought to them. It reaches the open and well managed near the institutes, and researchers who serve do less research.',
    zh: '高校和科研院所为企业攻关的费用中由财政承担的比例；比例越高，对接的难题越多。受益的多是靠近院所、开放且管理较好的企业；科研人员忙于服务，自身研究减少。',
  },
  unit: 'share',
  min: 0,
  max: 1,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'meso',
  source:
    'Seed 004: 137 scientific research institutions and 266 of enterprises; 53% of firms are concerned with such ties; seed 003',
  mechanism: 'Research bodies',
  touches: ['innovate'],
  aimed: true,
  loses: {
    en: 'Firms that live off what institutes find when they are left to themselves; rivals of those served; the taxpayer.',
    zh: '原本受益于院所自主研究成果外溢的企业；受助企业的竞争对手；纳税人。',
  },
  evidence:
    'A lottery of Dutch innovation vouchers: eight of ten assignments would not have been given without (Cornet, Vroomen & van der Steeg 2006). Patents respond to nearby university research with an elasticity of 0.04–0.28 (Jaffe 1989, AER 79).',
  limits: {
    en: 'Knowledge is one number a city; fields and people are not told apart.',
    zh: '知识以每市一个数值表示，不区分学科与人才。',
  },
  signs: [
    { of: 'cost', sign: 1, kind: 'builtIn' },
    { of: 'output', sign: 1, kind: 'emergent' },
  ],
  moves: { of: 'productivity', sign: 1 },
  harms: { of: 'knowledgeInReach', sign: -1 },
})
