import { lever } from '../define.ts'

export const guaranteeFee = lever({
  key: 'guaranteeFee',
  title: { en: 'Guarantee fee', zh: '担保费率' },
  says: {
    en: 'Fee a firm pays per year on the guaranteed amount. A higher fee feeds the funds and burdens the firms.',
    zh: '企业每年按担保金额缴纳的费率。费率越高，担保资金越充足，企业负担越重。',
  },
  unit: 'per year',
  min: 0,
  max: 0.05,
  step: 0.0025,
  default: 0.01,
  off: 0.01,
  level: 'macro',
  source:
    'Average fee of state guarantors about 0.8–1% (NFGF); 2.5% of commercial ones before the reform (Sichuan 2014)',
  mechanism: 'Guarantee',
  touches: ['finance'],
  needs: ['guaranteeCover'],
  loses: {
    en: 'Covered firms pay it; too low a fee empties the funds, and banks are left with claims nobody pays.',
    zh: '由被担保企业承担；费率过低则担保资金枯竭，银行的代偿请求无人兑付。',
  },
  evidence:
    'Chinese guarantors charge small firms about 0.8–1% a year today; in Sichuan in 2014 commercial ones charged 2.5% against claims of 3.33% (21st Century Business Herald 2015). The national fund takes 0.3–0.5% of the liability it reinsures (Ministry of Finance 2019).',
  limits: {
    en: 'One fee for good and bad risks, so that it cannot sort them; nobody negotiates it.',
    zh: '好坏风险同一费率，因而不能起到筛选作用；也没有议价。',
  },
  signs: [
    { of: 'credit', sign: -1, kind: 'emergent' },
    { of: 'cost', sign: -1, kind: 'builtIn' },
  ],
  moves: { of: 'guaranteeCapital', sign: 1 },
  harms: { of: 'profit', sign: -1 },
})
