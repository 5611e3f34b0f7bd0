/**
 * Whether help for all is worth as much to each as help for few, at three shares of outsiders in every market. Writes `few-or-all.md`
 * beside this file.
 *
 *   npm run build && node experiments/run.mjs experiments/cover/few-or-all.ts [REPLICATES]
 */
import { writeFile } from 'node:fs/promises'
import { namesOf } from '../../src/index.ts'
import { difference, interval, liveArms, meanOf, table, type Lived, type Measure } from '../arms.ts'
import { initial, jilin, MONTHS, noteOf } from './jilin.ts'

const FOLDER = 'experiments/cover'

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
  return table([...header, 'others, when few are helped'], rows)
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
  const text = ['# Help for few, help for all', noteOf(replicates), await fewOrAll(replicates)]
  await writeFile(`${FOLDER}/few-or-all.md`, `${text.join('\n\n')}\n`)
}
