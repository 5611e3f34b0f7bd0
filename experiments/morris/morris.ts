/**
 * Which parameters matter: elementary effects (Morris 1991) over starting populations, beside the spread between populations.
 *
 *   npm run build && node experiments/run.mjs experiments/morris/morris.ts [groups | each [POPULATIONS [FIRMS]]]
 *
 * Without arguments both tables are made and written into this folder; with arguments one is printed.
 */
import { writeFile } from 'node:fs/promises'
import { catalogue, createScenario, run, type Pool } from '../../src/index.ts'
import { choiceArgument, noMore, wholeArgument } from '../arguments.ts'
import { meanOf } from '../arms.ts'
import { viewOf } from '../calibration/replicate-view.ts'
import { overPopulations } from '../populations.ts'
import { perRange, REACH, trajectory, type Group } from './design.ts'

const FOLDER = 'experiments/morris'
const MONTHS = 60
const PLANS = { populations: 10, firms: 1000 }
const WAYS = ['groups', 'each'] as const
type Way = (typeof WAYS)[number]

/** What is looked at: means over the months, or yearly rates. */
const OUTCOMES = {
  exits: 'Exits a year over firms',
  bankruptcies: 'Bankruptcies a year over firms',
  staff: 'Staff per firm',
  margin: 'Margin',
  unemployment: 'Out of work',
  loans: 'Bank loans over sales',
  nonPerforming: 'Non-performing share',
  output: 'Output over that of the first month',
} as const
type Outcome = keyof typeof OUTCOMES
const KEYS = Object.keys(OUTCOMES) as Outcome[]
type Seen = Readonly<Record<Outcome, number>>

/** By mechanism, or each parameter for itself. */
const GROUPS: Readonly<Record<Way, readonly Group[]>> = {
  groups: catalogue.mechanisms.map((name) => ({
    name,
    parameters: catalogue.parameters.filter(({ mechanism }) => mechanism === name),
  })),
  each: catalogue.parameters
    .filter(({ default: usual }) => usual !== 0)
    .map((parameter) => ({ name: parameter.key, parameters: [parameter] })),
}

/** Elementary effects of one population by group, and the outcomes of its walk’s first stop and of another population at the defaults. */
interface Walk {
  readonly effects: ReadonlyMap<string, Seen>
  readonly usual: Seen
}

export interface Row {
  readonly group: string
  /** Mean of the sizes of the effects over populations, in standard deviations of the outcome between populations; by outcome. */
  readonly sizes: Seen
  /** The largest of them. */
  readonly largest: number
}

export async function screen(way: Way, populations: number, firms: number): Promise<Row[]> {
  const walks = await overPopulations(`morris-${way}`, populations, (seed, pool) =>
    walk(way, seed, firms, pool),
  )
  const spread = Object.fromEntries(
    KEYS.map((key) => [key, deviationOf(walks.map(({ usual }) => usual[key]))]),
  ) as Record<Outcome, number>
  const rows = GROUPS[way].map(({ name }) => {
    const size = (key: Outcome) =>
      meanOf(walks.map(({ effects }) => Math.abs(effects.get(name)![key]))) / spread[key]
    const sizes = Object.fromEntries(KEYS.map((key) => [key, size(key)])) as Record<Outcome, number>
    return { group: name, sizes, largest: Math.max(...Object.values(sizes)) }
  })
  return rows.toSorted((a, b) => b.largest - a.largest)
}

async function walk(way: Way, seed: string, firms: number, pool: Pool): Promise<Walk> {
  const effects = new Map<string, Seen>()
  const usual = await live(seed, firms, {}, pool)
  let before: Seen | undefined
  for (const { values, moved } of trajectory(GROUPS[way], drawsOf(seed))) {
    const now = await live(seed, firms, values, pool)
    if (moved !== undefined && before !== undefined) effects.set(moved, difference(before, now))
    before = now
  }
  return { effects, usual }
}

function difference(before: Seen, after: Seen): Seen {
  return Object.fromEntries(KEYS.map((key) => [key, perRange(after[key] - before[key])])) as Record<
    Outcome,
    number
  >
}

async function live(
  seed: string,
  firms: number,
  parameters: Readonly<Record<string, number>>,
  pool: Pool,
): Promise<Seen> {
  const scenario = createScenario({
    format: 1,
    name: 'morris',
    seed,
    region: 'jilin',
    months: MONTHS,
    population: { firms },
    parameters: { ...parameters },
  })
  const { replicates } = await run(scenario, { replicates: 1, pool })
  const view = viewOf(replicates[0])
  return {
    exits: (12 * view.total('deaths')) / view.total('firms'),
    bankruptcies: (12 * view.total('bankruptcies')) / view.total('firms'),
    staff: view.total('jobs') / view.total('firms'),
    margin: view.total('profit') / view.total('sales'),
    unemployment: view.mean('unemployment'),
    loans: view.total('bankLoans') / view.total('sales'),
    nonPerforming: view.mean('nonPerforming'),
    output: view.mean('output') / view.at('output', 1),
  }
}

function deviationOf(values: readonly number[]): number {
  const mean = meanOf(values)
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
}

/** A stream of its own for each seed (Steele, Lea & Flood 2014: splitmix, in 32 bits). */
function drawsOf(seed: string): () => number {
  let state = Array.from(seed).reduce((sum, letter) => (Math.imul(sum, 31) + letter.codePointAt(0)!) | 0, 7)
  return () => {
    state = (state + 0x9e3779b9) | 0
    let word = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    word = Math.imul(word ^ (word >>> 15), 0x735a2d97)
    return ((word ^ (word >>> 15)) >>> 0) / 4294967296
  }
}

const told = (value: number) => value.toFixed(value < 10 ? 1 : 0)

function table(rows: readonly Row[]): string {
  const line = ({ group, sizes, largest }: Row) =>
    `| ${[group, ...KEYS.map((key) => told(sizes[key])), told(largest)].join(' | ')} |`
  return `| moved | ${KEYS.join(' | ')} | largest |
| --- | ${KEYS.map(() => '---').join(' | ')} | --- |
${rows.map(line).join('\n')}`
}

function page(byWay: Readonly<Record<Way, readonly Row[]>>, date: string): string {
  const { populations, firms } = PLANS
  return `# Which parameters matter

${date}, model version ${catalogue.modelVersion}, \`npm run build && node experiments/run.mjs experiments/morris/morris.ts\`. Jilin, ${firms} firms, calm, ${MONTHS} months, ${populations} populations, each with a
walk of its own through the parameters, ±${100 * REACH}% around the defaults (README says how). An effect is the mean size of what a whole range does to an outcome, over the standard deviation of that
outcome between populations at the defaults. A walk is as good as another population where a parameter changes nobody's life but by luck: that alone makes 1.7, and the largest of eight outcomes 2.8 or more in one case of twenty.

Outcomes: ${KEYS.map((key) => `*${key}*: ${OUTCOMES[key].toLowerCase()}`).join('; ')}.

## By mechanism

${table(byWay.groups)}

## Each parameter for itself

${table(byWay.each)}
`
}

export async function main(args: readonly string[] = []): Promise<void> {
  const [way, populations = `${PLANS.populations}`, firms = `${PLANS.firms}`, ...rest] = args
  noMore(rest)
  if (way !== undefined) {
    const chosen = choiceArgument('way', way, WAYS) as Way
    const rows = await screen(
      chosen,
      wholeArgument('populations', populations, 2, 1000),
      wholeArgument('firms', firms, 1, 1_000_000),
    )
    console.log(table(rows))
    return
  }
  const byWay = {
    groups: await screen('groups', PLANS.populations, PLANS.firms),
    each: await screen('each', PLANS.populations, PLANS.firms),
  }
  await writeFile(`${FOLDER}/morris.md`, page(byWay, new Date().toISOString().slice(0, 10)))
}
