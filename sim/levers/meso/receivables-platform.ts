import { lever } from '../define.ts'

export const receivablesPlatform = lever({
  key: 'receivablesPlatform',
  title: { en: 'Receivables platform', zh: '应收账款融资平台' },
  says: {
    en: 'Share of confirmed receivables a supplier that knows the platform can sell at a discount, on its core enterprise’s credit. It ties banks to the core enterprises’ fate.',
    zh: '知晓平台的供应商可凭核心企业信用贴现的已确权应收账款比例。它也把银行与核心企业的命运绑在一起。',
  },
  unit: 'share',
  min: 0,
  max: 1,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'meso',
  source: 'Seed 003: accounts receivable financing service platforms',
  mechanism: 'Receivables finance',
  touches: ['finance'],
  support: true,
  aimed: true,
})
