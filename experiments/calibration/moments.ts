/** The model’s moments: Jilin in calm times at defaults, unless said otherwise. */
import { catalogue, createScenario, run, type ReplicateResult, type RunResult } from '../../src/index.ts'
import { hazardsByYear, survivalAfter } from './hazards.ts'
import { viewOf, type View } from './replicate-view.ts'
import { growthOf, staffAtZero, tailIndex } from './sizes.ts'

export interface Plan {
  /** Population and replicates of the calm decade. */
  readonly firms: number
  readonly replicates: number
  /** Population of the one-year run for sizes. */
  readonly firmsForSizes: number
}

/** The plan behind `moments.md`. */
export const FULL: Plan = { firms: 5431, replicates: 8, firmsForSizes: 40_000 }

export interface Moment {
  readonly value: number
  /** Between replicates (which share month 0), or of the estimator where there is one replicate; `NaN` where neither is known. */
  readonly error: number
}

export type Moments = Readonly<Record<string, Moment>>

const MONTHS = 120
const YEARS_OF_REGISTER = 9
const YEARS_OF_AGE = 25
/** Guarantee cover and months of the run in which leverage is measured, after as many in which it builds up. */
const COVER = 0.8
const COVERED_MONTHS = 60

export async function measureMoments(plan: Plan): Promise<Moments> {
  const calm = createScenario({
    format: 1,
    name: 'calibration',
    seed: 'calibration',
    region: 'jilin',
    months: MONTHS,
  })
  const decade = await run(calm.with({ population: { firms: plan.firms } }), { replicates: plan.replicates })
  const year = await run(calm.with({ population: { firms: plan.firmsForSizes }, months: 12 }), {
    replicates: 1,
  })
  const covered = await run(
    calm.with({
      population: { firms: plan.firms },
      months: COVERED_MONTHS,
      levers: { guaranteeCover: COVER },
    }),
    { replicates: plan.replicates },
  )
  return { ...momentsOfDecade(decade), ...momentsOfSizes(year.replicates[0]), leverage: leverageOf(covered) }
}

/** Mean over replicates, and its standard error. */
function over(views: readonly View[], measure: (view: View) => number): Moment {
  const values = views.map(measure)
  const value = values.reduce((sum, each) => sum + each, 0) / values.length
  const squares = values.reduce((sum, each) => sum + (each - value) * (each - value), 0)
  return { value, error: Math.sqrt(squares / (values.length - 1) / values.length) }
}

function momentsOfDecade(decade: RunResult): Moments {
  const views = decade.replicates.map(viewOf)
  const ratios: Record<string, (view: View) => number> = {
    exitRate: (v) => (12 * v.total('deaths')) / v.total('firms'),
    entryOverExit: (v) => v.total('births') / v.total('deaths'),
    closuresPerBankruptcy: (v) => v.total('closures') / v.total('bankruptcies'),
    nonPerforming: (v) => v.mean('nonPerforming'),
    bankRate: (v) => (v.total('creditGranted') > 0 ? weighted(v, 'bankRate', 'creditGranted') : NaN),
    runway1: (v) => v.mean('runway1'),
    runway2: (v) => v.mean('runway2'),
    runway3: (v) => v.mean('runway3'),
    runway6: (v) => v.mean('runway6'),
    firstLoanYears: (v) => weighted(v, 'firstLoanAge', 'firstLoans') / 12,
    grantedOfAsked: (v) => v.total('creditGranted') / v.total('creditAsked'),
    refusals: (v) => v.total('creditRefused') / v.total('applications'),
    applications: (v) => (12 * v.total('applications')) / v.total('firms'),
    discouragedPerRefusal: (v) => v.total('creditDiscouraged') / v.total('creditRefused'),
    privateShare: (v) => v.total('privateLoans') / (v.total('privateLoans') + v.total('bankLoans')),
    loansOverSales: (v) => v.total('bankLoans') / v.total('sales'),
    spinOffs: (v) => v.total('spinOffs') / v.total('births'),
    staff: (v) => v.total('jobs') / v.total('firms'),
    staffOfNew: (v) => meanStaffOfNew(v.result),
    exitsWithBankDebt: (v) => v.total('exitsWithBankDebt') / v.total('deaths'),
    debtAtExit: (v) =>
      v.total('exitBankDebt') / v.total('deaths') / (v.total('bankLoans') / v.total('firms')),
    margin: (v) => v.total('profit') / v.total('sales'),
  }
  const found = Object.entries(ratios).map(([key, measure]) => [key, over(views, measure)] as const)
  const privateRate = catalogue.parameters.find(({ key }) => key === 'privateRate')!.default
  return {
    ...Object.fromEntries(found),
    ...momentsOfAge(views),
    privateRate: { value: privateRate, error: NaN },
  }
}

function momentsOfAge(views: readonly View[]): Moments {
  const hazards = views.map(({ result }) => ({
    registered: hazardsByYear(result.lives, 'registered', result.months, YEARS_OF_REGISTER),
    operating: hazardsByYear(result.lives, 'operating', result.months, YEARS_OF_AGE),
  }))
  const moment = (measure: (of: (typeof hazards)[number]) => number) =>
    over(views, (view) => measure(hazards[views.indexOf(view)]))
  const found: Record<string, Moment> = {}
  for (let year = 1; year <= YEARS_OF_REGISTER; year++)
    found[`registered${year}`] = moment(({ registered }) => registered[year - 1])
  for (let year = 1; year <= 5; year++) {
    found[`operating${year}`] = moment(({ operating }) => operating[year - 1])
    found[`shape${year}`] = moment(({ operating }) => operating[year - 1] / operating[0])
  }
  for (const [from, to] of [
    [6, 10],
    [11, 15],
    [16, 20],
    [21, 25],
  ] as const) {
    const yearly = (of: readonly number[]) =>
      1 - (survivalAfter(of, to) / survivalAfter(of, from - 1)) ** (1 / (to - from + 1))
    found[`shape${from}to${to}`] = moment(({ operating }) => yearly(operating) / operating[0])
  }
  for (const years of [1, 3, 5]) {
    found[`alive${years}`] = moment(({ operating }) => survivalAfter(operating, years))
    found[`inRegister${years}`] = moment(({ registered }) => survivalAfter(registered, years))
  }
  return found
}

function momentsOfSizes({ lives }: ReplicateResult): Moments {
  const sizes = staffAtZero(lives)
  const micro =
    [...lives.sizeClass].filter((size, row) => lives.entry[row] === 0 && size === 0).length / sizes.length
  const { spread, excess, falls } = growthOf(lives)
  const tails = [20, 50, 100].map((threshold) => {
    const { index, error } = tailIndex(sizes, threshold)
    return [`tail${threshold}`, { value: index, error }] as const
  })
  const alone = (value: number): Moment => ({ value, error: NaN })
  return {
    micro: alone(micro),
    ...Object.fromEntries(tails),
    growthSpread: alone(spread),
    growthExcess: alone(excess),
    growthFalls: alone(falls),
  }
}

/** Covered liability over the funds’ capital in the last year. */
function leverageOf(covered: RunResult): Moment {
  const last = (series: Float64Array) => series.slice(-12).reduce((sum, value) => sum + value, 0)
  const liability = covered.series('guaranteeLiability').map(last)
  const capital = covered.series('guaranteeCapital').map(last)
  const views = covered.replicates.map(viewOf)
  return over(views, (view) => liability[views.indexOf(view)] / capital[views.indexOf(view)])
}

function weighted({ result }: View, key: string, weight: string): number {
  const [at, by] = [result.metricKeys.indexOf(key), result.metricKeys.indexOf(weight)]
  let [above, below] = [0, 0]
  for (let month = 0; month < result.months; month++) {
    const row = month * result.metricKeys.length
    above += result.metrics[row + at] * result.metrics[row + by]
    below += result.metrics[row + by]
  }
  return above / below
}

function meanStaffOfNew({ lives }: ReplicateResult): number {
  const staff = [...lives.staffAtStart].filter((_, row) => lives.entry[row] > 0)
  return staff.reduce((sum, each) => sum + each, 0) / staff.length
}
