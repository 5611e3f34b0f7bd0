import { lever } from '../define.ts'

export const wageSubsidy = lever({
  key: 'wageSubsidy',
  title: { en: 'Wage subsidy under shutdown', zh: '停工期间稳岗补贴' },
  says: {
    en: 'Share of the wage bill that the government pays while an order keeps a firm’s sector and city shut. It reaches everybody who is shut, those who would have lived and those who will die all the same.',
    zh: '企业所在行业与城市被要求停工期间，财政承担的工资比例。凡停工者均可获得，无论其本来能否存活。',
  },
  unit: 'share',
  min: 0,
  max: 1,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'macro',
  source: 'Refunds of social insurance for keeping staff, 2020; PPP (Autor et al. 2022)',
  mechanism: 'Government support',
  touches: ['settle'],
  needs: ['shutdown', 'epidemic'],
  support: true,
  aimed: true,
  loses: {
    en: 'Taxpayers pay mostly for jobs that would have been kept; workers stay where there may be no work later.',
    zh: '财政大部分花在本来也会保住的岗位上；员工被留在日后可能没有活干的企业。',
  },
  evidence:
    'The American Paycheck Protection Program raised employment of eligible firms by 2–5% at its peak, at 169 000–258 000 dollars a job-year; a quarter of the money reached workers who would have lost their jobs (Autor et al. 2022).',
  limits: {
    en: 'Paid only while an order shuts a firm’s sector and city; no condition to keep staff, no repayment by those who did not need it.',
    zh: '仅在所在行业和城市被要求停工时发放；不附保岗条件，不需要者也无须退还。',
  },
  signs: [
    { of: 'survival', sign: 1, kind: 'emergent' },
    { of: 'jobs', sign: 1, kind: 'emergent' },
    { of: 'cost', sign: 1, kind: 'builtIn' },
  ],
  moves: { of: 'survival', sign: 1 },
  harms: { of: 'publicOutlay', sign: 1 },
})
