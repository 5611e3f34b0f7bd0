import { lever } from '../define.ts'

export const parkSupport = lever({
  key: 'parkSupport',
  title: { en: 'Support for parks', zh: '园区扶持' },
  says: {
    en: 'Share of the extra rent of parks that is paid for firms that know of it; founders settle there more often, and open firms outside move in. Firms in a park are more productive together, and rents rise as it fills up.',
    zh: '对知晓政策的企业，财政承担园区额外租金的比例；新办企业更常入园，开放的园外企业也迁入。企业集聚可提高生产率，但园区越满租金越高。',
  },
  unit: 'share',
  min: 0,
  max: 1,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'meso',
  source: 'Seed 003: small and micro parks; seed 004: 96 characteristic parks',
  mechanism: 'Parks',
  touches: ['expect', 'enter'],
  support: true,
  aimed: true,
  loses: {
    en: 'Firms in a filling park that do not know of the support and pay its higher rent; firms left outside; the taxpayer.',
    zh: '园区趋满而租金上涨时，不知晓政策的园内企业；留在园外的企业；纳税人。',
  },
  evidence:
    'Chinese zones raised local firms’ productivity and wages (Wang 2013, JDE 101; Lu, Wang & Zhu 2019, AEJ Policy 11); doubling density raises productivity by 2–5% (Combes & Gobillon 2015).',
  limits: {
    en: 'Parks do not specialise or compete for firms, land has no other use, and moving is free.',
    zh: '园区之间不分工、不争企业，土地也没有其他用途，迁移不花钱。',
  },
  signs: [
    { of: 'cost', sign: 1, kind: 'builtIn' },
    { of: 'output', sign: 1, kind: 'emergent' },
  ],
  moves: { of: 'productivity', sign: 1 },
  harms: { of: 'publicOutlay', sign: 1 },
})
