import { lever } from '../define.ts'

export const lateEnforcement = lever({
  key: 'lateEnforcement',
  title: { en: 'Late-payment enforcement', zh: '清理拖欠账款' },
  says: {
    en: 'Share of core enterprises’ late payments that enforcement makes prompt. Suppliers gain what core enterprises lose in cash.',
    zh: '通过执法使核心企业拖欠款项及时支付的比例。供应商得到的现金正是核心企业失去的。',
  },
  unit: 'share',
  min: 0,
  max: 1,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'macro',
  source: 'Regulation on payments to small and medium enterprises, 2020; Coface payment surveys',
  mechanism: 'Settlement',
  touches: ['settle'],
  loses: {
    en: 'Core enterprises, which lose a free loan and pay for it with cash; suppliers that could wait cheaply, whose prices no longer pay for the wait.',
    zh: '核心企业失去了免费融资，须以现金支付；等款成本低的供应商，其价格中不再含有等款的补偿。',
  },
  evidence:
    'A French law that cut the trade credit of trucking firms’ customers lowered those firms’ default by a quarter, lastingly and mostly among the illiquid, and drew in new ones (Barrot 2016). Chinese firms wait 141 days in all, 76 of terms and 65 of delay (Coface 2025, for 2024); one in two of those with debts overdue by half a year says they exceed 2% of sales.',
  limits: {
    en: 'Only what core enterprises pay late is enforced, not debts among small firms; core enterprises do not answer with longer terms, and prices fall only because suppliers wait less; courts cost nothing.',
    zh: '只针对核心企业的拖欠，不涉及小企业之间的欠款；核心企业不会以延长账期回应，价格只因供应商等款缩短而下降；执法不计成本。',
  },
  signs: [
    { of: 'survival', sign: 1, kind: 'emergent' },
    { of: 'credit', sign: -1, kind: 'emergent' },
  ],
  moves: { of: 'tradeReceivables', sign: -1 },
  harms: { of: 'profit', sign: -1 },
})
