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
  loses: {
    en: 'Suppliers pay a discount for money that was theirs; banks become exposed to core enterprises and lose together when one fails; own-brand firms get nothing.',
    zh: '供应商为自己的钱支付贴现费；银行的风险集中于核心企业，一旦其倒闭便同时受损；自主品牌企业得不到好处。',
  },
  evidence:
    'Mexico’s Nafin bought confirmed invoices without recourse on an electronic platform, so that risky suppliers borrowed on their buyers’ credit (Klapper 2006; no estimate of survival). Supply-chain finance made Chinese firms’ cash depend less on their cash flow, more so for private ones (studies of 2023). No clean estimate for survival was found.',
  limits: {
    en: 'Core enterprises confirm everything, at no price; no fake invoices; the platform itself costs nothing.',
    zh: '核心企业无偿确认全部账款；不存在虚假票据；平台本身不计成本。',
  },
  signs: [{ of: 'survival', sign: 1, kind: 'emergent' }],
  moves: { of: 'survival', sign: 1 },
  harms: { of: 'bankEquity', sign: -1 },
})
