/** The model’s moments by profile: Jilin in calm times, unless said otherwise. */
import { createScenario, run, type Pool, type ReplicateResult } from '../../src/index.ts'
import { meanOf } from '../arms.ts'
import { momentsOver, overPopulations, type Moment } from '../populations.ts'
import { hazardsByYear, registerByCalendarYear, survivalAfter } from './hazards.ts'
import { momentsOfPanel } from './panel-moments.ts'
import { viewOf, type View } from './replicate-view.ts'
import { growthOf, staffAtZero, tailIndex } from './sizes.ts'
import type { Profile } from './targets/index.ts'

export interface Plan {
  /** Firms of a population in the calm decade, and how many populations. */
  readonly firms: number
  readonly populations: number
  /** The same of the one-year run for sizes. */
  readonly firmsForSizes: number
  readonly populationsForSizes: number
}

/** The plan behind `moments.md`. */
export const FULL: Plan = { firms: 5431, populations: 40, firmsForSizes: 40_000, populationsForSizes: 4 }

export type Moments = Readonly<Record<string, Moment>>

const YEAR = 12
const MONTHS = 120
const YEARS_OF_REGISTER = 9
const YEARS_OF_AGE = 25
/** Guarantee cover and months of the run in which leverage is measured, after as many in which it builds up. */
const COVER = 0.8
const COVERED_MONTHS = 60

export async function measureMoments(plan: Plan, profile: Profile): Promise<Moments> {
  const { firms, populations, firmsForSizes, populationsForSizes } = plan
  const decades = await overPopulations('calibration', populations, async (seed, pool) => {
    const calm = calmScenario(profile, seed, firms)
    const decade = await one(calm, pool, ['panel', 'applications'])
    const covered = calm.with({ months: COVERED_MONTHS, levers: { guaranteeCover: COVER } })
    return {
      ...momentsOfDecade(decade),
      privateRate: calm.parameters.privateRate,
      leverage: leverageOf(await one(covered, pool)),
    }
  })
  const sizes = await overPopulations('calibration-sizes', populationsForSizes, async (seed, pool) =>
    momentsOfSizes(await one(calmScenario(profile, seed, firmsForSizes).with({ months: YEAR }), pool)),
  )
  return { ...momentsOver(decades), ...momentsOver(sizes) }
}

const calmScenario = (profile: Profile, seed: string, firms: number) =>
  createScenario({
    format: 1,
    name: 'calibration',
    seed,
    region: 'jilin',
    profile,
    months: MONTHS,
    population: { firms },
  })

/** The one replicate of a population. */
async function one(
  scenario: ReturnType<typeof createScenario>,
  pool: Pool,
  tables: readonly string[] = [],
): Promise<ReplicateResult> {
  const { replicates } = await run(scenario, { replicates: 1, pool, want: { tables } })
  return replicates[0]
}

function momentsOfDecade(decade: ReplicateResult): Record<string, number> {
  const v = viewOf(decade)
  return {
    exitRate: (12 * v.total('deaths')) / v.total('firms'),
    entryOverExit: v.total('births') / v.total('deaths'),
    closuresPerBankruptcy: v.total('closures') / v.total('bankruptcies'),
    nonPerforming: v.mean('nonPerforming'),
    bankRate: weighted(v, 'bankRate', 'creditGranted'),
    runway1: v.mean('runway1'),
    runway2: v.mean('runway2'),
    runway3: v.mean('runway3'),
    runway6: v.mean('runway6'),
    firstLoanYears: weighted(v, 'firstLoanAge', 'firstLoans') / 12,
    grantedOfAsked: v.total('creditGranted') / v.total('creditAsked'),
    refusals: v.total('creditRefused') / v.total('applications'),
    applications: (12 * v.total('applications')) / v.total('firms'),
    discouragedPerRefusal: v.total('creditDiscouraged') / v.total('creditRefused'),
    privateShare: v.total('privateLoans') / (v.total('privateLoans') + v.total('bankLoans')),
    loansOverSales: v.total('bankLoans') / v.total('sales'),
    spinOffs: v.total('spinOffs') / v.total('births'),
    staff: v.total('jobs') / v.total('firms'),
    staffOfNew: meanStaffOfNew(decade),
    exitsWithBankDebt: v.total('exitsWithBankDebt') / v.total('deaths'),
    debtAtExit: v.total('exitBankDebt') / v.total('deaths') / (v.total('bankLoans') / v.total('firms')),
    margin: v.total('profit') / v.total('sales'),
    unemployment: v.mean('unemployment'),
    entryRate: (12 * v.total('births')) / v.total('firms'),
    bankruptcyRate: (12 * v.total('bankruptcies')) / v.total('firms'),
    bankruptciesOfExits: v.total('bankruptcies') / v.total('deaths'),
    ...jobFlows(v),
    wageCurve: wageCurveOf(v),
    ...momentsOfAge(decade),
    ...momentsOfPanel(decade),
  }
}

/** Means of a series by year of the run. */
export function yearly(view: View, key: string): number[] {
  return Array.from({ length: view.result.months / YEAR }, (_, year) => {
    const months = Array.from({ length: YEAR }, (_m, month) => view.at(key, year * YEAR + month + 1))
    return months.reduce((sum, value) => sum + value, 0) / YEAR
  })
}

/** Yearly flows over the mean of the jobs at both ends of the year (Davis, Haltiwanger & Schuh 1996). */
function jobFlows(view: View): Record<string, number> {
  let [created, destroyed, jobs] = [0, 0, 0]
  for (let month = 2 * YEAR; month <= view.result.months; month += YEAR) {
    created += view.at('jobsGained', month) + view.at('jobsEntered', month)
    destroyed += view.at('jobsShed', month) + view.at('jobsExited', month)
    jobs += (view.at('jobs', month) + view.at('jobs', month - YEAR)) / 2
  }
  return { jobsCreated: created / jobs, jobsDestroyed: destroyed / jobs }
}

/**
 * Elasticity of yearly pay to unemployment, both in logs and without their linear trends: estimates of wage curves take out what is common to a
 * year.
 */
export function wageCurveOf(view: View): number {
  const logs = (key: string) => detrended(yearly(view, key).map(Math.log))
  return slope(logs('unemployment'), logs('wage'))
}

/** What is left of a series beside its straight line. */
function detrended(values: readonly number[]): number[] {
  const time = values.map((_, at) => at)
  const [rise, middle] = [slope(time, values), meanOf(values)]
  return values.map((value, at) => value - middle - rise * (at - meanOf(time)))
}

/** Least squares of y on x. */
function slope(x: readonly number[], y: readonly number[]): number {
  const [mx, my] = [meanOf(x), meanOf(y)]
  const squares = x.reduce((sum, each) => sum + (each - mx) * (each - mx), 0)
  return x.reduce((sum, each, at) => sum + (each - mx) * (y[at] - my), 0) / squares
}

function momentsOfAge({ lives, months }: ReplicateResult): Record<string, number> {
  const registered = registerByCalendarYear(lives, months, YEARS_OF_REGISTER)
  const operating = hazardsByYear(lives, YEARS_OF_AGE)
  const found: Record<string, number> = {}
  for (let year = 1; year <= YEARS_OF_REGISTER; year++) found[`registered${year}`] = registered[year - 1]
  for (let year = 1; year <= 5; year++) {
    found[`operating${year}`] = operating[year - 1]
    found[`shape${year}`] = operating[year - 1] / operating[0]
  }
  for (const [from, to] of [
    [6, 10],
    [11, 15],
    [16, 20],
    [21, 25],
  ] as const) {
    const lasting = survivalAfter(operating, to) / survivalAfter(operating, from - 1)
    found[`shape${from}to${to}`] = (1 - lasting ** (1 / (to - from + 1))) / operating[0]
  }
  for (const years of [1, 3, 5]) {
    found[`alive${years}`] = survivalAfter(operating, years)
    found[`inRegister${years}`] = survivalAfter(registered, years)
  }
  return found
}

function momentsOfSizes({ lives }: ReplicateResult): Record<string, number> {
  const sizes = staffAtZero(lives)
  const micro = [...lives.sizeClass].filter((size, row) => lives.entry[row] === 0 && size === 0).length
  const { spread, excess, falls } = growthOf(lives)
  const tails = [20, 50, 100].map((least) => [`tail${least}`, tailIndex(sizes, least).index] as const)
  return {
    micro: micro / sizes.length,
    ...Object.fromEntries(tails),
    growthSpread: spread,
    growthExcess: excess,
    growthFalls: falls,
  }
}

/** Covered liability over the funds’ capital in the last year. */
function leverageOf(covered: ReplicateResult): number {
  const view = viewOf(covered)
  const last = (key: string) => {
    let sum = 0
    for (let month = covered.months - YEAR + 1; month <= covered.months; month++) sum += view.at(key, month)
    return sum
  }
  return last('guaranteeLiability') / last('guaranteeCapital')
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
