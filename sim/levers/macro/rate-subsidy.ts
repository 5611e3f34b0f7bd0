import { lever } from '../define.ts'

export const rateSubsidy = lever({
  key: 'rateSubsidy',
  title: { en: 'Interest subsidy', zh: '贷款贴息' },
  says: {
    en: 'Part of the interest on bank loans that the government pays, in points of rate. It helps those who have loans, not those who have none.',
    zh: '财政为企业银行贷款承担的利率百分点。受益的是已有贷款的企业，而非没有贷款的企业。',
  },
  unit: 'per year',
  min: 0,
  max: 0.06,
  step: 0.005,
  default: 0,
  off: 0,
  level: 'macro',
  source: 'Seed 003: reduce financing costs; discounted re-lending of 2020',
  mechanism: 'Government support',
  touches: ['settle'],
  support: true,
  aimed: true,
  loses: {
    en: 'Taxpayers; and firms without loans, whose rivals become cheaper.',
    zh: '纳税人；以及没有贷款、而竞争对手融资成本降低的企业。',
  },
  evidence:
    'Loans from subsidised funds in France raised firms’ debt without crowding out other loans, at returns above the market rate and with no rise in default (Bach 2014). Chinese small firms paid banks less than large ones in 2020, 4.84% against 5.06%, so strong was the push (OECD Scoreboard 2022).',
  limits: {
    en: 'The rate falls for running loans alike; banks do not raise theirs in answer; what is cheap is not borrowed to be lent on.',
    zh: '存量贷款同样受益；银行不会因贴息而提高利率；不存在套利转贷。',
  },
  signs: [
    { of: 'survival', sign: 1, kind: 'emergent' },
    { of: 'cost', sign: 1, kind: 'builtIn' },
  ],
  moves: { of: 'survival', sign: 1 },
  harms: { of: 'publicOutlay', sign: 1 },
})
