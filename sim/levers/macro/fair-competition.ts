import { lever } from '../define.ts'

export const fairCompetition = lever({
  key: 'fairCompetition',
  title: { en: 'Fair competition and market access', zh: '公平竞争与市场准入' },
  says: {
    en: 'How far privileges of imports and large firms are taken away: they hold fewer of the customers who look around, and what small firms earn from these draws in founders.',
    zh: '消除进口商和大企业特权的力度：其对游离客户的吸引减弱，小企业由此增加的收益吸引创业者进入。',
  },
  unit: 'share',
  min: 0,
  max: 1,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'macro',
  source: 'Seed 003: access without prohibition by law; fair competition',
  mechanism: 'Market access',
  touches: ['sell', 'settle'],
  loses: {
    en: 'Importers and core enterprises; incumbents, who meet more rivals and dearer staff; the taxpayer who pays reviewers.',
    zh: '进口商与核心企业；面临更多竞争和更高工资的在位企业；负担审查人员的纳税人。',
  },
  evidence:
    'What privileges are worth has not been measured; simpler entry raised start-ups by 5% in Mexico (Bruhn 2011, REStat 93) and by 17% in Portugal (Branstetter et al. 2014, EJ 124).',
  limits: {
    en: 'Large firms do not answer with price or merger.',
    zh: '大企业不以降价或并购回应。',
  },
  signs: [
    { of: 'cost', sign: 1, kind: 'builtIn' },
    { of: 'entrants', sign: 1, kind: 'emergent' },
    { of: 'jobs', sign: 1, kind: 'emergent' },
  ],
  moves: { of: 'births', sign: 1 },
  harms: { of: 'publicOutlay', sign: 1 },
})
