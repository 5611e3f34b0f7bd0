import type { MetricRow, Summary, SurvivalRow } from './summary.ts'
import { alignedTable } from './table.ts'

/** A summary for reading. */
export function describeSummary({ scenario, replicates, survival, lastMonth }: Summary): string {
  const { name, population, months } = scenario
  const head = `${name}: ${population.firms} firms, ${months} months, ${count(replicates.length, 'replicate')}\n`
  const parts = [head]
  if (survival.length > 0) parts.push(survivalTable(survival))
  parts.push(metricTable(lastMonth, months))
  const [first, ...others] = replicates
  const more = others.length > 0 ? `, and ${others.length} more` : ''
  return `${parts.join('\n')}\nfingerprint ${first!.fingerprint}${more}\n`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

const FIRMS = { all: 'all firms', initial: 'firms of month 0', founded: 'founded later' } as const

function survivalTable(survival: readonly SurvivalRow[]): string {
  const rows = survival.map(({ firms, months, survival: share, lower, upper }) => [
    FIRMS[firms],
    String(months),
    percent(share),
    lower === null || upper === null ? '' : `${percent(lower)} to ${percent(upper)}`,
  ])
  return alignedTable({ columns: ['survival', 'months', 'share', '95%'], rows }, new Set([1, 2]))
}

function metricTable(metrics: readonly MetricRow[], months: number): string {
  const rows = metrics.map(({ key, unit, mean, standardDeviation, title }) => [
    key,
    figure(mean),
    standardDeviation === null ? '' : figure(standardDeviation),
    unit,
    title,
  ])
  const columns = [`month ${months}`, 'mean', 'spread', 'unit', 'title']
  return alignedTable({ columns, rows }, new Set([1, 2]))
}

function percent(share: number | null): string {
  return share === null ? '' : `${(share * 100).toFixed(1)}%`
}

/** Four significant digits, and no exponent where people would not write one. */
function figure(value: number): string {
  if (!Number.isFinite(value)) return ''
  if (Math.abs(value) >= 1000) return String(Math.round(value))
  return String(Number(value.toPrecision(4)))
}
