import { lever } from '../define.ts'

export const withdrawalCurb = lever({
  key: 'withdrawalCurb',
  title: { en: 'Curb on loan withdrawal', zh: '限制抽贷断贷' },
  says: {
    en: 'Share of broken renewal promises that supervision prevents. In a slump banks herd and call loans; a curb keeps them lending, also to those who will fail.',
    zh: '监管所能阻止的银行食言（抽贷、断贷）比例。经济下行时银行会一哄而上收回贷款；限制抽贷使其继续放贷，包括给将会倒闭的企业。',
  },
  unit: 'share',
  min: 0,
  max: 1,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'macro',
  source: 'Seed 003: do not blindly stop, suppress, withdraw or cut off loans',
  mechanism: 'Maturity',
  touches: ['finance'],
  loses: {
    en: 'Banks, which keep bad loans; private lenders, to whom fewer turn; taxpayers, who recapitalise a bank that fails of them; new borrowers, for whom less capital is left.',
    zh: '银行保留了不良贷款；民间放贷人的业务减少；若因此倒闭，由纳税人注资；留给新借款人的资本减少。',
  },
  evidence:
    'No clean estimate of the curb itself was found. Banks told to keep lending kept insolvent firms afloat in Japan, and healthy firms in their industries hired and invested less (Caballero, Hoshi & Kashyap 2008). The other side: lenders who learn that others will pull out pull out first, and firms fail of it (Hertzberg, Liberti & Paravisini 2011).',
  limits: {
    en: 'Supervision is a share of promises kept: no bank hides, delays or moves the cut to another product; only maturing loans can be withdrawn, not running ones.',
    zh: '监管表现为兑现承诺的比例：银行不会变相压贷或拖延；只有到期贷款会被收回，未到期贷款不会。',
  },
  signs: [
    { of: 'survival', sign: 1, kind: 'builtIn' },
    { of: 'credit', sign: 1, kind: 'emergent' },
    { of: 'zombies', sign: 1, kind: 'emergent' },
  ],
  moves: { of: 'bankLoans', sign: 1 },
  harms: { of: 'privateLoans', sign: -1 },
})
