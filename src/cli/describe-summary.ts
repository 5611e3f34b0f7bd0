import { catalogue } from '../../sim/index.ts'
import { INITIAL } from '../run/index.ts'
import { readableUnit } from '../catalogue/index.ts'
import { creditTable, isCreditDetail } from './credit-served.ts'
import type { MetricRow, Summary, SurvivalRow } from './summary.ts'
import { alignedTable } from './table.ts'

/** A summary for reading. */
export function describeSummary(summary: Summary): string {
  const { scenario, replicates, asked, survival, credit, lastMonth } = summary
  const { name, population, months } = scenario
  const isAll = replicates.length === asked
  const extent = isAll ? count(asked, 'replicate') : `${replicates.length} of ${asked} replicates finished`
  const head = `${name}: ${population.firms} firms, ${months} months, ${extent}\n`
  const parts = [head]
  if (survival.length > 0) parts.push(survivalTable(survival))
  parts.push(creditTable(credit), metricTable(lastMonth, months))
  const [first, ...others] = replicates
  const more = others.length > 0 ? `, and ${others.length} more` : ''
  return `${parts.join('\n')}\nfingerprint ${first!.fingerprint}${more}\n`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** A row for each stratum, the initial firms first, a column for each landmark. */
function survivalTable(survival: readonly SurvivalRow[]): string {
  const landmarks = [...new Set(survival.map(({ months }) => months))]
  const strata = [...new Set(survival.map(({ stratum }) => stratum))]
  const rows = strata.map((stratum) => [
    stratum === INITIAL ? 'initial firms' : stratum,
    ...survival.filter((row) => row.stratum === stratum).map(survivalCell),
  ])
  const columns = ['alive after', ...landmarks.map((months) => `${months} months`)]
  return alignedTable({ columns, rows }, new Set(landmarks.map((_, at) => at + 1)))
}

function survivalCell({ survival, lower, upper }: SurvivalRow): string {
  const limits = lower === null || upper === null ? '' : ` (${percent(lower)} to ${percent(upper)})`
  return survival === null ? '' : `${percent(survival)}%${limits}`
}

function metricTable(metrics: readonly MetricRow[], months: number): string {
  const details = new Set(
    catalogue.metrics.filter(({ group }) => isCreditDetail(group)).map(({ key }) => key),
  )
  const told = metrics.filter(({ key }) => !details.has(key))
  const rows = told.map(({ key, unit, mean, standardDeviation, title }) => {
    const { name, scale } = readableUnit(unit)
    const spread = standardDeviation === null ? '' : figure(standardDeviation * scale)
    return [key, figure(mean * scale), spread, name, title]
  })
  const columns = [`month ${months}`, 'mean', 'spread', 'unit', 'title']
  return alignedTable({ columns, rows }, new Set([1, 2]))
}

function percent(share: number): string {
  return (share * 100).toFixed(1)
}

/** Four significant digits, and no exponent where people would not write one. */
function figure(value: number): string {
  if (!Number.isFinite(value)) return ''
  if (Math.abs(value) >= 1000) return String(Math.round(value))
  return String(Number(value.toPrecision(4)))
}
