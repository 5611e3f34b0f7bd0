import { catalogue } from '../../sim/index.ts'
import type { ReplicateResult } from '../run/index.ts'
import type { Scenario } from '../scenario/index.ts'
import { countObservations, kaplanMeier, survivalAt } from '../stats/index.ts'
import { english } from '../catalogue/index.ts'

/** Months at which survival is told, as far as the run reaches. */
const LANDMARKS = [12, 24, 36, 60, 120]

export interface SurvivalRow {
  /** `all`, the firms of month 0, or those founded later. */
  firms: 'all' | 'initial' | 'founded'
  /** Months since the firm came under observation. */
  months: number
  survival: number | null
  /** 95%, from the spread between replicates; between firms if there is one replicate. */
  lower: number | null
  upper: number | null
}

export interface MetricRow {
  key: string
  title: string
  unit: string
  /** Over replicates, in the last month. */
  mean: number
  /** Between replicates; missing with one. */
  standardDeviation: number | null
}

/** What a run says on one screen; the same with `--json`. */
export interface Summary {
  scenario: Scenario
  modelVersion: number
  replicates: { replicate: number; fingerprint: string }[]
  survival: SurvivalRow[]
  lastMonth: MetricRow[]
}

/** @param results at least one, in replicate order */
export function summaryOf(scenario: Scenario, results: readonly ReplicateResult[]): Summary {
  return {
    scenario,
    modelVersion: catalogue.modelVersion,
    replicates: results.map(({ replicate, fingerprint }) => ({ replicate, fingerprint })),
    survival: (['all', 'initial', 'founded'] as const).flatMap((firms) =>
      survivalRows(firms, scenario.months, results),
    ),
    lastMonth: catalogue.metrics.map((metric, column) => metricRow(metric, column, results)),
  }
}

function survivalRows(
  firms: SurvivalRow['firms'],
  horizon: number,
  results: readonly ReplicateResult[],
): SurvivalRow[] {
  const time: number[] = []
  const event: number[] = []
  const cluster: number[] = []
  for (const { replicate, lives } of results) {
    for (let life = 0; life < lives.count; life++) {
      const start = Math.max(0, lives.entryMonth[life]! - 1)
      const isFounded = lives.entry[life] !== 0
      if ((firms === 'initial' && isFounded) || (firms === 'founded' && !isFounded)) continue
      time.push(lives.stop[life]! - start)
      event.push(lives.cause[life] === 0 ? 0 : 1)
      cluster.push(replicate)
    }
  }
  const curve = kaplanMeier(countObservations({ time, event, cluster }))
  return LANDMARKS.filter((months) => months <= horizon).map((months) => {
    const { estimate, interval, clusteredInterval } = survivalAt(curve, months)
    const [lower, upper] = results.length > 1 ? clusteredInterval : interval
    return { firms, months, survival: known(estimate), lower: known(lower), upper: known(upper) }
  })
}

type Metric = (typeof catalogue)['metrics'][number]

function metricRow(
  { key, title, unit }: Metric,
  column: number,
  results: readonly ReplicateResult[],
): MetricRow {
  const values = results.map(
    ({ metrics, metricKeys, months }) => metrics[(months - 1) * metricKeys.length + column]!,
  )
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0)
  const standardDeviation = values.length > 1 ? known(Math.sqrt(squares / (values.length - 1))) : null
  return { key, title: english(title), unit, mean, standardDeviation }
}

/** JSON has no NaN. */
function known(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
