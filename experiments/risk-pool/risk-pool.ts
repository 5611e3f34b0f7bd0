/**
 * Do allies who stand in for each other save firms, or sink together? Twins with and without agreements on mutual aid, under slumps
 * of four depths; beside them the placebo, in which one draw of one firm is mirrored.
 *
 *   node experiments/run.mjs experiments/risk-pool/risk-pool.ts [REPLICATES] > experiments/risk-pool/risk-pool.csv
 */
import { compare, loadScenario, stats, type Estimate } from '../../src/index.ts'

const DEPTHS = [0.05, 0.1, 0.3, 0.6]
/** Month from which allies help each other: that in which the slump begins. */
const FROM = 25

export interface Row {
  readonly depth: number
  readonly saved: Estimate
  readonly displaced: Estimate
  /** Saved less displaced, firms. */
  readonly net: Estimate
  readonly placebo: Estimate
  /** Bankruptcies with agreements less without. */
  readonly bankruptcies: Estimate
  /** Firms helped in a month of the slump. */
  readonly helped: Estimate
}

const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0)

export async function riskPoolOf(depth: number, replicates: number): Promise<Row> {
  const calm = await loadScenario('experiments/risk-pool/risk-pool.json')
  const base = calm.with({ shocks: calm.shocks.map((shock) => ({ ...shock, size: depth })) })
  const pooled = base.with({ levers: { riskPool: [{ from: FROM, value: 1 }] } })
  const { twins, runs } = await compare(base, pooled, { replicates, financings: [] })
  const over = (count: (at: number) => number) => stats.meanEstimate(twins.map((_, at) => count(at)))
  const fates = twins.map(({ measured }) => measured.fates)
  const nothing = twins.map(({ measured }) => measured.placeboFates)
  const deaths = [runs.base, runs.policy].map((arm) => arm.series('bankruptcies'))
  const helped = runs.policy.series('helped')
  const months = base.shocks[0].months
  return {
    depth,
    saved: over((at) => fates[at].saved),
    displaced: over((at) => fates[at].displaced),
    net: over((at) => fates[at].saved - fates[at].displaced),
    placebo: over((at) => nothing[at].saved - nothing[at].displaced),
    bankruptcies: over((at) => sum(deaths[1][at]) - sum(deaths[0][at])),
    helped: over((at) => sum(helped[at].slice(FROM - 1, FROM - 1 + months)) / months),
  }
}

export async function main([replicates]: string[]): Promise<void> {
  const names = ['saved', 'displaced', 'net', 'placebo', 'bankruptcies', 'helped'] as const
  console.log(
    ['depth', ...names.flatMap((name) => [name, `${name}Lower`, `${name}Upper`]), 'replicates'].join(','),
  )
  for (const depth of DEPTHS) {
    const row = await riskPoolOf(depth, Number(replicates ?? 20))
    const figures = names.flatMap((name) => [row[name].mean, ...row[name].interval].map((v) => v.toFixed(2)))
    console.log([depth, ...figures, row.net.count].join(','))
  }
}
