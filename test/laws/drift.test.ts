/**
 * Law 10: the money circuit comes to rest. Over thirty years without policy household deposits, all deposits, bonds and
 * bank equity, relative to nominal income, drift by less than half a percent a year.
 *
 * Statistical: population of 1 000 firms, burnt in until at rest, 4 replicates. Drift is the least-squares slope of the
 * log of yearly means over years, averaged over replicates; its standard error between replicates is told with it.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { catalogue, metricsOf, open, step } from '../../sim/index.ts'
import { freshWorld, QUIET, smallSetup } from './small-worlds.ts'

const YEARS = 30
const REPLICATES = 4
const LIMIT = 0.005
const STOCKS = ['householdWealth', 'deposits', 'bonds', 'bankEquity'] as const
const INCOME = 'householdIncome'

/** replicate → stock → yearly ratios to income. */
let ratios: Record<string, number[]>[]

beforeAll(() => {
  ratios = Array.from({ length: REPLICATES }, (_, at) => yearlyRatios(at + 1))
})

describe('10 relative to income', () => {
  test.each(STOCKS)('%s stands still', (stock) => {
    const slopes = ratios.map((replicate) => slope(replicate[stock].map(Math.log)))
    const drift = mean(slopes)
    const error = Math.sqrt(mean(slopes.map((s) => (s - drift) ** 2)) / (REPLICATES - 1))
    const first = mean(ratios.map((replicate) => replicate[stock][0]))
    const last = mean(ratios.map((replicate) => replicate[stock][YEARS - 1]))
    const figures =
      `${stock}: ${percent(drift)} a year (standard error ${percent(error)}), ` +
      `from ${first.toFixed(2)} to ${last.toFixed(2)} years of income`
    expect(Math.abs(drift), figures).toBeLessThan(LIMIT)
  })
})

function yearlyRatios(replicate: number): Record<string, number[]> {
  const world = freshWorld(smallSetup({ firms: 1000, burnIn: 'auto', seed: 'drift' }))
  open(world, QUIET, replicate)
  const at = (key: string) => catalogue.metrics.findIndex((metric) => metric.key === key)
  const found: Record<string, number[]> = Object.fromEntries(STOCKS.map((stock) => [stock, []]))
  for (let year = 0; year < YEARS; year++) {
    const sums: Record<string, number> = {}
    for (let month = 0; month < 12; month++) {
      step(world)
      for (const key of [...STOCKS, INCOME]) sums[key] = (sums[key] ?? 0) + metricsOf(world)[at(key)]
    }
    // A year's mean stock over a year's income.
    for (const stock of STOCKS) found[stock].push(sums[stock] / 12 / sums[INCOME])
  }
  return found
}

function slope(values: readonly number[]): number {
  const middle = (values.length - 1) / 2
  let [above, below] = [0, 0]
  values.forEach((value, x) => {
    above += (x - middle) * value
    below += (x - middle) * (x - middle)
  })
  return above / below
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function percent(share: number): string {
  return `${(share * 100).toFixed(3)}%`
}
