/**
 * Moments of the model beside published ones, into `moments.json` and `moments.md` of this folder.
 *
 *   npm run build && npm run calibration [-- POPULATIONS [FIRMS]]
 *
 * With arguments the tables are printed and nothing is written.
 */
import { noMore, wholeArgument } from '../arguments.ts'
import { writeFile } from 'node:fs/promises'
import { catalogue } from '../../src/index.ts'
import { implausibility, isMet } from './implausibility.ts'
import { FULL, measureMoments, type Moments, type Plan } from './moments.ts'
import { REMOVED } from './targets/contradictions.ts'
import { TARGETS, TOLD, type Profile } from './targets/index.ts'
import { MISSES } from './targets/misses.ts'
import { LIMIT, type Target } from './targets/target.ts'

const FOLDER = 'experiments/calibration'
const PROFILES = Object.keys(TARGETS) as Profile[]

type ByProfile = Record<Profile, Moments>

const TITLES: Readonly<Record<Profile, string>> = {
  china: 'China',
  us: 'United States',
  eu: 'European Union',
}

/** A plan for a look: as many populations of sizes too, of as many firms, as long as these are fewer. */
function smallerPlan(populations: string, firms: string): Plan {
  const [count, size] = [
    wholeArgument('populations', populations, 1, 1000),
    wholeArgument('firms', firms, 1, 1_000_000),
  ]
  return {
    populations: count,
    firms: size,
    populationsForSizes: Math.min(count, FULL.populationsForSizes),
    firmsForSizes: Math.min(8 * size, FULL.firmsForSizes),
  }
}

export async function main([populations, firms, ...rest]: readonly string[] = []): Promise<void> {
  noMore(rest)
  const plan: Plan = populations === undefined ? FULL : smallerPlan(populations, firms ?? `${FULL.firms}`)
  const moments = {} as ByProfile
  for (const profile of PROFILES) moments[profile] = await measureMoments(plan, profile)
  const date = new Date().toISOString().slice(0, 10)
  const page = markdown(moments, plan, date)
  console.log(page)
  if (plan !== FULL) return
  const about = { date, command: 'npm run calibration', modelVersion: catalogue.modelVersion, plan }
  const profiles = Object.fromEntries(
    PROFILES.map((profile) => [profile, TARGETS[profile].map((target) => scored(target, moments[profile]))]),
  )
  await writeFile(`${FOLDER}/moments.json`, `${JSON.stringify({ ...about, profiles, moments }, null, 2)}\n`)
  await writeFile(`${FOLDER}/moments.md`, page)
}

/** A target with the moment that answers it. */
export function scored(target: Target, moments: Moments) {
  const { value, error } = moments[target.key]
  const far = implausibility(target, moments[target.key])
  return { ...target, model: value, modelError: error, implausibility: far, met: far < LIMIT }
}

const figures = (value: number) =>
  value === 0 ? '0' : Math.abs(value) < 1 ? value.toFixed(4) : value.toFixed(2)

function told({ value, error }: { value: number; error: number }): string {
  return Number.isNaN(error) || error === 0 ? figures(value) : `${figures(value)} ± ${figures(error)}`
}

function verdict(target: Target, moments: Moments): string {
  const met = isMet(target, moments[target.key])
  if (target.isBuiltIn) return met ? 'built in' : '**missed, though built in**'
  return met ? 'met' : '**missed**'
}

function row(target: Target, moments: Moments): string {
  const { key, says, figure, error, tolerance, source } = target
  const far = implausibility(target, moments[key]).toFixed(1)
  return `| ${says} | ${told({ value: figure, error })} | ${figures(LIMIT * tolerance)} | ${told(moments[key])} | ${far} | ${verdict(target, moments)} | ${source} |`
}

function table(targets: readonly Target[], moments: Moments): string {
  const proving = targets.filter(({ isBuiltIn }) => !isBuiltIn)
  const met = proving.filter((target) => isMet(target, moments[target.key])).length
  return `${met} of ${proving.length} are met, those built in left out.

| moment | published | reach | model | implausibility | | source |
| --- | --- | --- | --- | --- | --- | --- |
${targets.map((target) => row(target, moments)).join('\n')}`
}

function profileSection(profile: Profile, moments: Moments): string {
  const of = (use: Target['use']) => TARGETS[profile].filter((target) => target.use === use)
  const held = of('held out')
  return `## ${TITLES[profile]}

${table(of('calibrated'), moments)}${held.length === 0 ? '' : `\n\nHeld out: ${table(held, moments)}`}

What is missed, and why:

${missed(profile, moments)
  .map(({ key, says }) => `- *${says}.* ${MISSES[profile][key]}`)
  .join('\n')}`
}

/** Targets that the moments miss. */
export function missed(profile: Profile, moments: Moments): Target[] {
  return TARGETS[profile].filter((target) => !target.isBuiltIn && !isMet(target, moments[target.key]))
}

function markdown(moments: ByProfile, plan: Plan, date: string): string {
  const { firms, populations, firmsForSizes, populationsForSizes } = plan
  return `# Moments of the model beside published ones

${date}, model version ${catalogue.modelVersion}, \`npm run build && npm run calibration\`. Region \`jilin\` with the parameters of each profile, no policy, no shock: ${populations} populations of ${firms} firms,
each with a month 0 of its own, ten years; ± is the standard error between populations, or of the published figure where it has one. Tails, sizes and their growth: ${populationsForSizes} populations of
${firmsForSizes} firms, one year.

Implausibility is |model − figure| / √(se² of the model + se² of the figure + tolerance²); from ${LIMIT} on a figure is missed. The reach is ${LIMIT} tolerances: a fifth of
the figure (where it is most of one, of what it lacks to one), or the ends of a published range. The calibration is by hand; what is missed is missed.

${PROFILES.map((profile) => profileSection(profile, moments[profile])).join('\n\n')}

## Removed, since no economy can meet them together with the others

| moment | figure | profile | why |
| --- | --- | --- | --- |
${REMOVED.map(({ profile, target, says }) => `| ${target.says} (${target.source}) | ${figures(target.figure)} | ${profile} | ${says} |`).join('\n')}

## No published figure

| moment | ${PROFILES.join(' | ')} |
| --- | ${PROFILES.map(() => '---').join(' | ')} |
${TOLD.map(([key, says]) => `| ${says} | ${PROFILES.map((profile) => told(moments[profile][key])).join(' | ')} |`).join('\n')}
`
}
