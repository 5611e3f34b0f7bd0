import { lever } from '../define.ts'

export const riskCompensation = lever({
  key: 'riskCompensation',
  title: { en: 'Risk-compensation pool', zh: '风险补偿资金池' },
  says: {
    en: 'Share of what banks lose on small firms without cover that a public pool repays, up to its yearly money. Banks bear more risk, and look less closely.',
    zh: '财政资金池按比例补偿银行对小企业的无担保贷款损失，以年度资金为限。银行敢于放贷，但审查放松。',
  },
  unit: 'share',
  min: 0,
  max: 1,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'macro',
  source: 'Seed 003: innovation development funds through risk compensation',
  mechanism: 'Scoring',
  touches: ['finance', 'resolveDistress'],
  aimed: true,
  loses: {
    en: 'Taxpayers; good debtors, who are told less well from bad ones.',
    zh: '纳税人；以及因审查放松而难以与差借款人区分的好借款人。',
  },
  evidence:
    'Chinese pools pay 30–70% of losses by their statutes; effects have not been measured with a comparison group.',
  limits: {
    en: 'One pool for the region; banks do not compete for it, and know how full it is.',
    zh: '全区只有一个资金池；银行不争抢额度，且了解余额。',
  },
  signs: [
    { of: 'credit', sign: 1, kind: 'emergent' },
    { of: 'cost', sign: 1, kind: 'builtIn' },
  ],
  moves: { of: 'bankLoans', sign: 1 },
  harms: { of: 'loanLosses', sign: 1 },
})
