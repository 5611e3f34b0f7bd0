import { english, figure, limits, readableUnit } from '../catalogue/index.ts'
import { FATES, fateTitle } from '../lives/index.ts'
import type { Comparison, DetailTable, EffectRow, FateCounts, FateEstimate } from '../lives/index.ts'
import type { Estimate } from '../stats/index.ts'
import { landmarksOf } from './comparison-summary.ts'
import { describeDetails } from './describe-details.ts'
import { alignedTable } from './table.ts'

/** Quantities that other tables of the screen show already. */
const ELSEWHERE =
  /^(survivalDifference|saved|displaced|untouched|doomed|induced|forestalled|delayed|hastened|same|changed)/

/** A comparison for reading. */
export function describeComparison(comparison: Comparison, details: readonly DetailTable[] = []): string {
  const { base, policy, replicates, effects, account } = comparison
  const twins = `${replicates} ${replicates === 1 ? 'replicate' : 'replicates'}`
  const names = base.name === policy.name ? 'the policy' : policy.name
  const head = `${names} against ${base.name}: ${base.population.firms} firms, ${base.months} months, ${twins}\n`
  const shown = effects.filter(({ quantity }) => !ELSEWHERE.test(quantity))
  const parts = [
    survivalTable(comparison),
    fatesTable(comparison) + noiseLine(comparison),
    ...byFinancing(shown).map((rows) => rowsTable('effect', rows)),
    ...byFinancing(account).map((rows) => rowsTable('public account', rows)),
  ]
  return `${head}\n${parts.join('\n')}${describeDetails(details)}\n${NOTES}`
}

const NOTES = `Intervals are 95% over replicates; there is none where all of them say the same. The placebo is the same number where the twins differ by one draw only: noise.
A firm that another buys has not died. Effects are policy − base, over the whole run.
`

function survivalTable(comparison: Comparison): string {
  const { survival } = comparison
  const rows = landmarksOf(comparison).map((months) => [
    `${months} months`,
    percent(survival.of('base', months).mean),
    percent(survival.of('policy', months).mean),
    points(survival.difference(months).mean),
    interval(survival.difference(months), points),
    points(survival.placebo(months).mean),
  ])
  const columns = ['initial firms alive after', 'base %', 'policy %', 'difference', '95%', 'placebo']
  return alignedTable({ columns, rows }, new Set([1, 2, 3, 4, 5]))
}

/** Months within which noise is told. */
const NOISE_HORIZON = 60

function noiseLine({ effects, base: { months } }: Comparison): string {
  const quantity = months > NOISE_HORIZON ? `changed${NOISE_HORIZON}` : 'changed'
  const row = effects.find((each) => each.quantity === quantity)
  if (row === undefined || !(row.estimate > 0)) return ''
  const share = percent(row.placebo / row.estimate)
  return `Within ${Math.min(months, NOISE_HORIZON)} months the placebo changes ${share}% as many fates as the policy.\n`
}

const INSIDE: Partial<Record<keyof FateCounts, readonly (keyof FateCounts)[]>> = {
  doomed: ['delayed', 'hastened', 'same'],
}

function fatesTable({ fates, base }: Comparison): string {
  const rows = FATES.flatMap((fate) => [
    fateRow(english(fateTitle(fate)), fates[fate]),
    ...(INSIDE[fate] ?? []).map((part) => fateRow(`  ${part}`, fates[part])),
  ])
  const columns = [`firms, entrants too, within ${base.months} months`, 'mean', '95%', 'placebo']
  return alignedTable({ columns, rows }, new Set([1, 2, 3]))
}

function fateRow(title: string, estimate: FateEstimate): string[] {
  const one = (value: number) => (Number(value.toFixed(1)) + 0).toFixed(1)
  return [title, one(estimate.mean), interval(estimate, one), one(estimate.placebo.mean)]
}

function byFinancing(rows: readonly EffectRow[]): EffectRow[][] {
  const groups = new Map<string, EffectRow[]>()
  for (const row of rows) groups.set(row.financing, [...(groups.get(row.financing) ?? []), row])
  return [...groups.values()]
}

/** Financing as people say it. */
const PAID_BY = {
  bonds: 'bonds',
  taxes: 'taxes, a balanced budget',
  spending: 'other spending',
  asWritten: 'each as written',
}

function rowsTable(what: string, rows: readonly EffectRow[]): string {
  const lines = rows.map(({ title, unit, estimate, lower, upper, placebo }) => {
    const { scale, name } = readableUnit(unit)
    const cell = (value: number) => figure(value * scale)
    return [english(title), cell(estimate), limits(lower, upper, cell), cell(placebo), name]
  })
  const columns = [`${what}, paid by ${PAID_BY[rows[0]!.financing]}`, 'estimate', '95%', 'placebo', 'unit']
  return alignedTable({ columns, rows: lines }, new Set([1, 2, 3]))
}

function interval({ interval: [lower, upper] }: Estimate, cell: (value: number) => string): string {
  return limits(lower, upper, cell)
}

function percent(share: number): string {
  return (share * 100).toFixed(1)
}

/** Percentage points with their sign; what rounds to 0 has none. */
function points(share: number): string {
  const shown = Number((share * 100).toFixed(2))
  return `${shown > 0 ? '+' : ''}${(shown + 0).toFixed(2)}`
}
