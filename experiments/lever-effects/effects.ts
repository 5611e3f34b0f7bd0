/**
 * What every lever does, from its default and from its off value to both bounds, into `effects.csv` and `effects.md` of this folder.
 *
 *   npm run build && npm run effects
 *   npm run effects -- --quick --out /tmp/effects       seconds; says nothing about levers
 *   npm run effects -- --levers taxRelief,publicity --replicates 8 --out /tmp/effects
 *
 * Interrupted, it goes on where it was: measured replicates lie in `dist/lever-effects`.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { catalogue, Pool } from '../../src/index.ts'
import { effectsOf, harmsOf, judgementsOf, trialsOf, type Effect, type Judgement } from './judge.ts'
import { FULL, planOf, QUICK, type Lever, type Plan, type Size } from './plan.ts'
import { csvOf } from './csv.ts'
import { pageOf } from './page.ts'
import { workThrough } from './work.ts'

const FOLDER = 'experiments/lever-effects'
const WORK = 'dist/lever-effects'

export interface Asked {
  readonly size: Size
  /** By default all. */
  readonly levers?: readonly Lever[]
  readonly workers?: number
  readonly folder?: string
  readonly onProgress?: (told: string) => void
}

export interface Found {
  readonly plan: Plan
  readonly size: Size
  readonly levers: readonly Lever[]
  readonly effects: readonly Effect[]
  readonly judgements: readonly Judgement[]
}

export async function measureEffects(asked: Asked): Promise<Found> {
  const { size, levers = catalogue.levers, workers, folder, onProgress } = asked
  const plan = planOf(levers)
  const pool = new Pool(workers === undefined ? {} : { workers })
  try {
    const effects = effectsOf(plan, await workThrough(plan, { size, pool, folder, onProgress }))
    return { plan, size, levers, effects, judgements: judgementsOf(levers, effects) }
  } finally {
    await pool.close()
  }
}

export async function main(given: string[]): Promise<void> {
  const { values } = parseArgs({
    args: given,
    options: {
      quick: { type: 'boolean', default: false },
      levers: { type: 'string' },
      replicates: { type: 'string' },
      firms: { type: 'string' },
      workers: { type: 'string' },
      out: { type: 'string', default: FOLDER },
    },
  })
  const { quick, out } = values
  if (quick && out === FOLDER) throw new Error('a quick run is not to be committed: give it another --out')
  const size = {
    ...(quick ? QUICK : FULL),
    ...(values.replicates && { replicates: Number(values.replicates) }),
    ...(values.firms && { firms: Number(values.firms) }),
  }
  const found = await measureEffects({
    size,
    ...(values.levers && { levers: leversNamed(values.levers.split(',')) }),
    ...(values.workers && { workers: Number(values.workers) }),
    ...(!quick && { folder: WORK }),
    onProgress: (told) => console.error(told),
  })
  await mkdir(out, { recursive: true })
  await writeFile(join(out, 'effects.csv'), csvOf(found.effects))
  await writeFile(join(out, 'effects.md'), pageOf(found, new Date().toISOString().slice(0, 10)))
  console.log(summaryOf(found))
}

function leversNamed(keys: readonly string[]): Lever[] {
  return keys.map((key) => {
    const lever = catalogue.levers.find((each) => each.key === key)
    if (lever === undefined) throw new Error(`no lever is called '${key}'`)
    return lever
  })
}

function summaryOf({ levers, effects, judgements }: Found): string {
  const opposite = judgements.filter(({ verdict }) => verdict === 'opposite')
  const failed = trialsOf(levers, effects).filter(({ passes }) => !passes)
  const still = levers.filter((lever) =>
    effects.every((each) => each.contrast.lever !== lever || !each.isClear),
  )
  const harmless = levers.filter((lever) => harmsOf(lever, effects).length === 0)
  const told = (keys: readonly string[]) => (keys.length === 0 ? 'none' : keys.join(', '))
  return [
    `${levers.length} levers, ${effects.filter(({ isClear }) => isClear).length} of ${effects.length} effects beyond chance`,
    `signs: ${judgements.length} declared, opposite: ${told(opposite.map(({ lever, of }) => `${lever.key} on ${of}`))}`,
    `levers that do not move what they say, or do not harm whom they say: ${told(failed.map(({ lever }) => lever.key))}`,
    `levers without any clear effect: ${told(still.map(({ key }) => key))}`,
    `levers without a clear harm at their maximum: ${told(harmless.map(({ key }) => key))}`,
  ].join('\n')
}
