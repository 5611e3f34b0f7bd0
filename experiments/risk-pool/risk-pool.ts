/**
 * Do allies who stand in for each other save firms, or sink together? Twins with and without agreements on mutual aid, under slumps
 * of everything or of about half of the industries; beside them the placebo, in which one draw of one firm is mirrored.
 *
 *   node experiments/run.mjs experiments/risk-pool/risk-pool.ts [REPLICATES] > experiments/risk-pool/risk-pool.csv
 */
import {
  compare,
  FATES,
  loadScenario,
  namesOf,
  stats,
  type CompareResult,
  type Estimate,
  type Scenario,
} from '../../src/index.ts'

/** Month from which allies help each other: that in which the slump begins. */
const FROM = 25
const MONTHS = 24
const DEPTHS = [0.05, 0.1, 0.3, 0.6, 0.9]
/** Vehicles, machinery, food, chemicals, minerals: about half of the firms. */
const HALF = ['vehicles', 'machinery', 'food', 'chemicals', 'minerals']
const REACHES = { everywhere: [undefined], half: HALF } as const
type Reach = keyof typeof REACHES

export interface Row {
  readonly reach: Reach
  readonly depth: number
  readonly saved: Estimate
  readonly displaced: Estimate
  /** Saved less displaced, firms. */
  readonly net: Estimate
  readonly placebo: Estimate
  /** The same among firms of the industries that a partial slump spares. */
  readonly netSpared: Estimate
  /** Bankruptcies with agreements less without. */
  readonly bankruptcies: Estimate
  /** Firms helped in a month of the slump. */
  readonly helped: Estimate
}

const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0)

function slump(calm: Scenario, reach: Reach, depth: number): Scenario {
  const shocks = REACHES[reach].map((sector) => ({
    kind: 'demandSlump',
    from: FROM,
    months: MONTHS,
    size: depth,
    ...(sector !== undefined && { sector }),
  }))
  return calm.with({ shocks })
}

/** Saved less displaced in a replicate, among firms of sectors outside `HALF`. */
function netOfSpared(result: CompareResult, replicate: number): number {
  const { fate, rowBase, count } = result.fatesOf(replicate)
  const lives = result.runs.base.replicates[replicate - 1].lives
  const { sector: sectors } = namesOf(result.base)
  let net = 0
  for (let row = 0; row < count; row++) {
    const at = rowBase[row]
    if (at < 0 || HALF.includes(sectors[lives.sector[at]])) continue
    if (fate[row] === FATES.indexOf('saved')) net += 1
    if (fate[row] === FATES.indexOf('displaced')) net -= 1
  }
  return net
}

export async function riskPoolOf(reach: Reach, depth: number, replicates: number): Promise<Row> {
  const base = slump(await loadScenario('experiments/risk-pool/risk-pool.json'), reach, depth)
  const pooled = base.with({ levers: { riskPool: [{ from: FROM, value: 1 }] } })
  const result = await compare(base, pooled, { replicates, financings: [] })
  const { twins, runs } = result
  const over = (count: (at: number) => number) => stats.meanEstimate(twins.map((_, at) => count(at)))
  const fates = twins.map(({ measured }) => measured.fates)
  const nothing = twins.map(({ measured }) => measured.placeboFates)
  const deaths = [runs.base, runs.policy].map((arm) => arm.series('bankruptcies'))
  const helped = runs.policy.series('helped')
  return {
    reach,
    depth,
    saved: over((at) => fates[at].saved),
    displaced: over((at) => fates[at].displaced),
    net: over((at) => fates[at].saved - fates[at].displaced),
    placebo: over((at) => nothing[at].saved - nothing[at].displaced),
    netSpared: over((at) => netOfSpared(result, at + 1)),
    bankruptcies: over((at) => sum(deaths[1][at]) - sum(deaths[0][at])),
    helped: over((at) => sum(helped[at].slice(FROM - 1, FROM - 1 + MONTHS)) / MONTHS),
  }
}

const NAMES = ['saved', 'displaced', 'net', 'placebo', 'netSpared', 'bankruptcies', 'helped'] as const

export async function main([replicates]: string[]): Promise<void> {
  const columns = NAMES.flatMap((name) => [name, `${name}Lower`, `${name}Upper`])
  console.log(['reach', 'depth', ...columns, 'replicates'].join(','))
  for (const reach of ['everywhere', 'half'] as const) {
    for (const depth of DEPTHS) {
      const row = await riskPoolOf(reach, depth, Number(replicates ?? 20))
      const figures = NAMES.flatMap((name) => [row[name].mean, ...row[name].interval])
      console.log([reach, depth, ...figures.map((value) => value.toFixed(2)), row.net.count].join(','))
    }
  }
}
