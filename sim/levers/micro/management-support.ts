import { lever } from '../define.ts'

export const managementSupport = lever({
  key: 'managementSupport',
  title: { en: 'Management support', zh: '管理提升辅导' },
  says: {
    en: 'Monthly gain in management practice that support gives an open owner. Productivity rises slowly; the cost, per firm reached, is paid at once; those who are closed or have not heard of it fall behind.',
    zh: '辅导使开放型企业主每月提升的管理水平。生产率缓慢上升，费用却按受益企业立即发生，固步自封或未闻其事者相对落后。',
  },
  unit: 'per month',
  min: 0,
  max: 0.05,
  step: 0.0025,
  default: 0,
  off: 0,
  level: 'micro',
  source: 'Seed 002: leadership team, planning, execution; Bloom et al. 2013',
  mechanism: 'Management',
  touches: ['manage'],
  aimed: true,
  loses: {
    en: 'Taxpayers, before anything is gained; closed owners, who fall behind; rivals of those who improve, and founders, who have to meet them.',
    zh: '财政先行付费而收益在后；固步自封的企业主相对落后；进步企业的竞争对手受挤压，创业者也要面对它们。',
  },
  evidence:
    'Consulting in Indian textile plants raised productivity by 17% in the first year (Bloom et al. 2013: 28 large plants). Lighter training adds 5–10% to sales and profits on average (McKenzie 2021) and little to survival (McKenzie & Woodruff 2014).',
  limits: {
    en: 'Advice is never bad, and what it teaches is one number; consultants are not scarce, so their price does not rise with the size of the programme.',
    zh: '辅导不会有害，其内容只是一个数值；顾问不稀缺，规模扩大时价格也不上涨。',
  },
  signs: [
    { of: 'output', sign: 1, kind: 'emergent' },
    { of: 'cost', sign: 1, kind: 'builtIn' },
  ],
  moves: { of: 'productivity', sign: 1 },
  harms: { of: 'births', sign: -1 },
})
