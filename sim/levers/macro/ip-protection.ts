import { lever } from '../define.ts'

export const ipProtection = lever({
  key: 'ipProtection',
  title: { en: 'Protection of intellectual property', zh: '知识产权保护' },
  says: {
    en: 'Share of possible protection that is enforced. Leads fade more slowly, and leaders sell licences where brokers find them buyers; laggards catch up more slowly.',
    zh: '知识产权保护的执行力度。领先优势消退更慢，领先者愿意通过技术经纪人出售许可；落后者追赶也更慢。',
  },
  unit: 'share',
  min: 0,
  max: 1,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'macro',
  source: 'Seed 004: 27% of firms are concerned with the protection of intellectual property rights',
  mechanism: 'Imitation',
  touches: ['settle'],
  loses: {
    en: 'Laggards, who catch up more slowly; the taxpayer who pays courts and inspectors.',
    zh: '追赶变慢的落后企业；负担法院与执法人员的纳税人。',
  },
  evidence:
    'Stronger patents raised innovation little across 60 countries and 150 years (Lerner 2009, AER 99); weaker ones raised follow-on research (Williams 2013, JPE 121). In Chinese cities with better enforcement firms did more R&D (Fang, Lerner & Wu 2017, RFS 30).',
  limits: {
    en: 'Owners do not try more often because an advantage lasts longer; nobody builds on another’s find, so that blocking of follow-on research is missing.',
    zh: '优势更持久并不会使企业更常创新；没有后续创新，因此看不到专利对后续研究的阻碍。',
  },
  signs: [
    { of: 'cost', sign: 1, kind: 'builtIn' },
    { of: 'output', sign: 1, kind: 'emergent' },
  ],
  moves: { of: 'productivity', sign: 1 },
  harms: { of: 'publicOutlay', sign: 1 },
})
