import { lever } from '../define.ts'

export const roleModels = lever({
  key: 'roleModels',
  title: { en: 'Publicity of role models', zh: '典型示范宣传' },
  says: {
    en: 'How widely successes are shown. Owners give more thought to how they run their firms and hear more of measures from others; but the success is visible and its conditions are not, so that more of them copy what does not fit.',
    zh: '成功典型的宣传力度。企业主会更多思考经营方式，也更多从同行处得知政策；但成功看得见、条件看不见，盲目照搬随之增多。',
  },
  unit: 'share',
  min: 0,
  max: 1,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'micro',
  source: 'Seed 003: publicity and role models; seed 002: blindness in the choice of management mode',
  mechanism: 'Awareness',
  touches: ['inform', 'manage', 'settle'],
  loses: {
    en: 'Firms that copy what does not fit them; measures whose budgets are used up by the better informed.',
    zh: '照搬而水土不服的企业；以及名额被消息灵通者占去的企业。',
  },
  evidence:
    'Cai & Szeidl 2018: meetings of managers raised sales of Chinese firms by 8% a year by what peers told; Lafortune et al. 2018: role models raised founders’ income, chiefly of the inexperienced.',
  limits: {
    en: 'The success shown is the most profitable firm of the sector; fame and luck are not told apart.',
    zh: '所示典型为行业内最赚钱的企业，名声与运气不加区分。',
  },
  signs: [{ of: 'cost', sign: 1, kind: 'builtIn' }],
  moves: { of: 'digitalProjects', sign: 1 },
  harms: { of: 'modeFit', sign: -1 },
})
