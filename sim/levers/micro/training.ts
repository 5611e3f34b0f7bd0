import { lever } from '../define.ts'

export const training = lever({
  key: 'training',
  title: { en: 'Training subsidy', zh: '职工培训补贴' },
  says: {
    en: 'Share of the cost of a round of training that the government pays to firms that have heard of it. More owners find training worth its price, some of whom would have trained anyway. Trained people who do not belong start up against their employer.',
    zh: '政府为了解该措施的企业承担的培训费用比例。更多企业主认为培训划算，其中一些本来也会培训。缺乏归属感的员工学成之后会另起炉灶、与原东家竞争。',
  },
  unit: 'share',
  min: 0,
  max: 0.9,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'micro',
  source:
    'Seed 004: training 63 of 226 respondents; seed 001: training employees only to have them start their own businesses',
  mechanism: 'People',
  touches: ['manage'],
  aimed: true,
  loses: {
    en: 'Employers whose trained staff leave to compete; taxpayers, for training that would have been paid for anyway.',
    zh: '受训员工离职竞争的雇主；以及为本来就会发生的培训买单的纳税人。',
  },
  evidence:
    'De Grip & Sauermann 2012: a week of training raised performance by 10%; Konings & Vanormelingen 2015: 10 points more trained staff go with 1.7–3.2% productivity, half of it in wages.',
  limits: {
    en: 'Skill is general: whoever leaves takes it along and loses none of it.',
    zh: '技能是通用的：离职者全部带走，毫无损失。',
  },
  signs: [
    { of: 'output', sign: 1, kind: 'emergent' },
    { of: 'entrants', sign: 1, kind: 'emergent' },
    { of: 'cost', sign: 1, kind: 'builtIn' },
  ],
  moves: { of: 'productivity', sign: 1 },
  harms: { of: 'spinOffs', sign: 1 },
})
