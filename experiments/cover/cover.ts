/**
 * What guarantee cover does from none to full, what cover for any loan is worth, and whether help for all is worth as much as help for
 * few. Writes `result.md` beside this file.
 *
 *   npm run build && node experiments/run.mjs experiments/cover/cover.ts [REPLICATES]
 */
import { writeFile } from 'node:fs/promises'
import { createScenario, namesOf, type ReplicateResult, type Scenario } from '../../src/index.ts'
import { difference, interval, liveArms, meanOf, table, total, type Lived, type Measure } from '../arms.ts'

const FOLDER = 'experiments/cover'
const MONTHS = 60
const FEN_A_YUAN = 100

/** News spreads and guarantors have fresh money, so that take-up and headroom do not hide what cover does. */
const COMMON = { publicity: 0.2, guaranteeCapital: 0.5 }

function jilin(levers: Record<string, unknown>, parameters: Record<string, number> = {}): Scenario {
  return createScenario({
    format: 1,
    region: 'jilin',
    population: { firms: 1000 },
    months: MONTHS,
    seed: 'cover',
    parameters,
    levers: { ...COMMON, ...levers },
  })
}

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
  ['Initial firms not dead after five years, %', alive],
  ['Job-years', (result) => total(result, 'jobs') / 12],
  ['Outlay less what the funds hold, million yuan', (result) => outlay(result) / FEN_A_YUAN / 1e6],
]

function outlay(result: ReplicateResult): number {
  const last = result.metrics.subarray((result.months - 1) * result.metricKeys.length)
  return total(result, 'publicOutlay') - last[result.metricKeys.indexOf('guaranteeCapital')]
}

type Lives = ReplicateResult['lives']

function initial(lives: Lives, holds: (row: number) => boolean): number[] {
  return Array.from({ length: lives.count }, (_, row) => row).filter(
    (row) => lives.entryMonth[row] === 0 && holds(row),
  )
}

/** Cause 3 is an acquisition, which is no death. */
const died = (lives: Lives, row: number): boolean => lives.cause[row] > 0 && lives.cause[row] !== 3

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
    '## Cover from none to full',
    table(['mean of a replicate', ...keys], levels),
    table(['difference', '80% less none', '100% less 80%', '80%, strict less free', 'placebo'], effects),
  ].join('\n\n')
}

/** The few who are helped: one prefecture. */
const FEW = { city: 'baicheng' }
const OUTSIDE = [0.2, 0.4, 0.7] as const

/** What is given, and how. */
const HELP = {
  'guarantee cover of 80%': (whom?: typeof FEW) => ({ guaranteeCover: aimed(0.8, whom) }),
  'management advice': (whom?: typeof FEW) => ({ managementSupport: aimed(0.05, whom) }),
}

const aimed = (value: number, whom?: typeof FEW): unknown => (whom ? { value, for: whom } : value)

/** Mean over the few: staff at the end, nought for the dead. */
const staffOf =
  (inside: boolean, city: number): Measure =>
  ({ lives }) =>
    meanOf(
      initial(lives, (row) => (lives.city[row] === city) === inside).map((row) =>
        lives.cause[row] > 0 ? 0 : lives.staffAtStop[row],
      ),
    )

/** Mean over the few: months in business. */
const monthsOf =
  (inside: boolean, city: number): Measure =>
  ({ lives }) =>
    meanOf(
      initial(lives, (row) => (lives.city[row] === city) === inside).map((row) =>
        Math.min(MONTHS, lives.stop[row]),
      ),
    )

async function fewOrAll(replicates: number): Promise<string> {
  const rows: string[][] = []
  for (const [help, given] of Object.entries(HELP)) {
    for (const outsideShare of OUTSIDE) {
      const arm = (levers: Record<string, unknown>) => jilin(levers, { outsideShare })
      const arms = { nobody: arm({}), few: arm(given(FEW)), all: arm(given()) }
      const lived = await liveArms(arms, replicates, `${help}, outside ${outsideShare}`)
      rows.push(...rowsOf(lived, help, outsideShare))
    }
  }
  const header = [
    'help',
    'outside share',
    'per helped firm',
    'few helped',
    'all helped',
    'all less few',
    'placebo',
  ]
  return ['## Help for few, help for all', table([...header, 'others, when few are helped'], rows)].join(
    '\n\n',
  )
}

function rowsOf(lived: Lived, help: string, outsideShare: number): string[][] {
  const city = cityIndex(FEW.city)
  const outcomes = { 'staff after five years': staffOf, 'months in business': monthsOf }
  return Object.entries(outcomes).map(([title, of]) => {
    const inside = of(true, city)
    return [
      help,
      String(outsideShare),
      title,
      interval(difference(lived.nobody, lived.few, inside)),
      interval(difference(lived.nobody, lived.all, inside)),
      interval(difference(lived.few, lived.all, inside)),
      interval(difference(lived.nobody, lived.placebo, inside)),
      interval(difference(lived.nobody, lived.few, of(false, city))),
    ]
  })
}

/** Place of a prefecture in the region’s list. */
function cityIndex(key: string): number {
  return namesOf(jilin({})).city.indexOf(key)
}

export async function main([count]: string[]): Promise<void> {
  const replicates = Number(count ?? 20)
  const parts = [await byCover(replicates), await fewOrAll(replicates)]
  const note = `Jilin, 1 000 firms, ${MONTHS} months, ${replicates} replicates; 95% intervals of the paired difference, a star where nought is outside.`
  await writeFile(`${FOLDER}/result.md`, `# Cover: what was measured\n\n${note}\n\n${parts.join('\n\n')}\n`)
}
