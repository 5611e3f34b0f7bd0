import { lever } from '../define.ts'

export const paymentTermCap = lever({
  key: 'paymentTermCap',
  title: { en: 'Cap on payment terms', zh: '付款期限上限' },
  says: {
    en: 'Months that core enterprises and firms may take to pay each other; at their usual terms, two months, and above it caps nothing. Suppliers get their money sooner, buyers lose credit, and core enterprises order a little less at home, as if goods there were dearer by the interest.',
    zh: '核心企业和企业之间付款期限的上限（月）；达到或超过通常的账期（两个月）即无限制。供应商更早收款，买方失去赊账；对核心企业而言本地货品相当于贵了相应的利息，因而略减本地订单。',
  },
  unit: 'months',
  min: 0,
  max: 5,
  step: 1,
  whole: true,
  default: 5,
  off: 5,
  level: 'macro',
  source: 'Regulation on payments to SMEs (State Council 2020, revised 2025: 60 days); seed 003',
  mechanism: 'Trade credit',
  touches: ['supply', 'settle'],
  below: ['coreTerm', 'tradeTerm'],
  loses: {
    en: 'Core enterprises; small firms that buy on credit; suppliers whose orders go abroad.',
    zh: '核心企业；赊购的小企业；订单流向外部的供应商。',
  },
  evidence:
    'A 30-day cap in French trucking cut suppliers’ defaults by 25% (Barrot 2016, JF 71); a Chilean cap cut trade with small suppliers by 11% (Breza & Liberman 2017, JF 72).',
  limits: {
    en: 'Prices fall only as far as suppliers wait less; nobody evades the cap.',
    zh: '价格只因供应商等款缩短而下降；无人规避上限。',
  },
  signs: [{ of: 'defaults', sign: 1, kind: 'emergent' }],
  moves: { of: 'tradeReceivables', sign: -1 },
  harms: { of: 'creditDiscouraged', sign: 1 },
})
