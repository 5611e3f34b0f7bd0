/**
 * A core enterprise that fails drags its suppliers along [001].
 *
 * Statistical: Jilin at 1 000 firms, the largest core enterprise fails in month 1 or does not; 8 replicates of twins.
 */
import { beforeAll, expect, test } from 'vitest'
import { booksOf, departures, type Course, type World } from '../../sim/index.ts'
import { constantCourse, live, QUIET, told, replicateMean } from './lives.ts'

const REPLICATES = 8
const failure = constantCourse({}, { shocks: [{ kind: 'coreFailure', from: 1, months: 1, size: 1 }] })

interface Fate {
  /** Suppliers of the largest core enterprise at month 0. */
  readonly suppliers: number
  /** Of those, how many stopped within the year. */
  readonly stopped: number
  /** Fen that firms wrote off on core enterprises. */
  readonly writtenOff: number
}

function fateOfSuppliers(course: Course, replicate: number): Fate {
  let suppliers = new Set<number>()
  let [stopped, writtenOff] = [0, 0]
  const watch = (world: World, month: number) => {
    if (month === 0) {
      suppliers = suppliersOfLargest(world)
      return
    }
    const { firm, count } = departures(world)
    for (let row = 0; row < count; row++) if (suppliers.has(firm[row])) stopped += 1
    for (const { instrument, kind, to, amount } of booksOf(world).flows) {
      if (instrument === 'receivable' && kind === 'writeOff' && to.startsWith('core:')) writtenOff += amount
    }
  }
  live(course, { replicate, watch })
  return { suppliers: suppliers.size, stopped, writtenOff }
}

/** Initial firms are their low word. */
function suppliersOfLargest({ cores, firms, constants }: World): Set<number> {
  let largest = 0
  for (let core = 1; core < cores.rows; core++) if (cores.sales[core] > cores.sales[largest]) largest = core
  const found = new Set<number>()
  for (let f = 0; f < firms.rows; f++)
    if (firms.alive[f] && firms.market[f] === constants.sectors + largest) found.add(firms.identityLow[f])
  return found
}

let calm: Fate[]
let failed: Fate[]

beforeAll(() => {
  const replicates = Array.from({ length: REPLICATES }, (_, at) => at + 1)
  calm = replicates.map((replicate) => fateOfSuppliers(QUIET, replicate))
  failed = replicates.map((replicate) => fateOfSuppliers(failure, replicate))
})

test('within a year at least one in twenty of its suppliers stops who would not have', () => {
  expect(calm[0].suppliers).toBeGreaterThan(20)
  const excess = replicateMean(failed.map((fate, at) => (fate.stopped - calm[at].stopped) / fate.suppliers))
  expect(excess.interval[0], told(excess)).toBeGreaterThan(0.05)
})

test('its suppliers write off what it owes them, and write off nothing where it stands', () => {
  for (const { writtenOff } of failed) expect(writtenOff).toBeGreaterThan(0)
  for (const { writtenOff } of calm) expect(writtenOff).toBe(0)
})
