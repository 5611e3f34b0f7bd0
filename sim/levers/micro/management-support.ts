import { lever } from '../define.ts'

export const managementSupport = lever({
  key: 'managementSupport',
  title: { en: 'Management support', zh: '管理提升辅导' },
  says: {
    en: 'Monthly gain in management practice that support gives an open owner. Productivity rises slowly; the cost is paid at once, and those who stay closed fall behind.',
    zh: '辅导使开放型企业主每月提升的管理水平。生产率缓慢上升，费用却立即发生，固步自封者相对落后。',
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
  touches: ['manage', 'settle'],
  aimed: true,
})
