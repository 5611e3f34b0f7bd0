/**
 * Cover that rises when loans go bad, beside cover that never moves, in a credit crunch. Writes `rules.md` beside this file.
 *
 *   npm run build && node experiments/run.mjs experiments/rules/rules.ts [REPLICATES]
 */
import { writeFile } from 'node:fs/promises'
import { createScenario, type Scenario } from '../../src/index.ts'
import { difference, inMonth, interval, liveArms, meanOf, table, total, type Measure } from '../arms.ts'

const FOLDER = 'experiments/rules'
const MONTHS = 72
const CRUNCH = { from: 13, months: 24 }

/** Half of the lever in calm times, all that banks may want once bad loans are well above a fortieth. */
export const RULE = 'clamp(0.4 + 40 * (nonPerforming - 0.025), 0, 0.8)'

function inCrunch(guaranteeCover: unknown): Scenario {
  return createScenario({
    format: 1,
    region: 'jilin',
    population: { firms: 1000 },
    months: MONTHS,
    seed: 'rules',
    levers: { publicity: 0.2, guaranteeCapital: 0.5, guaranteeCover },
    shocks: [
      { kind: 'creditCrunch', ...CRUNCH, size: 0.5 },
      { kind: 'demandSlump', ...CRUNCH, size: 0.2 },
    ],
  })
}

const ARMS = {
  'no cover': inCrunch(0),
  'always 40%': inCrunch(0.4),
  'always 80%': inCrunch(0.8),
  rule: inCrunch({ rule: RULE }),
} as const

const alive =
  (month: number): Measure =>
  ({ lives }) => {
    let [initial, living] = [0, 0]
    for (let row = 0; row < lives.count; row++) {
      if (lives.entryMonth[row] !== 0) continue
      initial += 1
      if (lives.cause[row] === 0 || lives.stop[row] > month) living += 1
    }
    return (100 * living) / initial
  }

const million =
  (key: string): Measure =>
  (result) =>
    total(result, key) / 1e8

const OUTCOMES: readonly (readonly [string, Measure])[] = [
  ['Initial firms in business at the crunch’s end, %', alive(CRUNCH.from + CRUNCH.months - 1)],
  ['in business at the end, %', alive(MONTHS)],
  ['Bankruptcies', (result) => total(result, 'bankruptcies')],
  ['Job-years', (result) => total(result, 'jobs') / 12],
  ['Guaranteed, million yuan', million('guaranteed')],
  ['Lent by banks, million yuan', million('creditGranted')],
  ['Written off, million yuan', million('loanLosses')],
  ['Claims paid by guarantors, million yuan', million('guaranteeClaimsPaid')],
  [
    'Outlay less what the funds hold, million yuan',
    (result) => (total(result, 'publicOutlay') - inMonth(result, 'guaranteeCapital', MONTHS)) / 1e8,
  ],
]

export async function main([count]: string[]): Promise<void> {
  const replicates = Number(count ?? 20)
  const lived = await liveArms(ARMS, replicates, 'rules')
  const keys = Object.keys(ARMS) as (keyof typeof ARMS)[]
  const levels = OUTCOMES.map(([title, measure]) => [
    title,
    ...keys.map((key) => Number(meanOf(lived[key].map(measure)).toPrecision(4)).toString()),
  ])
  const effects = OUTCOMES.map(([title, measure]) => [
    title,
    interval(difference(lived['no cover'], lived.rule, measure)),
    interval(difference(lived['always 40%'], lived.rule, measure)),
    interval(difference(lived['always 80%'], lived.rule, measure)),
    interval(difference(lived['no cover'], lived.placebo, measure)),
  ])
  const note = `Jilin, 1 000 firms, ${MONTHS} months, ${replicates} replicates; 95% intervals of the paired difference, a star where nought is outside.`
  const text = [
    '# Rules: what was measured',
    note,
    `Rule: \`${RULE}\`.`,
    table(['mean of a replicate', ...keys], levels),
    table(['rule less', 'no cover', 'always 40%', 'always 80%', 'placebo less no cover'], effects),
  ]
  await writeFile(`${FOLDER}/rules.md`, `${text.join('\n\n')}\n`)
}
