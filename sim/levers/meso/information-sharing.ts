import { lever } from '../define.ts'

export const informationSharing = lever({
  key: 'informationSharing',
  title: { en: 'Shared plans', zh: '产销信息共享' },
  says: {
    en: 'How far core enterprises show their plans to suppliers on the platform. These expect better and keep less in store, so that less is made for it.',
    zh: '核心企业通过平台向供应商公开计划的程度。供应商预期更准、库存更少，为备货而生产的也随之减少。',
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
    en: 'Those who made and sold what used to lie in store; suppliers that are not on the platform; the taxpayer.',
    zh: '原先为备货生产和供料者；未上平台的供应商；纳税人。',
  },
  evidence:
    'Sharing demand data cuts suppliers’ stocks by 10–40% in models and cases (Lee, So & Tang 2000, Management Science 46; Cachon & Fisher 2000).',
  limits: {
    en: 'Core enterprises show true plans.',
    zh: '核心企业公开的计划都是真实的。',
  },
  signs: [{ of: 'cost', sign: 1, kind: 'builtIn' }],
  moves: { of: 'margin', sign: 1 },
  harms: { of: 'wage', sign: -1 },
})
