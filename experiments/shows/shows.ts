/**
 * What a step towards a believable economy shows, over populations, at two sizes and in both regions.
 *
 *   npm run build && npm run shows -- STEP [POPULATIONS [FIRMS,FIRMS [REGION,REGION [SEED]]]]
 *
 * The table is printed; with the step alone it is also written to `results/` beside this file.
 */
import { writeFile } from 'node:fs/promises'
import { catalogue, stats } from '../../src/index.ts'
import { choiceArgument, noMore, wholeArgument } from '../arguments.ts'
import { table } from '../arms.ts'
import { overPopulations } from '../populations.ts'
import type { Show, Step } from './show.ts'
import { STEPS } from './steps/index.ts'

const POPULATIONS = '20'
const SIZES = '1000,5431'
const REGIONS = 'jilin,plain'
/** Of what is worth waiting for. */
const [MOST_POPULATIONS, MOST_FIRMS] = [1000, 1_000_000]

type Values = Readonly<Record<string, readonly number[]>>

export async function main([
  key = '',
  populations = POPULATIONS,
  sizes = SIZES,
  regions = REGIONS,
  seed = 'shows',
  ...rest
]: readonly string[]): Promise<void> {
  const known = STEPS.map((each) => each.key)
  const step = STEPS[known.indexOf(choiceArgument('step', key, known))]
  const count = wholeArgument('populations', populations, 1, MOST_POPULATIONS)
  const places = regions.split(',').map((one) => choiceArgument('region', one, REGIONS.split(',')))
  const numbers = sizes.split(',').map((one) => wholeArgument('firms', one, 1, MOST_FIRMS))
  noMore(rest)
  const sections: string[] = []
  for (const region of places)
    for (const firms of numbers) {
      const measured = await overPopulations(`${seed}-${region}-${firms}`, count, (own, pool) =>
        step.measure({ region, firms, seed: own, pool }),
      )
      const values = Object.fromEntries(
        step.shows.map((show) => [show.key, measured.map((each) => each[show.key])]),
      )
      sections.push(`## Region \`${region}\`, ${firms} firms\n\n${tableOf(step, values)}`)
    }
  const isFull = populations === POPULATIONS && sizes === SIZES && regions === REGIONS && seed === 'shows'
  const page = `# Step ${step.key}: ${step.title}

Model version ${catalogue.modelVersion}, \`npm run build && npm run shows -- ${isFull ? step.key : [key, populations, sizes, regions, seed].join(' ')}\`: ${populations} populations, each with a month 0 of its own, calm, at defaults unless told
otherwise. Mean with its 95% interval between populations (Student’s t); the least and the greatest population. A mean is shown where its
whole interval keeps the bounds, open where a part of it does.

${sections.join('\n\n')}
`
  console.log(page)
  if (isFull) await writeFile(`experiments/shows/results/step-${step.key}.md`, page)
}

export type Verdict = 'shown' | 'open' | 'not shown'

/**
 * A mean is shown where its whole 95% interval lies within the bounds (two one-sided tests, each at 2.5%), not shown where the whole of
 * it lies beyond; else more populations would have to tell. Of a bound that every population has to keep the values themselves decide.
 */
export function verdictOf(
  { least = -Infinity, most = Infinity, of }: Show,
  values: readonly number[],
): Verdict {
  const known = values.filter((value) => !Number.isNaN(value))
  const lies = (value: number) => value >= least && value <= most
  if (known.length === 0) return 'open'
  if (of === 'every') return known.every(lies) ? 'shown' : 'not shown'
  const [low, high] = stats.meanEstimate(known).interval
  if (lies(low) && lies(high)) return 'shown'
  return high < least || low > most ? 'not shown' : 'open'
}

const figure = (value: number) => (Number.isNaN(value) ? '–' : Number(value.toPrecision(3)).toString())

function asked({ least, most, of, isBuiltIn }: Show): string {
  if (least === undefined && most === undefined) return 'told'
  const bounds =
    least === undefined
      ? `≤ ${figure(most!)}`
      : most === undefined
        ? `≥ ${figure(least)}`
        : `${figure(least)} to ${figure(most)}`
  return `${bounds}${of === 'every' ? ' in each' : ''}${isBuiltIn ? ', built in' : ''}`
}

const emphasised = (verdict: Verdict) => (verdict === 'shown' ? verdict : `**${verdict}**`)

function tableOf(step: Step, values: Values): string {
  const rows = step.shows.map((show) => {
    const known = values[show.key].filter((value) => !Number.isNaN(value))
    const { mean, interval } =
      known.length > 0 ? stats.meanEstimate(known) : { mean: NaN, interval: [NaN, NaN] }
    const isTold = show.least === undefined && show.most === undefined
    return [
      show.says,
      asked(show),
      `${figure(mean)} (${figure(interval[0])} to ${figure(interval[1])})`,
      `${figure(Math.min(...known))} … ${figure(Math.max(...known))}`,
      isTold ? '' : emphasised(verdictOf(show, known)),
    ]
  })
  return table(['quantity', 'asked', 'mean', 'populations', ''], rows)
}
