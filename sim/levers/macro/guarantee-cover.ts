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
})
