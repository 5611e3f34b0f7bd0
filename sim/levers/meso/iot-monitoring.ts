import { lever } from '../define.ts'

export const iotMonitoring = lever({
  key: 'iotMonitoring',
  title: { en: 'Monitoring by sensors', zh: '物联网监控' },
  says: {
    en: 'Share of firms whose goods and receipts banks watch by sensors. Lenders see more, owners are less tempted to refuse repayment; each watched loan costs the firm a fixed sum.',
    zh: '银行通过物联网监控货物与回款的企业比例。贷款人了解更多，业主赖账倾向下降；每笔受监控贷款由企业支付固定费用。',
  },
  unit: 'share',
  min: 0,
  max: 1,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'meso',
  source: 'Seed 000: financing mode innovation of IoT supply chain (Liu & He 2020)',
  mechanism: 'Repayment game',
  touches: ['finance'],
  aimed: true,
  loses: {
    en: 'Honest small borrowers, for whom the fixed cost weighs most.',
    zh: '诚实的小额借款人，固定费用对其负担最重。',
  },
  evidence:
    'Not measured in lending to small firms; for car loans, starter-interrupt devices cut defaults in reports of lenders.',
  limits: {
    en: 'Sensors do not fail and are not tampered with.',
    zh: '未考虑传感器故障与人为干扰。',
  },
  signs: [
    { of: 'defaults', sign: -1, kind: 'emergent' },
    { of: 'cost', sign: -1, kind: 'emergent' },
  ],
})
