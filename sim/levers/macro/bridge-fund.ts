import { lever } from '../define.ts'

export const bridgeFund = lever({
  key: 'bridgeFund',
  title: { en: 'Public bridge fund', zh: '应急转贷基金' },
  says: {
    en: 'Emergency re-lending for the days between repaying a loan and being lent it again, as a share of the region’s normal monthly wage bill. Cheap for the firm; the fund bears the loss when the bank breaks its word.',
    zh: '用于还旧贷与放新贷之间数日的应急转贷资金，以本地区正常月工资总额的比例计。对企业便宜；若银行食言，损失由基金承担。',
  },
  unit: 'of normal wage bill',
  min: 0,
  max: 2,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'macro',
  source: 'Seed 003: emergency re-lending',
  mechanism: 'Maturity',
  touches: ['finance'],
  support: true,
  aimed: true,
  loses: {
    en: 'Taxpayers bear the loss when a bank breaks its word; private lenders lose the business; the fund is rationed, and those behind in the queue go without.',
    zh: '银行食言时损失由财政承担；民间过桥资金失去生意；基金额度有限，排在后面的企业得不到。',
  },
  evidence:
    'A private bridge costs about 0.1% a day and more, a public one 0–0.03%, by what practitioners say; no study of its effect on survival was found. Nearest: small-business loans in the places hit harder by Covid were renewed and extended more often with default unchanged (bank loans for small businesses in China, 2020).',
  limits: {
    en: 'Days between two loans are one event within a month; the bank’s promise is not enforceable, and the fund screens no better than the bank.',
    zh: '还旧贷与放新贷之间的数日在模型中是当月一次事件；银行的承诺不可强制执行，基金的筛选能力不强于银行。',
  },
  signs: [
    { of: 'survival', sign: 1, kind: 'builtIn' },
    { of: 'zombies', sign: 1, kind: 'emergent' },
  ],
  moves: { of: 'bridgedPublicly', sign: 1 },
  harms: { of: 'bridgedPrivately', sign: -1 },
})
