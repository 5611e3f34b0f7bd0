import { lever } from '../define.ts'

export const technologyUpgrading = lever({
  key: 'technologyUpgrading',
  title: { en: 'Upgrading by technology', zh: '技术改造补助' },
  says: {
    en: 'Share of the cost of new equipment that the government pays to firms well behind their sector’s technique that know of it. They pay the rest and catch up; who was ahead loses its lead.',
    zh: '财政对技术明显落后且知晓政策的企业承担的设备更新费用比例。企业自付其余部分，追上行业平均水平；原先领先者失去优势。',
  },
  unit: 'share',
  min: 0,
  max: 1,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'macro',
  source: 'Seed 003: from elimination to renewal led by technology, while the regional chain is maintained',
  mechanism: 'Upgrading',
  touches: ['manage'],
  support: true,
  aimed: true,
  loses: {
    en: 'Firms that were ahead and now meet better rivals; the taxpayer, also for renewals that would have paid by themselves.',
    zh: '原本领先、如今面对更强对手的企业；纳税人，其中包括本可自行承担的改造费用。',
  },
  evidence:
    'Investment grants raised employment of small firms but not their productivity (Criscuolo et al. 2019, AER 109); manufacturing extension raised productivity of plants behind the frontier (Jarmin 1999, JPAM 18).',
  limits: {
    en: 'New equipment fits every firm, and nothing stands still while it is set up.',
    zh: '假定新设备适合所有企业，安装时不停产。',
  },
  signs: [
    { of: 'cost', sign: 1, kind: 'builtIn' },
    { of: 'output', sign: 1, kind: 'emergent' },
  ],
  moves: { of: 'productivity', sign: 1 },
  harms: { of: 'publicOutlay', sign: 1 },
})
