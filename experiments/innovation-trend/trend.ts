/**
 * Does innovation in the model follow support for research as it did in Jilin from 2007 to 2016? Growth is compared, not
 * levels: the model's economy does not grow, so each year is measured against the same year of a twin without support.
 *
 *   npm run build && node experiments/run.mjs experiments/innovation-trend/trend.ts [REPLICATES]
 */
import { readFile, writeFile } from 'node:fs/promises'
import { createScenario, run, type RunResult, type Scenario } from '../../src/index.ts'

const FOLDER = 'experiments/innovation-trend'
const YEARS = 9
const FIRMS = 1000

/** Full support in the last year; a tenth of it in the first, so that there is something to grow from. */
const FULL = { rdSubsidy: 0.6, instituteTies: 1, technologyTransfer: 1, publicity: 0.1 }

export interface Row {
  readonly year: number
  readonly research: number
  readonly turnover: number
  readonly applications: number
  readonly granted: number
}

/** Table 1 with its units put right; `NaN` where it has none. */
export function readTable(csv: string): Row[] {
  const number = (text: string | undefined) => (text === undefined || text === '' ? Number.NaN : Number(text))
  return csv
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map(number))
    .map((cells) => ({
      year: cells[0],
      research: cells[1],
      turnover: cells[5],
      applications: cells[6],
      granted: cells[7],
    }))
}

/** Log growth of one series over that of another. */
export function elasticity(of: readonly [number, number], to: readonly [number, number]): number {
  return Math.log(of[1] / of[0]) / Math.log(to[1] / to[0])
}

const rising = (first: number, last: number) =>
  Array.from({ length: YEARS }, (_, year) => ({
    from: 1 + 12 * year,
    value: first + ((last - first) * year) / (YEARS - 1),
  }))
const ramp = (full: number) => rising(0.1 * full, full)

/** The network of brokers stands from the first month on, as Jilin’s market stood in 2007: what else rises, by name. */
const STANDING = { technologyTransfer: 1, publicity: FULL.publicity / 10 }
const RISES = {
  'the subsidy': {},
  'the subsidy and publicity': { publicity: ramp(FULL.publicity) },
  'the subsidy and, from half, ties with institutes': { instituteTies: rising(0.5, 1) },
} as const

function supported() {
  return Object.fromEntries(Object.entries(FULL).map(([key, full]) => [key, ramp(full)]))
}

/** Sum of a series in each year, mean over replicates. */
function yearly(result: RunResult, key: string): number[] {
  const years = Array.from({ length: YEARS }, () => 0)
  const lives = result.series(key)
  for (const months of lives)
    months.forEach((value, month) => {
      years[Math.floor(month / 12)] += value / lives.length
    })
  return years
}

export async function main([count = '20']: readonly string[]): Promise<void> {
  const base = createScenario({
    format: 1,
    name: 'innovation-trend',
    seed: 'innovation-trend',
    region: 'jilin',
    months: 12 * YEARS,
    population: { firms: FIRMS },
    levers: { publicity: FULL.publicity / 10 },
  })
  const replicates = Number(count)
  const calm = await run(base, { replicates })
  const pushed = await run(base.with({ levers: supported() }), { replicates })
  const relative = (key: string) => {
    const without = yearly(calm, key)
    return yearly(pushed, key).map((value, year) => value / without[year])
  }
  const [research, finds] = [relative('researchSpending'), relative('productInnovations')]
  const turnover = yearly(pushed, 'technologyTurnover')
  const standing = await whereTheMarketStands(base, replicates)
  const table = readTable(await readFile(`${FOLDER}/table-1.csv`, 'utf8'))
  const page = pageOf(table, { research, finds, turnover, standing }, replicates)
  await writeFile(`${FOLDER}/result.md`, page)
  console.log(page)
}

/** Log growth over nine years, against the twin in which nothing rises, over that of spending: finds and turnover. */
async function whereTheMarketStands(base: Scenario, replicates: number): Promise<Standing[]> {
  const rows: Standing[] = []
  for (const [rises, levers] of Object.entries(RISES)) {
    const still = 'instituteTies' in levers ? { ...STANDING, instituteTies: 0.5 } : STANDING
    const calm = await run(base.with({ levers: still }), { replicates })
    const pushed = await run(
      base.with({ levers: { ...still, ...levers, rdSubsidy: ramp(FULL.rdSubsidy) } }),
      {
        replicates,
      },
    )
    const growth = (key: string) => {
      const without = yearly(calm, key)
      return ends(yearly(pushed, key).map((value, year) => value / without[year]))
    }
    const research = growth('researchSpending')
    rows.push({
      rises,
      finds: elasticity(growth('productInnovations'), research),
      turnover: elasticity(growth('technologyTurnover'), research),
      ofOutput: ends(
        yearly(pushed, 'technologyTurnover').map((value, year) => value / yearly(pushed, 'output')[year]),
      ),
    })
  }
  return rows
}

interface Standing {
  readonly rises: string
  readonly finds: number
  readonly turnover: number
  /** Turnover of the technology market over output, first and last year. */
  readonly ofOutput: readonly [number, number]
}

interface Model {
  readonly research: readonly number[]
  readonly finds: readonly number[]
  readonly turnover: readonly number[]
  readonly standing: readonly Standing[]
}

function ends(values: readonly number[]): readonly [number, number] {
  return [values[0], values.at(-1)!]
}

function pageOf(table: readonly Row[], model: Model, replicates: number): string {
  // 2016 has no expenditure, and its turnover breaks the series.
  const known = table.filter(({ research }) => !Number.isNaN(research))
  const research = ends(known.map((row) => row.research))
  const of = (key: 'applications' | 'granted' | 'turnover') =>
    elasticity(ends(known.map((row) => row[key])), research)
  const modelled = (values: readonly number[]) => elasticity(ends(values), ends(model.research))
  const line = (name: string, jilin: number, ours: number) =>
    `| ${name} | ${jilin.toFixed(2)} | ${ours.toFixed(2)} |`
  const grown = (values: readonly [number, number]) => `${Math.round(100 * (values[1] / values[0] - 1))}%`
  return [
    '# Innovation under growing support',
    '',
    `Made by \`node experiments/run.mjs experiments/innovation-trend/trend.ts ${replicates}\`: Jilin at ${FIRMS} firms, ${replicates} replicates.`,
    '',
    '| log growth over log growth of spending on research | Jilin 2007–2015 | model, years 1–9 |',
    '|---|---:|---:|',
    line('patent applications; product innovations', of('applications'), modelled(model.finds)),
    line('patents granted; product innovations', of('granted'), modelled(model.finds)),
    line('turnover of the technology market', of('turnover'), modelled(model.turnover)),
    '',
    `Spending on research grew by ${grown(research)} in Jilin (nominal), in the model by ${grown(ends(model.research))} against the twin.`,
    '',
    'The same where the network of brokers stands in full from the first month on, in both twins, and these rise:',
    '',
    '| what rises | product innovations | technology market | its turnover over output, years 1 and 9 |',
    '|---|---:|---:|---:|',
    ...model.standing.map(({ rises, finds, turnover, ofOutput }) => {
      const shares = ofOutput.map((share) => `${(100 * share).toFixed(2)}%`)
      return `| ${rises} | ${finds.toFixed(2)} | ${turnover.toFixed(2)} | ${shares.join(', ')} |`
    }),
    '',
    '| year | spending on innovation, against the twin | product innovations, against the twin | technology market, 10 000 yuan |',
    '|---:|---:|---:|---:|',
    ...model.research.map(
      (value, year) =>
        `| ${year + 1} | ${value.toFixed(2)} | ${model.finds[year].toFixed(2)} | ${Math.round(model.turnover[year] / 1e6)} |`,
    ),
    '',
  ].join('\n')
}
