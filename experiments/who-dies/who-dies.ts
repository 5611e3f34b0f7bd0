/**
 * Who dies at what age and size, by profile, into `who-dies.md` of this folder.
 *
 *   npm run build && node experiments/run.mjs experiments/who-dies/who-dies.ts [POPULATIONS [FIRMS]]
 *
 * With arguments the page is printed and nothing is written.
 */
import { writeFile } from 'node:fs/promises'
import { catalogue, createScenario, run, type Pool } from '../../src/index.ts'
import { noMore, wholeArgument } from '../arguments.ts'
import { fromYearToYear } from '../panel.ts'
import { momentOf, overPopulations } from '../populations.ts'

const FILE = 'experiments/who-dies/who-dies.md'
const YEAR = 12
const MONTHS = 120
const PLAN = { populations: 20, firms: 5431 }

interface Band {
  readonly says: string
  readonly least: number
  readonly most: number
  /** Exits a year in the United States over the firms of the year before: Census BDS, means of 2010–2019. */
  readonly published?: number
}

/** Full years at the end of the year before. */
export const AGES: readonly Band[] = [
  { says: 'under 1 year', least: 0, most: 0 },
  { says: '1–2', least: 1, most: 2 },
  { says: '3–5', least: 3, most: 5 },
  { says: '6–10', least: 6, most: 10 },
  { says: '11–20', least: 11, most: 20 },
  { says: '21 and more', least: 21, most: Infinity },
]

export const SIZES: readonly Band[] = [
  { says: '1 person', least: 1, most: 1 },
  { says: '2–4', least: 2, most: 4 },
  { says: '5–9', least: 5, most: 9 },
  { says: '10–19', least: 10, most: 19, published: 0.0443 },
  { says: '20–39', least: 20, most: 39, published: 0.037 },
  { says: '40–199', least: 40, most: 199, published: 0.0284 },
]

/** Deaths and firms of a year before, by age (rows) and size. */
interface Cells {
  readonly died: Float64Array
  readonly firms: Float64Array
}

export interface Count extends Cells {
  readonly count: number
}

const bandOf = (bands: readonly Band[], value: number): number =>
  bands.findIndex(({ least, most }) => value >= least && value <= most)

/** Counts a panel’s firms of a year before by age and size. */
export function countDeaths(panel: Parameters<typeof fromYearToYear>[0]): Cells {
  const cells = {
    died: new Float64Array(AGES.length * SIZES.length),
    firms: new Float64Array(AGES.length * SIZES.length),
  }
  fromYearToYear(panel, (staff, died, age) => {
    const [row, column] = [bandOf(AGES, Math.floor(age / YEAR)), bandOf(SIZES, staff)]
    if (row < 0 || column < 0) return
    const cell = row * SIZES.length + column
    cells.firms[cell] += 1
    if (died) cells.died[cell] += 1
  })
  return cells
}

async function live(profile: string, seed: string, firms: number, pool: Pool): Promise<Cells> {
  const scenario = createScenario({
    format: 1,
    name: 'who dies',
    seed,
    region: 'jilin',
    profile,
    months: MONTHS,
    population: { firms },
  })
  const { replicates } = await run(scenario, { replicates: 1, pool, want: { tables: ['panel'] } })
  return countDeaths(replicates[0].tables!.panel.columns)
}

/** Hazard of the cells that `within` names, population by population. */
function hazards(all: readonly Cells[], within: (age: number, size: number) => boolean): number[] {
  return all.map(({ died, firms }) => {
    let [dead, lived] = [0, 0]
    for (let cell = 0; cell < firms.length; cell++) {
      if (!within(Math.floor(cell / SIZES.length), cell % SIZES.length)) continue
      dead += died[cell]
      lived += firms[cell]
    }
    return dead / lived
  })
}

function told(values: readonly number[]): string {
  const { value, error } = momentOf(values)
  return Number.isNaN(value) ? '–' : `${(100 * value).toFixed(1)} ± ${(100 * error).toFixed(1)}`
}

function section(title: string, all: readonly Cells[]): string {
  const line = (says: string, of: (size: number) => string, last: string) =>
    `| ${[says, ...SIZES.map((_, size) => of(size)), last].join(' | ')} |`
  const rows = AGES.map(({ says }, age) =>
    line(
      says,
      (size) => told(hazards(all, (a, s) => a === age && s === size)),
      told(hazards(all, (a) => a === age)),
    ),
  )
  const anyAge = line(
    'any age',
    (size) => told(hazards(all, (_, s) => s === size)),
    told(hazards(all, () => true)),
  )
  const published = line(
    'published, United States',
    (size) => (SIZES[size].published === undefined ? '' : (100 * SIZES[size].published).toFixed(1)),
    '',
  )
  return `## ${title}

| age, full years | ${SIZES.map(({ says }) => says).join(' | ')} | any size |
| --- | ${SIZES.map(() => '---').join(' | ')} | --- |
${[...rows, anyAge, published].join('\n')}`
}

export async function main([
  populations = `${PLAN.populations}`,
  firms = `${PLAN.firms}`,
  ...rest
]: readonly string[] = []): Promise<void> {
  noMore(rest)
  const count = wholeArgument('populations', populations, 2, 1000)
  const size = wholeArgument('firms', firms, 1, 1_000_000)
  const sections: string[] = []
  for (const { key, title } of catalogue.profiles) {
    const all = await overPopulations(`who-dies-${key}`, count, (seed, pool) => live(key, seed, size, pool))
    sections.push(section(title.en, all))
  }
  const page = `# Who dies at what age and size

${new Date().toISOString().slice(0, 10)}, model version ${catalogue.modelVersion}, \`npm run build && node experiments/run.mjs experiments/who-dies/who-dies.ts\`. Region \`jilin\` in calm, ${count} populations of ${size} firms, ten years. Firms that ceased to trade in a year, in per cent of those that were in business at the end of the
year before, by their age and staff then; ± is the standard error between populations. Firms that were bought are left out.

${sections.join('\n\n')}
`
  if (count === PLAN.populations && size === PLAN.firms) await writeFile(FILE, page)
  else console.log(page)
}
