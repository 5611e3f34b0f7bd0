import { lever } from '../define.ts'

export const fairCompetition = lever({
  key: 'fairCompetition',
  title: { en: 'Fair competition and market access', zh: '公平竞争与市场准入' },
  says: {
    en: 'How far privileges of imports and large firms are taken away: less hold on free customers, more entrants. Weak incumbents meet more rivals.',
    zh: '消除进口商和大企业特权的力度：其对游离客户的吸引减弱，新进入者增多。弱小的在位企业面临更多竞争。',
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
  touches: ['enter', 'sell', 'settle'],
  loses: {
    en: 'Importers and core enterprises; incumbents, who meet more rivals and dearer staff; the taxpayer who pays reviewers.',
    zh: '进口商与核心企业；面临更多竞争和更高工资的在位企业；负担审查人员的纳税人。',
  },
  evidence:
    'Simpler entry raised start-ups by 5% in Mexico, lowered incumbents’ income by 3% (Bruhn 2011, REStat 93), and by 17% in Portugal, mostly of small and poor ones (Branstetter et al. 2014, EJ 124).',
  limits: {
    en: 'Large firms do not answer with price or merger.',
    zh: '大企业不以降价或并购回应。',
  },
  signs: [
    { of: 'cost', sign: 1, kind: 'builtIn' },
    { of: 'entrants', sign: 1, kind: 'builtIn' },
    { of: 'jobs', sign: 1, kind: 'emergent' },
  ],
})
