import { lever } from '../define.ts'

export const managementAdvice = lever({
  key: 'managementAdvice',
  title: { en: 'Advice on teams and incentives', zh: '班子、分权与激励辅导' },
  says: {
    en: 'Chance that an adviser comes when an owner who has heard of the measure considers incentives or a leadership team. Counsel shows what recognition does beside pay, and helps to found a team that plans, puts staff in their place and widens the span of control. Pay of team and staff is the firm’s to bear, and who has had a say in decisions can run a firm of its own.',
    zh: '了解该措施的企业主在考虑激励或领导班子时得到顾问辅导的概率。辅导使其看到精神激励与物质激励相辅相成，并协助组建善于规划、知人善任、扩大管理幅度的班子。班子和员工的报酬由企业自己承担；参与过决策的人也能自办企业。',
  },
  unit: 'share',
  min: 0,
  max: 1,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'micro',
  source:
    'Seed 000: single structure of the enterprise incentive mechanism; seed 001: lacking decentralization, cooperation and shared growth; seed 002: establishing a leadership team and rationally planning the development path',
  mechanism: 'Management',
  touches: ['manage'],
  aimed: true,
  loses: {
    en: 'Small firms persuaded into a team they cannot pay; employers who lose people and customers to spin-offs; rivals of those who plan.',
    zh: '被劝着养起用不起的班子的小企业；人才与客户被离职创业者带走的雇主；以及善于规划者的竞争对手。',
  },
  evidence:
    'Bloom et al. 2013: professional management in Indian textile firms raised productivity by 17% in a year; Bruhn, Karlan & Schoar 2018: consulting for Mexican small firms raised employment five years later; Ichniowski, Shaw & Prennushi 1997: bundles of incentive practices raise output by 7%, single ones hardly; Bloom, Sadun & Van Reenen 2012 and Akcigit, Alp & Peters 2021: firms whose owners delegate are larger.',
  limits: {
    en: 'A team is one number, and motivation two that are the same for all staff; delegates neither quarrel nor steal.',
    zh: '班子只是一个数值，激励只有两个维度且对所有员工一视同仁；受权者既不争吵也不侵占财物。',
  },
  signs: [
    { of: 'output', sign: 1, kind: 'emergent' },
    { of: 'survival', sign: -1, kind: 'emergent' },
    { of: 'cost', sign: 1, kind: 'builtIn' },
  ],
  moves: { of: 'productivity', sign: 1 },
  harms: { of: 'survival', sign: -1 },
})
