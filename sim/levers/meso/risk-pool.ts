import { lever } from '../define.ts'

export const riskPool = lever({
  key: 'riskPool',
  title: { en: 'Risk pools in alliances', zh: '联盟互助风险池' },
  says: {
    en: 'Share of alliances won for an agreement on mutual aid: members cover what one of them lacks for materials, wages and rent. A loss that hits one is borne by all; a slump that hits half of the industries very hard drags down members whom it had spared.',
    zh: '签订互助协议的联盟比例：一员缺少材料款、工资或房租时由其他成员垫补。个别损失由众人分担；若半数行业遭遇重创，原本未受波及的成员也会被拖垮。',
  },
  unit: 'share',
  min: 0,
  max: 1,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'meso',
  source: 'Seed 000: allies jointly bear the loss of human and material resources',
  mechanism: 'Risk pool',
  touches: ['settle'],
  loses: {
    en: 'Members with cash, their owners and creditors; the taxpayer who pays the secretariats.',
    zh: '手头有现金的成员及其业主和债权人；承担秘书处费用的纳税人。',
  },
  evidence:
    'Risk sharing in networks is efficient for small shocks and spreads large ones (Allen & Gale 2000, JPE 108; Acemoglu et al. 2015, AER 105); mutual guarantee chains spread failures among firms in Zhejiang after 2011.',
  limits: {
    en: 'Help is a gift and is not paid back; members take no more risk because they are covered.',
    zh: '互助是赠与，无需归还；成员不会因有保障而冒更大风险。',
  },
  signs: [
    { of: 'cost', sign: 1, kind: 'builtIn' },
    { of: 'survival', sign: 1, kind: 'emergent' },
  ],
  moves: { of: 'bankruptcies', sign: -1 },
  harms: { of: 'runway1', sign: 1 },
})
