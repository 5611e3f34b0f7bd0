/**
 * An ordinary recession: what a fall of demand does quarter by quarter, beside the same populations in calm; into `recession.md` of this folder.
 *
 *   npm run build && node experiments/run.mjs experiments/recession/recession.ts [POPULATIONS [FIRMS]]
 *
 * With arguments the page is printed and nothing is written.
 */
import { writeFile } from 'node:fs/promises'
import { catalogue, createScenario, run, stats, type Pool } from '../../src/index.ts'
import { noMore, wholeArgument } from '../arguments.ts'
import { viewOf, type View } from '../calibration/replicate-view.ts'
import { overPopulations } from '../populations.ts'

const FILE = 'experiments/recession/recession.md'
const PLAN = { populations: 20, firms: 5431 }
const MONTHS = 60
/** Demand that is lost, from when on and for how long. */
const SLUMP = { kind: 'demandSlump', from: 7, months: 15, size: 0.05 }
/** Spans that are told, in months. */
const SPANS: readonly (readonly [from: number, to: number])[] = [
  [7, 12],
  [13, 18],
  [19, 24],
  [25, 36],
  [37, 48],
  [49, 60],
]

interface Told {
  readonly says: string
  readonly of: (view: View, from: number, to: number) => number
  /** A difference in points, or relative to calm. */
  readonly as: 'points' | 'relative'
}

const sum = (view: View, key: string, from: number, to: number): number => {
  let total = 0
  for (let month = from; month <= to; month++) total += view.at(key, month)
  return total
}
const mean = (view: View, key: string, from: number, to: number): number =>
  sum(view, key, from, to) / (to - from + 1)

export const TOLD: readonly Told[] = [
  { says: 'Output', of: (view, from, to) => sum(view, 'output', from, to), as: 'relative' },
  { says: 'Jobs', of: (view, from, to) => mean(view, 'jobs', from, to), as: 'relative' },
  { says: 'Firms', of: (view, from, to) => mean(view, 'firms', from, to), as: 'relative' },
  { says: 'Entries', of: (view, from, to) => sum(view, 'births', from, to), as: 'relative' },
  { says: 'Exits', of: (view, from, to) => sum(view, 'deaths', from, to), as: 'relative' },
  { says: 'Bankruptcies', of: (view, from, to) => sum(view, 'bankruptcies', from, to), as: 'relative' },
  { says: 'Bank loans', of: (view, from, to) => mean(view, 'bankLoans', from, to), as: 'relative' },
  {
    says: 'Non-performing share',
    of: (view, from, to) => mean(view, 'nonPerforming', from, to),
    as: 'points',
  },
  { says: 'Out of work', of: (view, from, to) => mean(view, 'unemployment', from, to), as: 'points' },
  { says: 'Wage', of: (view, from, to) => mean(view, 'wage', from, to), as: 'relative' },
]

/** What the slump changed in one population, for every quantity and span. */
export function changes(calm: View, slump: View): number[][] {
  return TOLD.map(({ of, as }) =>
    SPANS.map(([from, to]) => {
      const [before, after] = [of(calm, from, to), of(slump, from, to)]
      return as === 'points' ? after - before : after / before - 1
    }),
  )
}

async function live(seed: string, firms: number, pool: Pool): Promise<number[][]> {
  const calm = createScenario({
    format: 1,
    name: 'recession',
    seed,
    region: 'jilin',
    months: MONTHS,
    population: { firms },
  })
  const of = async (scenario: typeof calm) =>
    viewOf((await run(scenario, { replicates: 1, pool })).replicates[0])
  return changes(await of(calm), await of(calm.with({ shocks: [SLUMP] })))
}

function cell(values: readonly number[]): string {
  const { mean: middle, interval } = stats.meanEstimate(values)
  const figure = (value: number) => `${value > 0 ? '+' : ''}${(100 * value).toFixed(1)}`
  const isSure = interval[0] > 0 || interval[1] < 0
  const text = `${figure(middle)} (${figure(interval[0])} to ${figure(interval[1])})`
  return isSure ? `**${text}**` : text
}

export async function main([
  populations = `${PLAN.populations}`,
  firms = `${PLAN.firms}`,
  ...rest
]: readonly string[] = []): Promise<void> {
  noMore(rest)
  const count = wholeArgument('populations', populations, 2, 1000)
  const size = wholeArgument('firms', firms, 1, 1_000_000)
  const measured = await overPopulations('recession', count, (seed, pool) => live(seed, size, pool))
  const rows = TOLD.map(({ says, as }, at) => {
    const cells = SPANS.map((_, span) => cell(measured.map((one) => one[at][span])))
    return `| ${says}, ${as === 'points' ? 'points' : 'per cent'} | ${cells.join(' | ')} |`
  })
  const page = `# An ordinary recession

${new Date().toISOString().slice(0, 10)}, model version ${catalogue.modelVersion}, \`npm run build && node experiments/run.mjs experiments/recession/recession.ts\`. Region \`jilin\`, ${count} populations of ${size} firms: demand falls by ${100 * SLUMP.size}% from month ${SLUMP.from} on for ${SLUMP.months} months. What differs
from the same populations in calm, with Student’s 95% interval over populations; bold where it excludes nought.

| | ${SPANS.map(([from, to]) => `months ${from}–${to}`).join(' | ')} |
| --- | ${SPANS.map(() => '---').join(' | ')} |
${rows.join('\n')}
`
  if (count === PLAN.populations && size === PLAN.firms) await writeFile(FILE, page)
  else console.log(page)
}
