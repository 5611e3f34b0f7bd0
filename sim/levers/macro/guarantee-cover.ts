import { lever } from '../define.ts'

export const guaranteeCover = lever({
  key: 'guaranteeCover',
  title: { en: 'Guarantee cover', zh: '融资担保比例' },
  says: {
    en: 'Share of a loan’s loss borne by the guarantee system. It opens credit to firms without collateral; banks also ask for it on loans they would make anyway, and screen less as it rises.',
    zh: '担保体系承担贷款损失的比例。它使缺少抵押物的企业获得贷款；但银行也会为本来就会发放的贷款申请担保，比例越高，审查越松。',
  },
  unit: 'share',
  min: 0,
  max: 1,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'macro',
  source: 'Seed 003: multi-level guarantee; 4321 model of Anhui (Xinhua 2016): 80% covered',
  mechanism: 'Guarantee',
  touches: ['finance'],
  support: true,
  aimed: true,
  loses: {
    en: 'Taxpayers, who pay claims; rivals without cover and newcomers, who lose customers to the firms kept alive; and firms whose loan was no longer worth screening well.',
    zh: '代偿由纳税人承担；未获担保的同行和新企业把客户让给被保住的企业；银行审查放松后拿到不该拿的贷款、背上债务的企业也受损。',
  },
  evidence:
    'Italy’s Fondo di Garanzia raised bank debt and also bad loans, with no effect on investment (de Blasio et al. 2018). French start-ups with a guarantee grew faster and defaulted more, and the gain did not survive scaling up (Lelarge, Sraer & Thesmar 2010). Chile’s FOGAPE: 0.65 of extra credit per 1 guaranteed (Cowan, Drexler & Yañez 2015). Italy, Benelux and Nordic countries: employment +16.9 points after two years (Bertoni et al. 2019). Anhui’s 4321 claims 5 points more firms with loans, without a control group (Xinhua 2016). Of the British Covid schemes, most of them covered at 100%, 13.5% of the sum drawn was settled, claimed or in default by the end of 2023.',
  limits: {
    en: 'One cover for all banks and firms; no fraud; guarantors do not learn from claims, and banks do not fear to lose their place in the scheme.',
    zh: '所有银行和企业适用同一比例；不考虑骗保；担保机构不会从代偿中学习，银行也不担心被取消合作资格。',
  },
  signs: [
    { of: 'survival', sign: 1, kind: 'emergent' },
    { of: 'credit', sign: 1, kind: 'emergent' },
    { of: 'defaults', sign: 1, kind: 'emergent' },
    { of: 'zombies', sign: 1, kind: 'emergent' },
    { of: 'entrants', sign: -1, kind: 'emergent' },
    { of: 'cost', sign: 1, kind: 'builtIn' },
  ],
  moves: { of: 'bankLoans', sign: 1 },
  harms: { of: 'births', sign: -1 },
})
