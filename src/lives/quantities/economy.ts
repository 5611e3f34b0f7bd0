import { SHARE } from '../../stats/index.ts'
import { difference, relative } from './define.ts'
import type { Quantity } from './define.ts'

/** Effects on work, output, credit, exits and entry over the whole run. */
export function economyQuantities(months: number): Quantity[] {
  return [
    difference(
      'jobYears',
      'job-years',
      ['Work, in job-years', '就业(人年)'],
      (m) => m.series.sum('jobs') / 12,
    ),
    difference('jobsAtEnd', 'people', ['Jobs in the last month', '末月就业'], (m) => m.series.last('jobs')),
    difference('output', 'money', ['Output of small firms, whole run', '小企业产出总额'], (m) =>
      m.series.sum('output'),
    ),
    relative('outputShare', ['Output, as a share of the base', '产出变化(占基准比例)'], 'output'),
    difference(
      'bankLoans',
      'money',
      ['Bank loans, monthly mean', '银行贷款余额(月均)'],
      (m) => m.series.sum('bankLoans') / months,
    ),
    difference(
      'nonPerforming',
      'share',
      ['Non-performing share, monthly mean', '不良贷款率(月均)'],
      (m) => m.series.sum('nonPerforming') / months,
      SHARE,
    ),
    ...(['bankruptcies', 'closures', 'acquisitions'] as const).map((key) =>
      difference(key, 'firms', EXIT_TITLES[key], (m) => m.series.sum(key)),
    ),
    difference('entrants', 'firms', ['Entrants', '新进入企业'], (m) => m.series.sum('births')),
  ]
}

const EXIT_TITLES = {
  bankruptcies: ['Bankruptcies', '破产'],
  closures: ['Closures', '关闭'],
  acquisitions: ['Acquisitions', '被收购'],
} as const
