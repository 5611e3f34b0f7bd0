/**
 * What costs time beside the months: starting workers, the first runs of a pool that is cold or warm, a run of one month, two workers
 * against one.
 *
 *   npm run build && node experiments/run.mjs experiments/bench/pool.ts [ROUNDS]
 *
 * Least and median of the rounds, cold and warm in turn.
 */
import { loadScenario, Pool, progressive, type Scenario } from '../../src/index.ts'

type Times = Record<string, number[]>

export async function main([rounds = '5']: readonly string[]): Promise<void> {
  const world = (await loadScenario('experiments/bench/full.json')).with({
    population: { firms: 1000 },
    months: 120,
  })
  // Leaves month 0 on the disk.
  const first = new Pool({ workers: 1 })
  await first.run({ scenario: world, replicate: 1 })
  await first.close()
  const times: Times = {}
  for (let round = 0; round < Number(rounds); round++) {
    await beginning(world, times, false)
    await beginning(world, times, true)
    await steady(world, times)
  }
  for (const [what, all] of Object.entries(times)) {
    const sorted = all.toSorted((a, b) => a - b)
    const shown = [sorted[0], sorted[sorted.length >> 1]].map((value) => value.toPrecision(3))
    console.log(`${what}: ${shown.join(' / ')}`)
  }
}

async function timed(times: Times, what: string, work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  const spent = performance.now() - start
  ;(times[what] ??= []).push(spent)
  return spent
}

/** A hundred replicates are asked of two workers: when something is seen, when the first is whole. */
async function beginning(world: Scenario, times: Times, isWarm: boolean): Promise<void> {
  const name = isWarm ? 'warm' : 'cold'
  const pool = new Pool({ workers: 2 })
  if (isWarm) await timed(times, 'warming up, ms', () => pool.warm([world]))
  const start = performance.now()
  const control = new AbortController()
  const seen: number[] = []
  const onPartial = ({ replicates }: { readonly replicates: readonly unknown[] }): void => {
    seen.push(performance.now() - start)
    if (replicates.length > 0) control.abort()
  }
  const asked = { pool, replicates: 100, look: 36, onPartial, signal: control.signal }
  await progressive(world, asked).catch(() => {})
  ;(times[`${name} pool, first look, ms`] ??= []).push(seen[0])
  ;(times[`${name} pool, first whole replicate, ms`] ??= []).push(seen.at(-1)!)
  await pool.close()
}

async function steady(world: Scenario, times: Times): Promise<void> {
  const [one, two] = [new Pool({ workers: 1 }), new Pool({ workers: 2 })]
  await progressive(world, { pool: one, replicates: 6 })
  await progressive(world, { pool: two, replicates: 12 })
  const brief = world.with({ months: 1 })
  for (let repeat = 1; repeat <= 20; repeat++)
    await timed(times, 'a run of one month, ms', () => one.run({ scenario: brief, replicate: repeat }))
  for (let repeat = 1; repeat <= 8; repeat++)
    await timed(times, 'a run of 120 months, ms', () => one.run({ scenario: world, replicate: repeat }))
  const alone = await timed(times, '40 replicates, 1 worker, ms', () =>
    progressive(world, { pool: one, replicates: 40 }),
  )
  const together = await timed(times, '40 replicates, 2 workers, ms', () =>
    progressive(world, { pool: two, replicates: 40 }),
  )
  ;(times['2 workers against 1, times (the least is the worst)'] ??= []).push(alone / together)
  await Promise.all([one.close(), two.close()])
}
