import { catalogue } from '../../sim/index.ts'
import { english } from '../catalogue/index.ts'
import type { Extent } from '../files/index.ts'
import { LANDMARKS } from '../lives/index.ts'
import { actsOf, actsOfBoth, INITIAL, noticesOf, SurvivalFold, namesOf, toldFailure } from '../run/index.ts'
import type { Acts, ReplicateResult, Survival, ToldFailure } from '../run/index.ts'
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
  /** How many were asked for, and whether all of them finished. */
  asked: number
  finished: number
  complete: boolean
  failures: readonly ToldFailure[]
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
  /** The last month's metrics. */
  #last: Moments[] = catalogue.metrics.map(() => new Moments())
  #acts: Acts | undefined

  /** @param survival to which replicates are added, by default one of its own */
  constructor(scenario: Scenario, survival = new SurvivalFold(namesOf(scenario))) {
    this.#scenario = scenario
    this.#survival = survival
  }

  /** In replicate order. */
  add(result: ReplicateResult): void {
    const { replicate, fingerprint, metrics, metricKeys, months } = result
    // First, since it may fail: on a full disk.
    this.#survival.add(result)
    this.#replicates.push({ replicate, fingerprint })
    this.#acts = actsOfBoth(this.#acts, actsOf(result))
    this.#credit.add({ metrics, metricKeys })
    const from = (months - 1) * metricKeys.length
    this.#last.forEach((moments, column) => moments.add(metrics[from + column]!))
  }

  get finished(): number {
    return this.#replicates.length
  }

  /** Of at least one replicate. @param extent by default all that was asked for */
  summary(extent: Extent = { asked: this.#replicates.length, failures: [], isStopped: false }): Summary {
    const { asked, failures, isStopped } = extent
    return {
      scenario: this.#scenario,
      modelVersion: catalogue.modelVersion,
      replicates: [...this.#replicates],
      asked,
      finished: this.#replicates.length,
      complete: !isStopped && failures.length === 0,
      failures: failures.map((failed) => toldFailure(failed)),
      survival: survivalRows(this.#survival.survival(), this.#scenario.months, this.#replicates.length),
      credit: this.#credit.rows(),
      lastMonth: catalogue.metrics.map((metric, column) => metricRow(metric, this.#last[column]!)),
      notices: noticesOf(this.#scenario, this.#acts),
    }
  }
}

function survivalRows(survival: Survival, horizon: number, replicates: number): SurvivalRow[] {
  const told = survival.strata.filter((stratum) => /^(all|entry=.*|sizeClass=.*)$/.test(stratum))
  const strata = [
    ...told.filter((stratum) => stratum === INITIAL),
    ...told.filter((stratum) => stratum !== INITIAL),
  ]
  const landmarks = LANDMARKS.filter((months) => months <= horizon)
  return strata.flatMap((stratum) =>
    landmarks.map((months) => {
      const { estimate, interval, clusteredInterval } = survival.at(months, stratum)
      const [lower, upper] = replicates > 1 ? clusteredInterval : interval
      return { stratum, months, survival: known(estimate), lower: known(lower), upper: known(upper) }
    }),
  )
}

function metricRow(metric: (typeof catalogue)['metrics'][number], moments: Moments): MetricRow {
  const { mean, standardDeviation } = moments
  const spread = moments.count > 1 ? known(standardDeviation) : null
  return { key: metric.key, title: english(metric.title), unit: metric.unit, mean, standardDeviation: spread }
}

/** Mean and spread of numbers that are let go (Welford 1962). */
class Moments {
  count = 0
  #sum = 0
  #squares = 0

  add(value: number): void {
    const before = this.count === 0 ? 0 : value - this.mean
    this.count++
    this.#sum += value
    this.#squares += before * (value - this.mean)
  }

  get mean(): number {
    return this.#sum / this.count
  }

  get standardDeviation(): number {
    return Math.sqrt(this.#squares / (this.count - 1))
  }
}

/** JSON has no NaN. */
function known(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
