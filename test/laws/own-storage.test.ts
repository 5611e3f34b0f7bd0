/**
 * Law 12, from the other side: an economy lives the same life when no scratch column reuses the storage of another. Slower to say
 * what is wrong than the watchers of `reused-storage.test.ts`, but it needs no watcher in front of what is read.
 *
 * Broken on purpose, and seen to fail: rent in the storage of the wage bill.
 */
import { afterAll, expect, test, vi } from 'vitest'
import type * as Table from '../../sim/kernel/table.ts'

const TABLE = '../../sim/kernel/table.ts'

interface Lives {
  /** Bytes of a firm's row. */
  readonly row: number
  readonly golden: Record<string, string[]>
  readonly busy: string
}

/** A busy year of more firms than one block holds. */
async function busyYear(): Promise<{ row: number; busy: string }> {
  const { bytesPerFirm, createWorld, fingerprint, isReady, open, step } = await import('../../sim/index.ts')
  const { BLOCK_ROWS } = await import('../../sim/kernel/block.ts')
  const { BUSY, smallSetup } = await import('./small-worlds.ts')
  const world = createWorld(smallSetup({ firms: BLOCK_ROWS + 200, burnIn: 36 }))
  while (!isReady(world)) step(world)
  open(world, BUSY, 1)
  for (let month = 1; month <= 13; month++) step(world)
  return { row: bytesPerFirm(world).row, busy: fingerprint(world) }
}

/** What is lived by a model loaded anew. */
async function livesOf(): Promise<Lives> {
  vi.resetModules()
  const { goldenFingerprints } = await import('../golden/runs.ts')
  return { ...(await busyYear()), golden: goldenFingerprints() }
}

function withoutReuse(definition: Table.TableDefinition): Table.TableDefinition {
  const columns = Object.entries(definition.columns).map(([name, column]) => [
    name,
    { ...column, reuses: undefined },
  ])
  return { ...definition, columns: Object.fromEntries(columns) }
}

function giveEachItsOwn(): void {
  vi.doMock(TABLE, async (importOriginal) => {
    const table = await importOriginal<typeof Table>()
    return {
      ...table,
      createTable: (definition: Table.TableDefinition, capacity: number) =>
        table.createTable(withoutReuse(definition), capacity),
    }
  })
}

afterAll(() => {
  vi.doUnmock(TABLE)
})

test('12 the same lives when every scratch column has storage of its own', async () => {
  const { row, ...reused } = await livesOf()
  giveEachItsOwn()
  const { row: longerRow, ...own } = await livesOf()
  expect(longerRow).toBeGreaterThan(row)
  expect(own).toEqual(reused)
})
