/**
 * What guarantee cover does from none to full, and what cover for any loan is worth. Writes `cover.md` beside this file.
 *
 *   npm run build && node experiments/run.mjs experiments/cover/cover.ts [REPLICATES]
 */
import { writeFile } from 'node:fs/promises'
import type { ReplicateResult } from '../../src/index.ts'
import { difference, interval, liveArms, meanOf, table, total, type Measure } from '../arms.ts'
import { died, FEN_A_YUAN, initial, jilin, noteOf } from './jilin.ts'

const FOLDER = 'experiments/cover'
const million =
  (key: string): Measure =>
  (result) =>
    total(result, key) / FEN_A_YUAN / 1e6
const per =
  (over: string, under: string): Measure =>
  (result) =>
    (100 * total(result, over)) / total(result, under)

/** Of guaranteed lending, what would not have been lent without cover, in percent. */
const additionality: Measure = (result) => {
  const [width, keys] = [result.metricKeys.length, result.metricKeys]
  let [all, additional] = [0, 0]
  for (let month = 0; month < result.months; month++) {
    const fen = result.metrics[month * width + keys.indexOf('guaranteed')]
    all += fen
    additional += fen * result.metrics[month * width + keys.indexOf('additionality')]
  }
  return all > 0 ? (100 * additional) / all : 0
}

/** Of the initial firms, in percent, alive or bought at the end. */
const alive: Measure = ({ lives }) =>
  100 * meanOf(initial(lives, () => true).map((row) => (died(lives, row) ? 0 : 1)))

const OUTCOMES: readonly (readonly [string, Measure])[] = [
  ['Lent by banks, million yuan', million('creditGranted')],
  ['Guaranteed, million yuan', million('guaranteed')],
  ['Additionality, %', additionality],
  ['Written off of what was lent, %', per('loanLosses', 'creditGranted')],
  ['Refusals to repay', (result) => total(result, 'strategicDefaults')],
  ['of them found', (result) => total(result, 'strategicDefaultsFound')],
  ['Bankruptcies', (result) => total(result, 'bankruptcies')],
  ['Initial firms alive after five years, %', alive],
  ['Job-years', (result) => total(result, 'jobs') / 12],
  ['Outlay less what the funds hold, million yuan', (result) => outlay(result) / FEN_A_YUAN / 1e6],
]

function outlay(result: ReplicateResult): number {
  const last = result.metrics.subarray((result.months - 1) * result.metricKeys.length)
  return total(result, 'publicOutlay') - last[result.metricKeys.indexOf('guaranteeCapital')]
}

const COVERS = [0, 0.5, 0.8, 0.9, 1] as const

async function byCover(replicates: number): Promise<string> {
  const arms = Object.fromEntries(
    COVERS.map((cover) => [`${100 * cover}%`, jilin({ guaranteeCover: cover })]),
  )
  const strict = { '80%, only for the refused': jilin({ guaranteeCover: 0.8, coverFreely: 0 }) }
  const lived = await liveArms({ ...arms, ...strict }, replicates, 'cover')
  const keys = Object.keys(lived)
  const levels = OUTCOMES.map(([title, measure]) => [
    title,
    ...keys.map((key) => Number(meanOf(lived[key].map(measure)).toPrecision(4)).toString()),
  ])
  const effects = OUTCOMES.map(([title, measure]) => [
    title,
    interval(difference(lived['0%'], lived['80%'], measure)),
    interval(difference(lived['80%'], lived['100%'], measure)),
    interval(difference(lived['80%'], lived['80%, only for the refused'], measure)),
    interval(difference(lived['0%'], lived['placebo'], measure)),
  ])
  return [
    table(['mean of a replicate', ...keys], levels),
    table(['difference', '80% less none', '100% less 80%', '80%, strict less free', 'placebo'], effects),
  ].join('\n\n')
}

export async function main([count]: string[]): Promise<void> {
  const replicates = Number(count ?? 20)
  const text = ['# Cover from none to full', noteOf(replicates), await byCover(replicates)]
  await writeFile(`${FOLDER}/cover.md`, `${text.join('\n\n')}\n`)
}
