/**
 * Do allies who stand in for each other save firms, or sink together? Twins with and without agreements on mutual aid, under slumps
 * of everything or of about half of the industries; beside them the placebo, in which one draw of one firm is mirrored.
 *
 *   node experiments/run.mjs experiments/risk-pool/risk-pool.ts [REPLICATES [REACH DEPTH]] > experiments/risk-pool/risk-pool.csv
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
const DEPTHS = [0.1, 0.6, 0.9]
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
  /** The same among firms in alliances when the slump began, and among those of them that a partial slump spares. */
  readonly netMembers: Estimate
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

/** Code of alliances among the kinds of ties. */
const ALLIANCE = 2

/** Firms in alliances at the end of the month before the slump. */
function membersOf(result: CompareResult, replicate: number): Set<number> {
  const { columns, count } = result.runs.base.replicates[replicate - 1].tables!.edges
  const members = new Set<number>()
  for (let row = 0; row < count; row++)
    if (columns.month[row] === FROM - 1 && columns.kind[row] === ALLIANCE)
      members.add(columns.from[row]).add(columns.to[row])
  return members
}

/** Saved less displaced among members of a replicate: all, and those of industries outside `HALF`. */
function netOfMembers(result: CompareResult, replicate: number): { all: number; spared: number } {
  const { fate, firm, rowBase, count } = result.fatesOf(replicate)
  const { lives } = result.runs.base.replicates[replicate - 1]
  const sectors = namesOf(result.base).sector
  const members = membersOf(result, replicate)
  const net = { all: 0, spared: 0 }
  for (let row = 0; row < count; row++) {
    if (!members.has(firm[row])) continue
    const gain =
      Number(fate[row] === FATES.indexOf('saved')) - Number(fate[row] === FATES.indexOf('displaced'))
    net.all += gain
    if (!HALF.includes(sectors[lives.sector[rowBase[row]]])) net.spared += gain
  }
  return net
}

export async function riskPoolOf(reach: Reach, depth: number, replicates: number): Promise<Row> {
  const base = slump(await loadScenario('experiments/risk-pool/risk-pool.json'), reach, depth)
  const pooled = base.with({ levers: { riskPool: [{ from: FROM, value: 1 }] } })
  const result = await compare(base, pooled, { replicates, financings: [], want: { tables: ['edges'] } })
  const { twins, runs } = result
  const over = (count: (at: number) => number) => stats.meanEstimate(twins.map((_, at) => count(at)))
  const fates = twins.map(({ measured }) => measured.fates)
  const nothing = twins.map(({ measured }) => measured.placeboFates)
  const deaths = [runs.base, runs.policy].map((arm) => arm.series('bankruptcies'))
  const members = twins.map((_, at) => netOfMembers(result, at + 1))
  const helped = runs.policy.series('helped')
  return {
    reach,
    depth,
    saved: over((at) => fates[at].saved),
    displaced: over((at) => fates[at].displaced),
    net: over((at) => fates[at].saved - fates[at].displaced),
    placebo: over((at) => nothing[at].saved - nothing[at].displaced),
    netMembers: over((at) => members[at].all),
    netSpared: over((at) => members[at].spared),
    bankruptcies: over((at) => sum(deaths[1][at]) - sum(deaths[0][at])),
    helped: over((at) => sum(helped[at].slice(FROM - 1, FROM - 1 + MONTHS)) / MONTHS),
  }
}

const NAMES = [
  'saved',
  'displaced',
  'net',
  'placebo',
  'netMembers',
  'netSpared',
  'bankruptcies',
  'helped',
] as const

/** Empty for the limits of what is the same in every replicate. */
const cell = (value: number): string => (Number.isNaN(value) ? '' : value.toFixed(2))

/** All rows, or those of one reach and depth. */
export async function main([replicates, reach, depth]: string[]): Promise<void> {
  const columns = NAMES.flatMap((name) => [name, `${name}Lower`, `${name}Upper`])
  console.log(['reach', 'depth', ...columns, 'replicates'].join(','))
  for (const where of ['everywhere', 'half'] as const) {
    for (const size of DEPTHS) {
      if ((reach ?? where) !== where || Number(depth ?? size) !== size) continue
      const row = await riskPoolOf(where, size, Number(replicates ?? 16))
      const figures = NAMES.flatMap((name) => [row[name].mean, ...row[name].interval])
      console.log([where, size, ...figures.map(cell), row.net.count].join(','))
    }
  }
}
