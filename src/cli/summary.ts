import { catalogue } from '../../sim/index.ts'
import { english } from '../catalogue/index.ts'
import { LANDMARKS } from '../lives/index.ts'
import { actsOf, noticesOf, SurvivalFold, namesOf } from '../run/index.ts'
import type { Acts, ReplicateResult, Survival } from '../run/index.ts'
import type { Notice, Scenario } from '../scenario/index.ts'
import { CreditFold } from './credit-served.ts'
import type { CreditRow } from './credit-served.ts'

export interface SurvivalRow {
  /** `entry=initial` first: the firms of month 0; then `all`, `entry=startup` and their like. */
  stratum: string
  /** Months since the firm came under observation. */
  months: number
  /** Share that has not died; who is bought lives on in the buyer. */
  survival: number | null
  /** 95%, from the spread between replicates; with a single replicate between firms. */
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
  /** Who needed credit, and what became of it, by size and by age. */
  credit: CreditRow[]
  lastMonth: MetricRow[]
  /** What acted on nobody, or otherwise than it reads. */
  notices: Notice[]
}

/** Gathers a summary replicate by replicate, so that replicates can be let go. */
export class SummaryFold {
  #scenario: Scenario
  #survival: SurvivalFold
  #credit = new CreditFold()
  #replicates: Summary['replicates'] = []
  /** The last month's metrics of each replicate. */
  #last: Float64Array[] = []
  #acts: Acts[] = []

  constructor(scenario: Scenario) {
    this.#scenario = scenario
    this.#survival = new SurvivalFold(namesOf(scenario))
  }

  /** In replicate order. */
  add(result: ReplicateResult): void {
    const { replicate, fingerprint, metrics, metricKeys, months } = result
    this.#replicates.push({ replicate, fingerprint })
    this.#survival.add(result)
    this.#acts.push(actsOf(result))
    this.#credit.add({ metrics, metricKeys })
    this.#last.push(metrics.slice((months - 1) * metricKeys.length, months * metricKeys.length))
  }

  /** Of at least one replicate. */
  summary(): Summary {
    return {
      scenario: this.#scenario,
      modelVersion: catalogue.modelVersion,
      replicates: [...this.#replicates],
      survival: survivalRows(this.#survival.survival(), this.#scenario.months, this.#last.length),
      credit: this.#credit.rows(),
      lastMonth: catalogue.metrics.map((metric, column) =>
        metricRow(
          metric,
          this.#last.map((values) => values[column]!),
        ),
      ),
      notices: noticesOf(this.#scenario, this.#acts),
    }
  }
}

function survivalRows(survival: Survival, horizon: number, replicates: number): SurvivalRow[] {
  const strata = survival.strata.filter((stratum) => /^(all|entry=.*|sizeClass=.*)$/.test(stratum))
  const landmarks = LANDMARKS.filter((months) => months <= horizon)
  return strata.flatMap((stratum) =>
    landmarks.map((months) => {
      const { estimate, interval, clusteredInterval } = survival.at(months, stratum)
      const [lower, upper] = replicates > 1 ? clusteredInterval : interval
      return { stratum, months, survival: known(estimate), lower: known(lower), upper: known(upper) }
    }),
  )
}

function metricRow(metric: (typeof catalogue)['metrics'][number], values: readonly number[]): MetricRow {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0)
  const standardDeviation = values.length > 1 ? known(Math.sqrt(squares / (values.length - 1))) : null
  return { key: metric.key, title: english(metric.title), unit: metric.unit, mean, standardDeviation }
}

/** JSON has no NaN. */
function known(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
