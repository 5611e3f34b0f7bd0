import { lever } from '../define.ts'

export const incentiveCounselling = lever({
  key: 'incentiveCounselling',
  title: { en: 'Counselling on incentives', zh: '激励机制辅导' },
  says: {
    en: 'Chance that an owner who has heard of the measure is counselled when incentives come up. Counsel shows what recognition does beside pay: the two are complements. Pay rises where it was too low, at once, belonging only later.',
    zh: '了解该措施的企业主在考虑激励问题时得到辅导的概率。辅导使其看到精神激励与物质激励相辅相成。工资成本立即上升，归属感的改善则来得较晚。',
  },
  unit: 'share',
  min: 0,
  max: 1,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'micro',
  source: 'Seed 000: single structure of the enterprise incentive mechanism',
  mechanism: 'Management',
  touches: ['manage'],
  aimed: true,
  loses: {
    en: 'The public purse; firms counselled again and again that had the mix already; rivals and cities that lose people to firms where it is good to be.',
    zh: '财政；本已激励得当却反复受辅导的企业；以及人才流向激励更好企业后的对手与城市。',
  },
  evidence:
    'Ichniowski, Shaw & Prennushi 1997: bundles of incentive practices raise output by 7%, single ones hardly; Kosfeld & Neckermann 2011: recognition alone raised performance by 12%.',
  limits: {
    en: 'Motivation has two dimensions and is the same for all staff.',
    zh: '激励只有两个维度，对所有员工一视同仁。',
  },
  signs: [
    { of: 'output', sign: 1, kind: 'emergent' },
    { of: 'cost', sign: 1, kind: 'builtIn' },
  ],
})
