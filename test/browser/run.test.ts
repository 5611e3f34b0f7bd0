/** The same library in a page: web workers bring home what the model gives on the spot. */
import { expect, test } from 'vitest'
import { createWorld, fingerprint, isReady, open, restore, snapshot, step } from '../../sim/index.ts'
import { createScenario, run } from '../../src/index.ts'
import { courseOf, setupOf } from '../../src/scenario/index.ts'

const scenario = createScenario({
  format: 1,
  months: 18,
  seed: 'page',
  burnIn: 12,
  population: { firms: 60 },
})

function onTheSpot(replicate: number): string {
  const before = createWorld(setupOf(scenario))
  while (!isReady(before)) step(before)
  const world = restore(setupOf(scenario), snapshot(before))
  open(world, courseOf(scenario), replicate)
  for (let month = 1; month <= scenario.months; month++) step(world)
  return fingerprint(world)
}

test('three replicates on two web workers', async () => {
  const { replicates, survival } = await run(scenario, { replicates: 3, workers: 2 })
  expect(replicates.map((result) => result.fingerprint)).toEqual([1, 2, 3].map(onTheSpot))
  expect(survival.at(12).estimate).toBeGreaterThan(0)
})

test('a run is given up when its signal says so', async () => {
  const control = new AbortController()
  const onProgress = () => control.abort(new Error('enough'))
  const long = scenario.with({ months: 1200 })
  await expect(run(long, { replicates: 8, signal: control.signal, onProgress })).rejects.toThrow('enough')
})

test('a page cannot write folders, and says so', async () => {
  const result = await run(scenario, { replicates: 1 })
  await expect(result.write('out')).rejects.toThrow('command line')
})
