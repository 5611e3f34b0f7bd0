import { lever } from '../define.ts'

export const instituteTies = lever({
  key: 'instituteTies',
  title: { en: 'Ties with institutes', zh: '产学研合作' },
  says: {
    en: 'How far problems of firms are brought to universities and institutes: the firm pays two fifths, the public the rest. It reaches the open and well managed near the institutes, and researchers who serve do less research.',
    zh: '把企业难题对接给高校和科研院所的力度：企业承担四成费用，其余由财政承担。受益的多是靠近院所、开放且管理较好的企业；科研人员忙于服务，自身研究减少。',
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
})
