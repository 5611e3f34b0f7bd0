import { lever } from '../define.ts'

export const informationSharing = lever({
  key: 'informationSharing',
  title: { en: 'Shared plans', zh: '产销信息共享' },
  says: {
    en: 'How far core enterprises show their plans to suppliers on the platform. These expect better and keep less in store; what they do not keep they cannot deliver when more is wanted.',
    zh: '核心企业通过平台向供应商公开计划的程度。供应商预期更准、库存更少；一旦需求超出计划，则无货可供。',
  },
  unit: 'share',
  min: 0,
  max: 1,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'meso',
  source: 'Seed 004: 48% of firms are concerned with information sharing among industries',
  mechanism: 'Core enterprises',
  touches: ['expect', 'manage', 'produce', 'settle'],
  loses: {
    en: 'Suppliers that are not on the platform; all of them when orders rise unannounced; the taxpayer.',
    zh: '未上平台的供应商；订单意外增加时的所有供应商；纳税人。',
  },
  evidence:
    'Sharing demand data cuts suppliers’ stocks by 10–40% in models and cases (Lee, So & Tang 2000, Management Science 46; Cachon & Fisher 2000).',
  limits: {
    en: 'Core enterprises show true plans.',
    zh: '核心企业公开的计划都是真实的。',
  },
  signs: [{ of: 'cost', sign: 1, kind: 'builtIn' }],
})
