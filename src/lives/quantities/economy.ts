import { difference, relative } from './define.ts'
import type { Measure, Quantity } from './define.ts'

/** Effects on work, output, credit, exits and entry over the whole run. */
export function economyQuantities(months: number): Quantity[] {
  const change = (key: string, unit: string, title: readonly [string, string], of: Measure) =>
    difference(key, unit, title, of)
  return [
    change('jobYears', 'job-years', ['Work, in job-years', '就业(人年)'], (m) => m.series.sum('jobs') / 12),
    change('jobsAtEnd', 'people', ['Jobs in the last month', '末月就业'], (m) => m.series.last('jobs')),
    change('output', 'money', ['Output of small firms, whole run', '小企业产出总额'], (m) =>
      m.series.sum('output'),
    ),
    relative('outputShare', ['Output, as a share of the base', '产出变化(占基准比例)'], 'output'),
    change(
      'bankLoans',
      'money',
      ['Bank loans, monthly mean', '银行贷款余额(月均)'],
      (m) => m.series.sum('bankLoans') / months,
    ),
    change(
      'nonPerforming',
      'share',
      ['Non-performing share, monthly mean', '不良贷款率(月均)'],
      (m) => m.series.sum('nonPerforming') / months,
    ),
    ...(['bankruptcies', 'closures', 'acquisitions'] as const).map((key) =>
      change(key, 'firms', EXIT_TITLES[key], (m) => m.series.sum(key)),
    ),
    change('entrants', 'firms', ['Entrants', '新进入企业'], (m) => m.series.sum('births')),
  ]
}

const EXIT_TITLES = {
  bankruptcies: ['Bankruptcies', '破产'],
  closures: ['Closures', '主动关闭'],
  acquisitions: ['Acquisitions', '被收购'],
} as const
