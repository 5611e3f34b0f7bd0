import { lever } from '../define.ts'

export const loanRenewal = lever({
  key: 'loanRenewal',
  title: { en: 'Renewal without principal', zh: '无还本续贷' },
  says: {
    en: 'Share of maturing working-capital loans of sound firms that know the scheme which are renewed without being repaid first. It spares them the bridge; it also keeps alive some that are not sound for long.',
    zh: '知晓政策的正常经营企业，其到期流动资金贷款中无需先还本即可续贷的比例。它免去过桥资金；也会让一些难以持续的企业继续存活。',
  },
  unit: 'share',
  min: 0,
  max: 1,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'macro',
  source: 'Seed 003: renewal of loans without principal repayment',
  mechanism: 'Maturity',
  touches: ['finance'],
  support: true,
  aimed: true,
})
