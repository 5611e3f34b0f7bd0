/**
 * Moments of the model beside published ones, into `moments.json` and `moments.md` of this folder.
 *
 *   npm run build && npm run calibration
 */
import { writeFile } from 'node:fs/promises'
import { catalogue } from '../../src/index.ts'
import { FULL, measureMoments, type Moments } from './moments.ts'
import { rangeOf, TARGETS, TOLD, type Target } from './targets.ts'

const FOLDER = 'experiments/calibration'

export async function main(): Promise<void> {
  const moments = await measureMoments(FULL)
  const date = new Date().toISOString().slice(0, 10)
  const about = { date, command: 'npm run calibration', modelVersion: catalogue.modelVersion, plan: FULL }
  const targets = TARGETS.map((target) => ({
    ...target,
    ...moments[target.key],
    met: isMet(target, moments),
  }))
  const json = JSON.stringify({ ...about, targets, moments }, null, 2)
  // Ranges on one line, as the formatter wants them.
  const lines = json.replaceAll(/\[\s+([\d.]+),\s+([\d.]+)\s+\]/g, '[$1, $2]')
  await writeFile(`${FOLDER}/moments.json`, `${lines}\n`)
  const page = markdown(moments, date)
  await writeFile(`${FOLDER}/moments.md`, page)
  console.log(page)
}

export function isMet(target: Target, moments: Moments): boolean {
  const [low, high] = rangeOf(target)
  const { value } = moments[target.key]
  return value >= low && value <= high
}

const figures = (value: number) =>
  value === 0 ? '0' : Math.abs(value) < 1 ? value.toFixed(4) : value.toFixed(2)

function told(moments: Moments, key: string): string {
  const { value, error } = moments[key]
  return Number.isNaN(error) ? figures(value) : `${figures(value)} ± ${figures(error)}`
}

function row(target: Target, moments: Moments): string {
  const { figure, says, source } = target
  const published = typeof figure === 'number' ? figures(figure) : figure.map(figures).join('–')
  return `| ${says} | ${published} | ${told(moments, target.key)} | ${isMet(target, moments) ? 'met' : '**missed**'} | ${source} |`
}

function table(use: Target['use'], moments: Moments): string {
  const rows = TARGETS.filter((target) => target.use === use)
  const met = rows.filter((target) => isMet(target, moments)).length
  return `${met} of ${rows.length} are met.

| moment | published | model | | source |
| --- | --- | --- | --- | --- |
${rows.map((target) => row(target, moments)).join('\n')}`
}

function markdown(moments: Moments, date: string): string {
  const { firms, replicates, firmsForSizes } = FULL
  return `# Moments of the model beside published ones

${date}, model version ${catalogue.modelVersion}, \`npm run build && npm run calibration\`. Region \`jilin\` at defaults, no policy, no shock: ${firms}
firms, ten years, ${replicates} replicates that share month 0; ± is the standard error between them, or of the estimator. Sizes and their
growth: ${firmsForSizes} firms, one year. A figure without a range counts as met within a fifth of itself, or,
where it is most of one, of what it lacks to one. The calibration is by hand; what is missed is missed.

## In view when parameters were set

${table('calibrated', moments)}

## Held out

${table('held out', moments)}

## No published figure

| moment | model |
| --- | --- |
${TOLD.map(([key, says]) => `| ${says} | ${told(moments, key)} |`).join('\n')}
`
}
