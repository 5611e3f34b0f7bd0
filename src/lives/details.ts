import type { Text } from '../../sim/index.ts'
import { COUNT, meanEstimate, SHARE } from '../stats/index.ts'
import type { Estimate, Range } from '../stats/index.ts'
import { branchEstimates } from './branch-estimates.ts'
import { branchLedger } from './branch-ledger.ts'
import type { BranchOutcomes } from './branches.ts'
import { DETAIL_KINDS } from './detail-kinds.ts'
import type { DetailKind } from './detail-kinds.ts'

/** An estimate of something inside a comparison. `NaN` = cannot be said. */
export interface DetailRow {
  /** What it is the number of: a measure, a method, a value of a parameter. */
  readonly of: string
  readonly quantity: string
  readonly unit: string
  readonly title: Text
  readonly estimate: number
  readonly standardError: number
  /** 95%. */
  readonly lower: number
  readonly upper: number
  /** The same where nothing but one draw differs. */
  readonly placebo: number
  readonly replicates: number
}

/** A table that a comparison brings along when it is asked for. */
export interface DetailTable extends DetailKind {
  readonly title: Text
  readonly rows: readonly DetailRow[]
}

type Named = Pick<DetailRow, 'of' | 'quantity' | 'unit' | 'title'>

export function detailRow(
  named: Named,
  { mean, standardError, interval: [lower, upper], count }: Estimate,
  placebo = NaN,
): DetailRow {
  return { ...named, estimate: mean, standardError, lower, upper, placebo, replicates: count }
}

/** @param ensembles at least one, in replicate order */
export function branchTable(ensembles: readonly BranchOutcomes[]): DetailTable {
  const from = String(ensembles[0]!.from)
  return {
    ...DETAIL_KINDS.branches,
    title: {
      en: `Futures of one state: ${ensembles[0]!.branches} branches from month ${from} on`,
      zh: `同一状态的多种未来：自第${from}月起${ensembles[0]!.branches}个分支`,
    },
    rows: [
      ...branchEstimates(ensembles).map(({ key, title, placebo, ...estimate }) =>
        detailRow({ of: from, quantity: key, unit: 'firms', title }, estimate, placebo),
      ),
      ...sizeRows(ensembles, from),
    ],
  }
}

/** How large the ensemble is, and what it cannot tell from noise. */
function sizeRows(ensembles: readonly BranchOutcomes[], of: string): DetailRow[] {
  const row = (
    quantity: string,
    unit: string,
    title: Text,
    value: (outcomes: BranchOutcomes) => number,
    range: Range = COUNT,
  ) => detailRow({ of, quantity, unit, title }, meanEstimate(ensembles.map(value), range))
  return [
    row(
      'noise',
      'share',
      { en: 'Noise: 95% quantile of the placebos’ differences of chances', zh: '安慰剂机会差的95%分位' },
      (outcomes) => branchLedger(outcomes).noise,
      SHARE,
    ),
    row(
      'firms',
      'firms',
      { en: 'Firms in business when the futures begin', zh: '分支起点的企业数' },
      ({ firm }) => firm.length,
    ),
    row('branches', 'count', { en: 'Futures of each arm', zh: '每组的分支数' }, ({ branches }) => branches),
  ]
}
