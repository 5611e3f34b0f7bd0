/**
 * A month takes no memory for each of its firms: what it needs lies in tables and scratch from the beginning. Births grow tables, but rarely.
 * Broken on purpose, and seen to fail: an object a firm in `weighAlliances`, which the compiler then leaves in TypeScript.
 */
import { getHeapStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { open, step } from '../../sim/index.ts'
import { accelerate } from '../../src/run/machine.ts'
import { BUSY, freshWorld, smallSetup } from '../laws/small-worlds.ts'

const FIRMS = 4000
const WARMED_UP = 60
/** Less than an object of any kind for each firm. */
const MOST = 8 * FIRMS

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** Heap and array buffers that a usual month takes: months in which garbage was collected or tables grew are not usual. */
function bytesOfMonth(): number {
  const world = freshWorld(smallSetup({ firms: FIRMS }))
  accelerate(world)
  // Nobody enters: a firm that is born takes some memory, and how many are is not asked here.
  open(world, { ...BUSY, levers: { ...BUSY.levers, entryBarrier: () => 1 } }, 1)
  for (let month = 1; month <= WARMED_UP; month++) step(world)
  collectGarbage()
  const bytes: number[] = []
  const taken = (): number => getHeapStatistics().used_heap_size + process.memoryUsage().arrayBuffers
  for (let month = 1; month <= 24; month++) {
    const before = taken()
    step(world)
    bytes.push(taken() - before)
  }
  expect(world.engine).not.toBeNull()
  return bytes.toSorted((a, b) => a - b)[12]
}

test('a month takes less memory than any object a firm', () => {
  const bytes = bytesOfMonth()
  expect(bytes).toBeGreaterThan(0)
  expect(bytes).toBeLessThan(MOST)
})
