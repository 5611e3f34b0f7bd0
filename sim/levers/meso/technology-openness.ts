import { lever } from '../define.ts'

export const technologyOpenness = lever({
  key: 'technologyOpenness',
  title: { en: 'Open technology of core enterprises', zh: '核心企业技术开放' },
  says: {
    en: 'How far core enterprises teach their suppliers. Suppliers become more productive, the more the better they are managed; the core loses exports, since what suppliers know others learn.',
    zh: '核心企业向供应商开放技术的程度。供应商管理越好，生产率提高越多；核心企业因技术外泄损失部分出口。',
  },
  unit: 'share',
  min: 0,
  max: 1,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'meso',
  source: 'Seed 000: core enterprises open technology to their suppliers',
  mechanism: 'Core enterprises',
  touches: ['sell'],
  loses: {
    en: 'Owners of core enterprises; suppliers with poor management, who lose orders to those who learn.',
    zh: '核心企业的股东；管理落后、订单被学得更快者夺走的供应商。',
  },
  evidence:
    'Becoming a supplier of a multinational raised a Costa Rican firm’s productivity by 6–9% in four years (Alfaro-Ureña, Manelici & Vasquez 2022, QJE 137).',
  limits: {
    en: 'Core enterprises do not choose whom to teach.',
    zh: '核心企业不挑选传授对象。',
  },
  signs: [{ of: 'output', sign: 1, kind: 'emergent' }],
  moves: { of: 'productivity', sign: 1 },
  harms: { of: 'coreSales', sign: -1 },
})
