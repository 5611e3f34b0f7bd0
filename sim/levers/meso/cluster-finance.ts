import { lever } from '../define.ts'

export const clusterFinance = lever({
  key: 'clusterFinance',
  title: { en: 'Cluster loans', zh: '集群联保贷款' },
  says: {
    en: 'Share of firms to which a cluster of neighbours in the same trade, city and bank is open that stand in for each other. It opens credit without collateral, and hands one’s failure on to the others.',
    zh: '可加入同城同业、同一银行联保集群的企业比例。成员互相担保，无抵押也能获贷，但一家倒闭会牵连其他成员。',
  },
  unit: 'share',
  min: 0,
  max: 1,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'meso',
  source: 'Seed 004: cluster financing by stage of development',
  mechanism: 'Cluster loans',
  touches: ['finance'],
  aimed: true,
  loses: {
    en: 'Sound members, who pay for the failed ones; in a slump whole clusters.',
    zh: '为倒闭成员代偿的健康企业；衰退时整个集群受损。',
  },
  evidence:
    'Giné & Karlan 2014 (Philippines): removing joint liability did not raise default. Mutual guarantees spread the defaults of Wenzhou in 2011–2014.',
  limits: {
    en: 'Members do not leave before a failure they see coming, and have no relatives.',
    zh: '成员不会在预见倒闭前退出，也不考虑亲缘关系。',
  },
  signs: [
    { of: 'credit', sign: 1, kind: 'builtIn' },
    { of: 'defaults', sign: 1, kind: 'emergent' },
  ],
  moves: { of: 'bankLoans', sign: 1 },
  harms: { of: 'jointPaid', sign: 1 },
})
