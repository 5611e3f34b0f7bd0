import { lever } from '../define.ts'

export const layeredCultivation = lever({
  key: 'layeredCultivation',
  title: { en: 'Layered cultivation of emerging industries', zh: '新兴产业梯度培育' },
  says: {
    en: 'Monthly grant, as a share of wages, to the upper of two tiers of firms in emerging industries, half of it to the lower. Places are few, ranked each year by technique; who fails to grow drops out. The others of the sector lose customers to them.',
    zh: '对新兴产业两级梯队中上级企业按工资比例发放的月度补助，下级减半。名额有限，每年按技术与质量排名，未成长者退出。同业其他企业的客户被其夺走。',
  },
  unit: 'share of wages',
  min: 0,
  max: 1,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'macro',
  source: 'Seed 003: layered cultivation and rolling support of small firms in emerging industries',
  mechanism: 'Upgrading',
  touches: ['manage', 'settle', 'innovate'],
  support: true,
  aimed: true,
  loses: {
    en: 'Firms of the same sector outside the tiers, and the taxpayer.',
    zh: '同行业未入选的企业和纳税人。',
  },
  evidence:
    'Support that rolls on by results works better than picking once: early-stage grants doubled the chance of later finance, later ones did nothing (Howell 2017, AER 107). China ranks innovative, specialised and “little giant” firms since 2018.',
  limits: {
    en: 'Ranking sees technique and staff as they are: nobody dresses up for the review.',
    zh: '评审看到真实的技术与人员，不存在为评审而包装的行为。',
  },
  signs: [
    { of: 'cost', sign: 1, kind: 'builtIn' },
    { of: 'jobs', sign: 1, kind: 'emergent' },
  ],
  moves: { of: 'productInnovations', sign: 1 },
  harms: { of: 'publicOutlay', sign: 1 },
})
