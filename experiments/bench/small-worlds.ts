/** What a page and a sweep feel: 1 000 firms over 120 months, from a month 0 that is on the disk. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Pool, run, type Scenario, type Spread } from '../../src/index.ts'
import { median } from '../../src/run/spread.ts'
import type { Goal } from './goals.ts'

export async function smallWorlds(scenario: Scenario, quick: boolean): Promise<Goal[]> {
  const world = scenario.with({ population: { firms: 1000 }, months: 120 })
  const one = new Pool({ workers: 1 })
  const two = new Pool({ workers: 2 })
  try {
    // Warms the workers up and leaves month 0 on the disk.
    await run(world, { replicates: 4, pool: one })
    await run(world, { replicates: 8, pool: two })
    const warm = await times(quick ? 5 : 15, () => run(world, { replicates: 1, pool: one }))
    const cold = await times(quick ? 3 : 7, () => coldProcess(world))
    const firsts: number[] = []
    const hundred = await times(quick ? 1 : 3, async () => void firsts.push(await firstOf(100, world, two)))
    return [
      { what: '1 000 firms × 120 months, warm', unit: 's', measured: warm, must: 0.08, aim: 0.05 },
      { what: 'the same in a new process', unit: 's', measured: cold, must: 0.8, aim: 0.5 },
      { what: '100 such replicates, 2 workers', unit: 's', measured: hundred, must: 6, aim: 3 },
      { what: 'first answer of those', unit: 's', measured: spread(firsts), must: 0.2, aim: 0.1 },
      await twoAgainstOne(world, one, two, quick ? 10 : 50),
    ]
  } finally {
    await Promise.all([one.close(), two.close()])
  }
}

async function seconds(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

async function times(repeats: number, work: () => unknown): Promise<Spread> {
  const all: number[] = []
  for (let repeat = 0; repeat < repeats; repeat++) all.push(await seconds(work))
  return spread(all)
}

const spread = (all: readonly number[]): Spread => ({ least: Math.min(...all), median: median(all) })

/** Seconds until the first of so many replicates has come home; returns when all have. */
async function firstOf(replicates: number, world: Scenario, pool: Pool): Promise<number> {
  const start = performance.now()
  let first = Number.NaN
  const onReplicate = (): void => {
    if (Number.isNaN(first)) first = (performance.now() - start) / 1000
  }
  await run(world, { replicates, pool, onReplicate })
  return first
}

/** Four rounds in turn, so that a disturbance meets both. */
async function twoAgainstOne(world: Scenario, one: Pool, two: Pool, replicates: number): Promise<Goal> {
  const gains: number[] = []
  for (let round = 0; round < 4; round++) {
    const alone = await seconds(() => run(world, { replicates, pool: one }))
    gains.push(alone / (await seconds(() => run(world, { replicates, pool: two }))))
  }
  return {
    what: `${4 * replicates} replicates, 2 workers against 1`,
    unit: '×',
    measured: { least: Math.max(...gains), median: median(gains) },
    must: 1.7,
    aim: 1.9,
    rising: true,
  }
}

/** The command in a process of its own. */
function coldProcess(world: Scenario): void {
  const folder = mkdtempSync(join(tmpdir(), 'ballast-cold-'))
  try {
    const file = join(folder, 'scenario.json')
    writeFileSync(file, JSON.stringify(world))
    const args = ['bin/ballast.js', 'run', file, '--replicates', '1', '--workers', '1', '--quiet']
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
