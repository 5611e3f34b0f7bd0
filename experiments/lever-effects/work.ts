/** Runs the arms of a plan, replicate by replicate, and keeps what was measured in files, so that an interruption loses little. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  catalogue,
  pairOf,
  streamArms,
  type Pool,
  type ReplicateResult,
  type Scenario,
} from '../../src/index.ts'
import { OUTCOMES } from './outcomes.ts'
import { FINANCING, placeboKey, settingsOf, type Plan, type Setting, type Size } from './plan.ts'

/** One contrast in one replicate. */
export interface Measured {
  /** Policy less base, parallel to `OUTCOMES`. */
  readonly effects: readonly number[]
  /** Of the twin it starts from; for numbers of both twins, what nothing but luck does. */
  readonly levels: readonly number[]
  /** Nothing differs, not one fen. */
  readonly isSame: boolean
}

/** By contrast, and by placebo of a context. */
type Chunk = Record<string, Measured>

export interface WorkOptions {
  readonly size: Size
  readonly pool: Pick<Pool, 'run' | 'workers'>
  /** Where measured replicates are kept; absent: nowhere. */
  readonly folder?: string | undefined
  readonly onProgress?: ((told: string) => void) | undefined
}

/** Measured contrasts by setting, then by contrast or placebo, one element a replicate. */
export type Work = ReadonlyMap<string, ReadonlyMap<string, readonly Measured[]>>

export async function workThrough(plan: Plan, options: WorkOptions): Promise<Work> {
  const { size, onProgress } = options
  const work = new Map<string, Map<string, Measured[]>>()
  for (let replicate = 1; replicate <= size.replicates; replicate++) {
    for (const setting of settingsOf(size, replicate)) {
      const chunk = await chunkOf(plan, setting, options)
      const kept = work.get(setting.key) ?? new Map<string, Measured[]>()
      for (const key of wanted(plan)) kept.set(key, [...(kept.get(key) ?? []), chunk[key]])
      work.set(setting.key, kept)
    }
    onProgress?.(`${replicate}/${size.replicates} replicates`)
  }
  return work
}

function wanted(plan: Plan): string[] {
  return [...plan.contrasts.map(({ key }) => key), ...plan.contexts.map(placeboKey)]
}

/** From the file, and from runs for what it lacks. */
async function chunkOf(plan: Plan, setting: Setting, { folder, pool }: WorkOptions): Promise<Chunk> {
  const file = folder && join(folder, `${setting.key}-${setting.scenario.seed}-${await keyOf(setting)}.json`)
  const known: Chunk = file && existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Chunk) : {}
  const missing = wanted(plan).filter((key) => !(key in known))
  if (missing.length === 0) return known
  const all = { ...known, ...(await measured(plan, setting, { missing, pool })) }
  if (file) await save(file, all)
  return all
}

async function save(file: string, chunk: Chunk): Promise<void> {
  await mkdir(join(file, '..'), { recursive: true })
  await writeFile(`${file}.tmp`, JSON.stringify(chunk))
  await rename(`${file}.tmp`, file)
}

/** Code, scenario and outcomes: what was measured before counts only where all are the same. */
async function keyOf({ scenario }: Setting): Promise<string> {
  const hash = createHash('sha256')
    .update(await builtCode())
    .update(JSON.stringify(scenario))
  return hash
    .update(JSON.stringify(OUTCOMES.map((each) => [each, String(each.measure.of)])))
    .digest('hex')
    .slice(0, 16)
}

let code: Promise<Buffer> | undefined

/** The library and its worker, as they lie in `dist/node`. */
function builtCode(): Promise<Buffer> {
  code ??= (async () => {
    const names = (await readdir('dist/node')).filter((name) => name.endsWith('.js')).toSorted()
    return Buffer.concat(await Promise.all(names.map((name) => readFile(join('dist/node', name)))))
  })()
  return code
}

async function measured(
  plan: Plan,
  { scenario }: Setting,
  { missing, pool }: { missing: readonly string[]; pool: WorkOptions['pool'] },
): Promise<Chunk> {
  const contrasts = plan.contrasts.filter(({ key }) => missing.includes(key))
  const contexts = plan.contexts.filter(
    (context) => missing.includes(placeboKey(context)) || contrasts.some((each) => each.context === context),
  )
  const needed = new Set([
    ...contrasts.flatMap(({ base, policy }) => [base, policy]),
    ...contexts.flatMap((context) => [context.key, placeboKey(context)]),
  ])
  const arms = plan.arms.filter(({ key }) => needed.has(key))
  const runs = arms.map(({ twin, levers }) => ({ twin, scenario: scenario.with({ levers }) }))
  const chunk: Chunk = {}
  const asked = { replicates: 1, pool: naming(pool) }
  for await (const { results } of streamArms([runs[0], ...runs.slice(1)], asked)) {
    const result = (key: string): ReplicateResult => results[arms.findIndex((arm) => arm.key === key)]
    for (const context of contexts)
      chunk[placeboKey(context)] = measure(result(context.key), result(placeboKey(context)))
    for (const each of contrasts)
      chunk[each.key] = withLuck(
        measure(result(each.base), result(each.policy)),
        chunk[placeboKey(each.context)],
      )
  }
  return chunk
}

/** A run that fails says which it was. */
function naming(pool: WorkOptions['pool']): WorkOptions['pool'] {
  const moved = ({ levers }: Pick<Scenario, 'levers'>) =>
    catalogue.levers
      .filter(({ key, default: usual }) => levers[key] !== usual)
      .map(({ key }) => `${key} ${JSON.stringify(levers[key])}`)
  const run: Pool['run'] = async (request, options) => {
    try {
      return await pool.run(request, options)
    } catch (cause) {
      if (options?.signal?.aborted) throw cause
      const { scenario } = request
      const message = cause instanceof Error ? cause.message : String(cause)
      throw new Error(`${scenario.name}, ${scenario.seed}, ${moved(scenario).join(', ')}: ${message}`, {
        cause,
      })
    }
  }
  return { workers: pool.workers, run }
}

function measure(base: ReplicateResult, policy: ReplicateResult): Measured {
  const pair = pairOf(base, policy, [FINANCING, FINANCING])
  const { months } = pair
  const levels = OUTCOMES.map(({ measure: m }) => (m.kind === 'pair' ? 0 : m.of(pair.base, months)))
  const effects = OUTCOMES.map(({ measure: m }, at) => {
    return m.kind === 'pair' ? m.of(pair) : m.of(pair.policy, months) - levels[at]
  })
  return { effects, levels, isSame: base.fingerprint === policy.fingerprint }
}

/** Fates change by luck alone: beside them stands how many. */
function withLuck(each: Measured, placebo: Measured): Measured {
  const levels = each.levels.map((level, at) =>
    OUTCOMES[at].measure.kind === 'pair' ? placebo.effects[at] : level,
  )
  return { ...each, levels }
}
