import { lever } from '../define.ts'

export const coverFreely = lever({
  key: 'coverFreely',
  title: { en: 'Cover for any loan', zh: '任意贷款均可担保' },
  says: {
    en: 'Share of the loans a bank would make anyway for which it may still ask for cover. At 0 the guarantor admits only firms that, by hard facts, the bank would refuse.',
    zh: '银行本来就会发放的贷款中仍可申请担保的比例。为0时，担保机构只接受按硬信息银行会拒绝的企业。',
  },
  unit: 'share',
  min: 0,
  max: 1,
  step: 0.05,
  default: 1,
  off: 1,
  level: 'macro',
  source:
    'MODEL: additionality emerges; National Financing Guarantee Fund’s rules against cover for large and safe borrowers',
  mechanism: 'Guarantee',
  touches: ['finance'],
  needs: ['guaranteeCover'],
  loses: {
    en: 'Banks, which lose cheap capital relief; at 0 the guarantee system, whose clients are then all risky.',
    zh: '银行失去廉价的资本缓释；为0时担保体系受损，因为客户全是高风险企业。',
  },
  evidence:
    'Lelarge, Sraer & Thesmar 2010 (France): guaranteed firms borrow and grow more, and fail more often; how much would have been lent anyway is contested everywhere.',
  limits: {
    en: 'The guarantor reads hard facts only; banks do not dress up their files for it.',
    zh: '担保机构只看硬信息；模型中银行不会为此粉饰材料。',
  },
  signs: [{ of: 'credit', sign: 1, kind: 'emergent' }],
  moves: { of: 'guaranteed', sign: -1 },
  harms: { of: 'creditRefused', sign: 1 },
})
