import { lever } from '../define.ts'

export const supplyChainFinance = lever({
  key: 'supplyChainFinance',
  title: { en: 'Supply-chain finance', zh: '供应链订单融资' },
  says: {
    en: 'How much of each core enterprise’s line is open to its suppliers as loans against orders, on the core’s credit. They are called when it fails.',
    zh: '各核心企业授信中可供供应商凭订单融资的比例，以核心企业信用为依据；核心企业倒闭时贷款即被收回。',
  },
  unit: 'share',
  min: 0,
  max: 1,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'meso',
  source: 'Seed 003: supply chain finance; seed 000: supply chain thinking, financing mode of [2, 3]',
  mechanism: 'Receivables finance',
  touches: ['finance'],
  aimed: true,
  loses: {
    en: 'Suppliers and banks of a core enterprise that fails: the credit goes with the orders; suppliers that fail owe more. Own brands get none.',
    zh: '核心企业倒闭时的供应商和银行：订单与信贷同时消失；倒闭的供应商欠债更多。自主品牌企业得不到融资。',
  },
  evidence:
    'Klapper 2006 describes Nafin’s chains in Mexico (thousands of suppliers financed on large buyers’ credit); effects on survival have not been measured.',
  limits: {
    en: 'Cores confirm every order truthfully; forged orders, the usual fraud, are left out.',
    zh: '核心企业如实确认订单；未考虑虚假订单等欺诈。',
  },
  signs: [
    { of: 'credit', sign: 1, kind: 'builtIn' },
    { of: 'survival', sign: 1, kind: 'emergent' },
  ],
  moves: { of: 'bankLoans', sign: 1 },
  harms: { of: 'exitsWithBankDebt', sign: 1 },
})
