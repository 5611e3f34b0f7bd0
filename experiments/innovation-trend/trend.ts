/**
 * Does innovation in the model follow support for research as it did in Jilin from 2007 to 2016? Growth is compared, not
 * levels: the model's economy does not grow, so each year is measured against the same year of a twin without support.
 *
 *   npm run build && node experiments/run.mjs experiments/innovation-trend/trend.ts [REPLICATES]
 */
import { readFile, writeFile } from 'node:fs/promises'
import { createScenario, run, type RunResult } from '../../src/index.ts'

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

const ramp = (full: number) =>
  Array.from({ length: YEARS }, (_, year) => ({
    from: 1 + 12 * year,
    value: full * (0.1 + (0.9 * year) / (YEARS - 1)),
  }))

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
  const table = readTable(await readFile(`${FOLDER}/table-1.csv`, 'utf8'))
  const page = pageOf(table, { research, finds, turnover }, replicates)
  await writeFile(`${FOLDER}/result.md`, page)
  console.log(page)
}

interface Model {
  readonly research: readonly number[]
  readonly finds: readonly number[]
  readonly turnover: readonly number[]
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
    '| year | spending on innovation, against the twin | product innovations, against the twin | technology market, 10 000 yuan |',
    '|---:|---:|---:|---:|',
    ...model.research.map(
      (value, year) =>
        `| ${year + 1} | ${value.toFixed(2)} | ${model.finds[year].toFixed(2)} | ${Math.round(model.turnover[year] / 1e6)} |`,
    ),
    '',
  ].join('\n')
}
