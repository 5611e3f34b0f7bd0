/** What is looked at in every pair of twins, declared once: measure, unit, which way harms. */
import { catalogue, restrictedMean, type Member, type Pair } from '../../src/index.ts'

type Lever = (typeof catalogue.levers)[number]
/** What the declared signs of levers are about. */
export type Judged = NonNullable<Lever['signs']>[number]['of']

export interface Outcome {
  readonly key: string
  readonly title: string
  readonly unit: string
  /** The declared sign that this outcome decides. */
  readonly judges?: Judged
  /** Whom a rise (1) or a fall (−1) hurts; 0: nobody by itself. */
  readonly harm: 1 | -1 | 0
  /** Shown beside survival, jobs and so on, or only searched for harm. */
  readonly watched?: boolean
  readonly measure: Measure
}

/** A number of each twin, whose difference is told as it is or in percent of the mean base; or one number of both twins. */
export type Measure =
  | { readonly kind: 'percent'; readonly of: (member: Member, months: number) => number }
  | { readonly kind: 'difference'; readonly of: (member: Member, months: number) => number }
  | { readonly kind: 'pair'; readonly of: (pair: Pair) => number }

/** Months over which lifetimes are averaged. */
export const HORIZON = 60
const FEN_PER_YUAN = 100

const has = (metric: string): boolean => catalogue.metrics.some(({ key }) => key === metric)
const mean = (metric: string) => (member: Member, months: number) => member.series.sum(metric) / months
const last = (metric: string) => (member: Member) => member.series.last(metric)
const percent = (of: (member: Member, months: number) => number): Measure => ({ kind: 'percent', of })
const perThousand = (fate: 'forestalled' | 'induced' | 'displaced'): Measure => ({
  kind: 'pair',
  of: (pair) => (1000 * pair.fates(pair.months)[fate]) / pair.base.firms.count,
})

/** In yuan per initial firm and year. */
function yearly(fen: number, { firms }: Member, months: number): number {
  return fen / FEN_PER_YUAN / firms.count / (months / 12)
}

function outlay(member: Member, months: number): number {
  return yearly(member.series.sum('publicOutlay'), member, months)
}

/** Outlay less what the funds still hold. */
function cost(member: Member, months: number): number {
  const { series } = member
  return yearly(series.sum('publicOutlay') - series.last('guaranteeCapital'), member, months)
}

/** What the government would have had to borrow had it bought no more and levied nothing for the measures. */
function budgetCost(member: Member, months: number): number {
  const { series } = member
  const levied = series.sumBefore('publicOutlay', (fen) => Math.max(0, fen))
  const fen = series.last('bonds') - series.sum('purchases') + levied - series.last('guaranteeCapital')
  return yearly(fen, member, months)
}

const PER_1000 = 'per 1000 initial firms'

const ALL: readonly Outcome[] = [
  {
    key: 'survival',
    title: 'Restricted mean survival time of initial firms, 60 months',
    unit: 'months',
    judges: 'survival',
    harm: -1,
    measure: {
      kind: 'difference',
      of: ({ firms }, months) => restrictedMean(firms, Math.min(HORIZON, months)),
    },
  },
  { key: 'jobs', title: 'Jobs', unit: '%', judges: 'jobs', harm: -1, measure: percent(mean('jobs')) },
  { key: 'output', title: 'Output', unit: '%', judges: 'output', harm: -1, measure: percent(mean('output')) },
  {
    key: 'credit',
    title: 'Bank loans outstanding',
    unit: '%',
    judges: 'credit',
    harm: 0,
    measure: percent(mean('bankLoans')),
  },
  {
    key: 'nonPerforming',
    title: 'Non-performing share of bank loans',
    unit: 'points',
    judges: 'defaults',
    harm: 1,
    measure: { kind: 'difference', of: (m, months) => 100 * mean('nonPerforming')(m, months) },
  },
  {
    key: 'writeOffs',
    title: 'Bank loans written off',
    unit: '%',
    harm: 1,
    measure: percent(mean('loanLosses')),
  },
  {
    key: 'zombies',
    title: 'Zombies, share of firms',
    unit: 'points',
    judges: 'zombies',
    harm: 1,
    measure: {
      kind: 'difference',
      of: ({ series }) => (100 * series.sum('zombies')) / series.sum('firms'),
    },
  },
  {
    key: 'entrants',
    title: 'Entrants',
    unit: '%',
    judges: 'entrants',
    harm: -1,
    measure: percent(mean('births')),
  },
  {
    key: 'forestalled',
    title: 'Entrants forestalled',
    unit: PER_1000,
    harm: 0,
    measure: perThousand('forestalled'),
  },
  { key: 'induced', title: 'Entrants induced', unit: PER_1000, harm: 0, measure: perThousand('induced') },
  {
    key: 'displaced',
    title: 'Displaced: dead with it, alive without',
    unit: PER_1000,
    harm: 1,
    measure: perThousand('displaced'),
  },
  {
    key: 'cost',
    title: 'Net public cost',
    unit: 'yuan per initial firm and year',
    judges: 'cost',
    harm: 0,
    measure: { kind: 'difference', of: cost },
  },
  {
    key: 'turnedAway',
    title: 'Firms refused credit or discouraged',
    unit: 'points',
    harm: 1,
    watched: true,
    measure: {
      kind: 'difference',
      of: ({ series }) =>
        (100 * (series.sum('creditRefused') + series.sum('creditDiscouraged'))) / series.sum('firms'),
    },
  },
  {
    key: 'outlay',
    title: 'Gross public outlay, with what lies in funds',
    unit: 'yuan per initial firm and year',
    judges: 'cost',
    harm: 0,
    watched: true,
    measure: { kind: 'difference', of: outlay },
  },
  {
    key: 'budget',
    title: 'Cost to the budget, with what it does to taxes and transfers',
    unit: 'yuan per initial firm and year',
    harm: 0,
    watched: true,
    measure: { kind: 'difference', of: budgetCost },
  },
  {
    key: 'perWorker',
    title: 'Output per worker',
    unit: '%',
    harm: -1,
    watched: true,
    measure: percent(({ series }) => series.sum('output') / series.sum('jobs')),
  },
  { key: 'wage', title: 'Wage', unit: '%', harm: -1, watched: true, measure: percent(mean('wage')) },
  {
    key: 'consumption',
    title: 'Household spending',
    unit: '%',
    harm: -1,
    watched: true,
    measure: percent(mean('consumption')),
  },
  {
    key: 'coreSales',
    title: 'Sales of core enterprises',
    unit: '%',
    harm: -1,
    watched: true,
    measure: percent(mean('coreSales')),
  },
  {
    key: 'bankEquity',
    title: 'Bank equity at the end',
    unit: '%',
    harm: -1,
    watched: true,
    measure: percent(last('bankEquity')),
  },
  {
    key: 'purchases',
    title: 'Government purchases',
    unit: '%',
    harm: -1,
    watched: true,
    measure: percent(mean('purchases')),
  },
]

/** Series that an outcome is made of and that a model may not record yet. */
const NEEDS: Readonly<Record<string, string>> = { zombies: 'zombies' }

/** Series by which levers are judged, one outcome each: the mean over the months. Survival is there already. */
const CLAIMED: readonly Outcome[] = catalogue.metrics
  .filter(({ key }) => catalogue.levers.some(({ moves, harms }) => [moves.of, harms.of].includes(key)))
  .map(({ key, title, unit }) => ({
    key: claimedKey(key),
    title: title.en,
    unit,
    harm: 0,
    watched: true,
    measure: { kind: 'difference', of: mean(key) },
  }))

/** The outcome that tells how a series moves which a lever names. */
export function claimedKey(of: string): string {
  return of === 'survival' ? of : `mean ${of}`
}

export const OUTCOMES: readonly Outcome[] = [
  ...ALL.filter(({ key }) => has(NEEDS[key] ?? 'jobs')),
  ...CLAIMED,
]
