import { lever } from '../define.ts'

export const leadershipTeam = lever({
  key: 'leadershipTeam',
  title: { en: 'Founding of leadership teams', zh: '组建领导班子支持' },
  says: {
    en: 'Chance that advisers help an owner who has heard of the measure to found a leadership team when the question comes up. A team plans and puts staff in their place; its pay is the firm’s to bear, and in small firms it costs more than it brings.',
    zh: '了解该措施的企业主在考虑此事时得到顾问协助、组建领导班子的概率。班子善于规划、知人善任，但薪酬由企业自己承担；在小企业里往往得不偿失。',
  },
  unit: 'share',
  min: 0,
  max: 1,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'micro',
  source: 'Seed 002: establishing a leadership team and rationally planning the development path',
  mechanism: 'Management',
  touches: ['manage'],
  aimed: true,
  loses: {
    en: 'Small firms persuaded into a team they cannot pay; owners who wish to stay independent; rivals of those who plan.',
    zh: '被劝着养起用不起的班子的小企业、希望自己作主的企业主，以及善于规划者的竞争对手。',
  },
  evidence:
    'Bloom et al. 2013: professional management in Indian textile firms raised productivity by 17% in a year; Bruhn, Karlan & Schoar 2018: consulting for Mexican small firms raised employment five years later.',
  limits: {
    en: 'A team is one number; people in it neither quarrel nor leave.',
    zh: '班子只是一个数值，成员既不争吵也不离开。',
  },
  signs: [
    { of: 'output', sign: 1, kind: 'emergent' },
    { of: 'cost', sign: 1, kind: 'builtIn' },
  ],
})
