/** Credit: who needs it, who gets it, what it costs, what is lost. */

import { QUANTA } from '../kernel/quanta.ts'
import { AGE_BANDS, SERVED, SIZE_CLASSES } from '../state/firm.ts'
import { held, metric, ratio, tallied, type Metric } from './define.ts'
import type { World } from '../world/world.ts'

function sum(column: Float64Array): number {
  let total = 0
  for (let i = 0; i < column.length; i++) total += column[i]
  return total
}

function servedTotal(world: World, outcome: number): number {
  let total = 0
  for (let size = 0; size < SIZE_CLASSES.length; size++)
    total += world.tally.servedBySize[size * SERVED.length + outcome]
  return total
}

const SERVED_TITLES: Record<(typeof SERVED)[number], readonly [string, string]> = {
  noNeed: ['no need of credit', '无信贷需求'],
  discouraged: ['discouraged', '放弃申请'],
  refused: ['refused', '被拒'],
  partlyServed: ['partly served', '部分满足'],
  fullyServed: ['fully served', '全部满足'],
}
const SIZE_TITLES = {
  micro: ['Micro', '微型'],
  small: ['Small', '小型'],
  medium: ['Medium', '中型'],
  large: ['Large', '大型'],
} as const
const AGE_TITLES = {
  under3: ['Under 3 years', '不足三年'],
  '3to9': ['3 to 9 years', '三至九年'],
  '10plus': ['10 years and more', '十年以上'],
} as const

function capital(text: string): string {
  return text[0].toUpperCase() + text.slice(1)
}

/** `credit` + outcome, then by size class and by age band. */
const served: Metric[] = SERVED.flatMap((outcome, o) => {
  const [en, zh] = SERVED_TITLES[outcome]
  const says = `Firms that were this month: ${en}`
  return [
    metric(`credit${capital(outcome)}`, [`Firms ${en}`, zh], 'firms', 'credit', says, (w) =>
      servedTotal(w, o),
    ),
    ...SIZE_CLASSES.map((size, s) => {
      const [sizeEn, sizeZh] = SIZE_TITLES[size]
      return metric(
        `credit${capital(outcome)}${capital(size)}`,
        [`${sizeEn} firms ${en}`, `${sizeZh}企业${zh}`],
        'firms',
        'creditBySize',
        says,
        (w) => w.tally.servedBySize[s * SERVED.length + o],
      )
    }),
    ...AGE_BANDS.map((band, a) => {
      const [bandEn, bandZh] = AGE_TITLES[band]
      return metric(
        `credit${capital(outcome)}${capital(band)}`,
        [`${bandEn}: ${en}`, `${bandZh}：${zh}`],
        'firms',
        'creditByAge',
        says,
        (w) => w.tally.servedByAge[a * SERVED.length + o],
      )
    }),
  ]
})

function meanDisposition(world: World): number {
  const { cells } = world
  return ratio(sum(cells.dispositions) / QUANTA, sum(cells.firms))
}

// A series a line.
// oxfmt-ignore
export const credit: readonly Metric[] = [
  metric('applications', ['Loan applications', '贷款申请'], 'count', 'credit', 'Applications to banks', w => servedTotal(w, 2) + servedTotal(w, 3) + servedTotal(w, 4)),
  ...served,
  metric('creditAsked', ['Credit asked', '申请金额'], 'money', 'credit', 'Asked of banks', tallied('asked')),
  metric('creditGranted', ['Credit granted', '发放金额'], 'money', 'credit', 'Lent by banks', tallied('granted')),
  metric('capitalRefusals', ['Refused for want of bank capital', '因资本不足被拒'], 'count', 'credit', 'Good applications that the bank’s capital could not carry', tallied('capitalRefused')),
  metric('bankRate', ['Bank rate', '银行贷款利率'], 'per year', 'credit', 'Mean rate of new bank loans', w => ratio(w.tally.rateTimesLoan, w.tally.granted)),
  metric('bankLoans', ['Bank loans', '银行贷款余额'], 'money', 'credit', 'Banks’ loans to small firms', w => sum(w.banks.loans)),
  metric('privateLoans', ['Private loans', '民间借贷余额'], 'money', 'credit', 'Loans of the private lender and of founders’ families', held('privateLoans')),
  metric('privateLoansMade', ['New private loans', '新增民间借贷'], 'count', 'credit', 'Loans made by the private lender', tallied('privateLoans')),
  metric('privateLent', ['Lent privately', '民间放款'], 'money', 'credit', 'Lent by the private lender', tallied('privateLent')),
  metric('additionality', ['Additionality', '担保的额外性'], 'share', 'credit', 'Of guaranteed lending, what the bank would not have lent without cover, by its own estimate', w => w.tally.guaranteed > 0 ? 1 - ratio(w.tally.guaranteedAnyway, w.tally.guaranteed) : 0),
  metric('strategicDefaults', ['Strategic defaults', '策略性违约'], 'count', 'credit', 'Bullet loans that owners refused to repay though they could', tallied('refusals')),
  metric('strategicDefaultsFound', ['Strategic defaults found', '被查实的策略性违约'], 'count', 'credit', 'Of those, found and enforced', tallied('refusalsFound')),
  metric('disposition', ['Disposition to refuse', '赖账倾向'], 'probability', 'credit', 'Mean chance of refusing to repay what could be repaid', w => meanDisposition(w)),
  metric('compensatedLosses', ['Losses compensated', '风险补偿支出'], 'money', 'credit', 'Paid to banks by the risk-compensation pool', tallied('compensated')),
  metric('orderLoans', ['Lent against orders', '订单融资'], 'money', 'credit', 'New loans on the orders of core enterprises', tallied('orderLoans')),
  metric('clusterLoans', ['Cluster loans', '集群贷款'], 'money', 'credit', 'New loans on partners’ joint liability', tallied('clusterLoans')),
  metric('jointPaid', ['Paid for partners', '连带偿付'], 'money', 'credit', 'Paid by members for failed partners', tallied('jointPaid')),
  metric('ventures', ['Venture rounds', '创投笔数'], 'count', 'credit', 'Firms that took in a venture fund', tallied('ventures')),
  metric('ventureCapital', ['Venture capital', '创投金额'], 'money', 'credit', 'Paid in by venture funds', tallied('venturePaid')),
  metric('taxRefunds', ['Tax refunds', '退税'], 'money', 'credit', 'Tax of the last year returned to loss makers', tallied('taxRefunded')),
  metric('nonPerforming', ['Non-performing share', '不良贷款率'], 'share', 'credit', 'Bank loans of firms three months behind', w => ratio(sum(w.banks.nonPerforming), sum(w.banks.loans))),
  metric('loanLosses', ['Loans written off', '核销贷款'], 'money', 'credit', 'Bank loans written off, before claims', w => sum(w.banks.writtenOff)),
  metric('firstLoans', ['First bank loans', '首贷企业'], 'firms', 'credit', 'Firms that got their first bank loan', tallied('firstLoans')),
  metric('firstLoanAge', ['Age at first loan', '首贷时年龄'], 'months', 'credit', 'Mean age of those firms', w => ratio(w.tally.firstLoanAges, w.tally.firstLoans)),
  metric('exitsWithBankDebt', ['Exits with bank debt', '带银行债务退出'], 'firms', 'credit', 'Firms that stopped owing banks money', tallied('exitsWithBankDebt')),
  metric('exitBankDebt', ['Bank debt at exit', '退出时银行债务'], 'money', 'credit', 'What they owed', tallied('exitBankDebt')),
  metric('maturing', ['Loans falling due', '到期贷款'], 'count', 'credit', 'Working-capital loans whose principal fell due', tallied('maturing')),
  metric('renewed', ['Renewed without principal', '无还本续贷'], 'count', 'credit', 'Of those, renewed without being repaid', tallied('renewed')),
  metric('bridgedPrivately', ['Bridged privately', '民间过桥'], 'count', 'credit', 'Of those, bridged by the private lender', tallied('bridgedPrivately')),
  metric('bridgedPublicly', ['Bridged publicly', '政府转贷'], 'count', 'credit', 'Of those, bridged by the public fund', tallied('bridgedPublicly')),
  metric('bridgeDeaths', ['Deaths at maturity', '到期断贷倒闭'], 'firms', 'credit', 'Firms stopped by their creditors whose working-capital loan had fallen due unpaid', tallied('bridgeDeaths')),
  metric('tradeReceivables', ['Confirmed receivables', '应收账款'], 'money', 'credit', 'What core enterprises owe their suppliers and banks', w => sum(w.cores.payables)),
  metric('bankruptciesFollowing', ['Bankruptcies that follow a customer’s', '随客户破产的破产'], 'firms', 'credit', 'Bankruptcies of firms that lost money on a failed customer, a core enterprise included, within the year before', tallied('followed')),
  metric('tradeWriteOffs', ['Trade debts written off', '应收坏账'], 'money', 'credit', 'Lost by firms on other firms and on failed core enterprises', tallied('tradeWriteOffs'))
]
