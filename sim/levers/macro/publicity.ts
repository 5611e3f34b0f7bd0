import { lever } from '../define.ts'

export const publicity = lever({
  key: 'publicity',
  title: { en: 'Publicity', zh: '政策宣传' },
  says: {
    en: 'Chance per month that publicity tells a firm of a measure it does not know. It multiplies every other measure and costs money by itself.',
    zh: '企业每月通过宣传得知一项未知政策的概率。它放大其他各项政策的效果，自身也需要花费。',
  },
  unit: 'per month',
  min: 0,
  max: 0.5,
  step: 0.02,
  default: 0,
  off: 0,
  level: 'macro',
  source: 'Seed 003: increase publicity; two thirds of small and micro firms get nothing',
  mechanism: 'Awareness',
  touches: ['inform', 'settle'],
  loses: {
    en: 'Taxpayers, for adverts; and whoever queued alone before: funds that are rationed are now shared with more applicants.',
    zh: '宣传费用由财政承担；原先独享名额的企业，如今要与更多申请者分享有限的额度。',
  },
  evidence:
    'Small Chinese firms told of a loan product borrowed in 32% of cases, others in 5% (Cai & Szeidl’s experiment). In Portugal simple information raised take-up of Covid wage support, but not of guaranteed credit (Custódio, Hansman & Mendes 2021). A quarter of firms in 60 countries got any Covid support, a tenth in poor ones (World Bank Business Pulse); two thirds of small Chinese firms got none (headline quoted by seed 003).',
  limits: {
    en: 'Knowing is yes or no, and true; no false hope is spread, and nobody tires of campaigns.',
    zh: '知晓与否只有两种状态，且信息真实；不会散布虚假希望，也没有宣传疲劳。',
  },
  signs: [{ of: 'cost', sign: 1, kind: 'builtIn' }],
})
