import { lever } from '../define.ts'

export const creditTechnology = lever({
  key: 'creditTechnology',
  title: { en: 'Credit technology', zh: '信贷技术' },
  says: {
    en: 'Share of the soft information about firms that banks add to what they see: by units for small firms alone, from digital traces, and by sensors on pledged goods. It also traces that share of the loans that owners could repay and do not. Its cost is part of the price.',
    zh: '银行在自身所见之外新增获得的企业软信息比例：通过小企业专营机构、数字经营痕迹和抵质押货物的物联网监控。有能力却拒不还款的贷款也按此比例被追查。其成本计入贷款价格。',
  },
  unit: 'share',
  min: 0,
  max: 1,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'meso',
  source:
    'Seeds 003 and 004: finance services specifically for small and micro enterprises, digital credit reporting; seed 000: financing mode innovation of IoT supply chain (Liu & He 2020)',
  mechanism: 'Scoring',
  touches: ['finance', 'settle'],
  loses: {
    en: 'Borrowers who needed no closer look and pay for it; owners whose weakness now shows.',
    zh: '本无需细查却要分担成本的借款人；以及弱点被看清的业主。',
  },
  evidence:
    'Berger et al. 2005: small, close banks lend more on soft information and ration less. Berg et al. 2020: digital footprints tell defaulters as well as a credit bureau’s score (area under the curve 69.6% against 68.3%). Chinese units and sensors have not been measured with a comparison group.',
  limits: {
    en: 'One share for units, traces and sensors, and for all firms; nothing is learnt first, gamed or tampered with.',
    zh: '专营机构、数字痕迹与传感器合为一个比例，对所有企业相同；未考虑学习时间、刷数据与人为干扰。',
  },
  signs: [
    { of: 'credit', sign: 1, kind: 'emergent' },
    { of: 'defaults', sign: -1, kind: 'emergent' },
  ],
  moves: { of: 'bankLoans', sign: 1 },
  harms: { of: 'bankRate', sign: 1 },
})
