import { lever } from '../define.ts'

export const digitalCredit = lever({
  key: 'digitalCredit',
  title: { en: 'Digital credit data', zh: '数字征信' },
  says: {
    en: 'How far banks may read the traces that firms leave in digital business. It shows more of those that leave many.',
    zh: '银行可利用企业数字经营痕迹的程度。数字化程度越高的企业越容易被看清。',
  },
  unit: 'share',
  min: 0,
  max: 1,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'meso',
  source: 'Seed 003: digital credit reporting, big data for lack of financial information',
  mechanism: 'Scoring',
  touches: ['finance', 'settle'],
  loses: {
    en: 'Firms whose traces are bad; those without traces fall behind the others. The platform costs public money.',
    zh: '痕迹不佳的企业；没有痕迹的企业相对落后。平台需财政投入。',
  },
  evidence:
    'Berg et al. 2020: digital footprints tell defaulters as well as a credit bureau’s score (area under the curve 69.6% against 68.3%).',
  limits: {
    en: 'Privacy, data monopolies and gaming of traces are left out.',
    zh: '未考虑隐私、数据垄断和刷数据行为。',
  },
  signs: [
    { of: 'defaults', sign: -1, kind: 'emergent' },
    { of: 'cost', sign: 1, kind: 'builtIn' },
  ],
})
