/**
 * Where a compiled world lies does not matter: months are the same at any addresses, while tables grow, and when a world moves.
 *
 * Broken on purpose, and seen to fail: one relocation left out, two arrays exchanged, columns lengthened beyond their room.
 */
import { expect, test } from 'vitest'
import { fingerprint, open, rewind, snapshot, speedUp, step, trace } from '../../sim/index.ts'
import type { Course, Machine, World } from '../../sim/index.ts'
import { addressesOf, roomFor } from '../../sim/webassembly/addresses.ts'
import { Engine } from '../../sim/webassembly/engine.ts'
import { gather } from '../../sim/kernel/block.ts'
import { visitWorld, type TypedArray } from '../../sim/webassembly/places.ts'
import { growTable } from '../../sim/kernel/table.ts'
import { machineHere } from '../../src/run/machine.ts'
import { regions } from '../../src/regions/index.ts'
import { BUSY, freshWorld, MONTHS, QUIET, smallSetup, steps } from './small-worlds.ts'

/** Where firms are founded and none gives up: a world of 280 outgrows a place for 512. */
const growing = smallSetup({ firms: 280, parameters: { outsideOption: 0, closureHazard: 0 } })

function machine(): Machine {
  const here = machineHere()
  if (here === null) throw new Error('no WebAssembly here')
  return here
}

/** The machine, and how much room each of the places had that it was started in. */
function watched(): { machine: Machine; rooms: number[] } {
  const rooms: number[] = []
  const usual = machine()
  return {
    rooms,
    machine: {
      plan: usual.plan,
      start(addresses, calls) {
        rooms.push(addresses.firms)
        return usual.start(addresses, calls)
      },
    },
  }
}

function lived(world: World, course: Course, months = MONTHS) {
  open(world, course, 1)
  steps(world, months)
  return { print: fingerprint(world), trace: trace(world), bytes: new Uint8Array(snapshot(world)) }
}

for (const firms of [1, 20_000])
  test(`the same months with room as for ${firms} firms`, () => {
    const compiled = freshWorld()
    speedUp(compiled, machine(), firms)
    expect(lived(compiled, BUSY)).toEqual(lived(freshWorld(), BUSY))
    expect(compiled.engine).not.toBeNull()
  })

test('a table grows where it lies', () => {
  const setup = { ...growing, firms: 30 }
  const { machine: here, rooms } = watched()
  const compiled = freshWorld(setup)
  speedUp(compiled, here)
  const before = compiled.firms.alive
  expect(lived(compiled, QUIET, 72)).toEqual(lived(freshWorld(setup), QUIET, 72))
  expect(rooms).toEqual([512])
  expect(compiled.firms.alive.length).toBeGreaterThan(before.length)
  expect(compiled.firms.alive.buffer).toBe(before.buffer)
  expect(compiled.firms.alive.byteOffset).toBe(before.byteOffset)
})

test('a world that has outgrown its place moves, lives on, and is turned back', () => {
  const { machine: here, rooms } = watched()
  const compiled = freshWorld(growing)
  speedUp(compiled, here, 1)
  const once = lived(compiled, QUIET)
  expect(once).toEqual(lived(freshWorld(growing), QUIET))
  expect(rooms).toEqual([512, 768])
  rewind(compiled, snapshot(freshWorld(growing)))
  expect(lived(compiled, QUIET).print).toEqual(once.print)
  expect(rooms).toEqual([512, 768])
  expect(compiled.engine).not.toBeNull()
})

test('a world for which there is no larger place goes on in JavaScript', () => {
  const usual = machine()
  let places = 1
  const here: Machine = {
    plan: usual.plan,
    start(addresses, calls) {
      if (places-- === 0) throw new RangeError('no memory')
      return usual.start(addresses, calls)
    },
  }
  const compiled = freshWorld(growing)
  speedUp(compiled, here, 1)
  expect(lived(compiled, QUIET)).toEqual(lived(freshWorld(growing), QUIET))
  expect(compiled.engine).toBeNull()
})

test('a month in which firms would need more room than there is says so', () => {
  const world = freshWorld()
  const engine = new Engine(machine(), world, 1, 0)
  const grow = (rows: number) => {
    const replaced = engine.replace(
      'any',
      0,
      gather(() => growTable(world.firms, rows)),
    )
    if ('gather' in replaced) replaced.gather(world)
  }
  const { alive } = world.firms
  grow(512)
  expect(world.firms.alive.byteOffset).toBe(alive.byteOffset)
  expect(() => grow(513)).toThrow('more firms begin than there is room for')
})

test('arrays lie apart, parts of an array within it, and near ones not in the same sets of a cache', () => {
  const world = freshWorld(smallSetup({ region: regions.jilin }))
  const { of, room, pages } = addressesOf(world, 1000, roomFor(3000, 0, 0))
  const arrays: TypedArray[] = []
  visitWorld(world, { array: (_owner, _key, array) => void arrays.push(array), number() {} })
  const ranges = arrays.map(({ buffer, byteOffset, byteLength }, i) => {
    return { buffer, from: byteOffset, to: byteOffset + byteLength, at: of[i], end: of[i] + room[i] }
  })
  const wrong = ranges.flatMap((a, i) =>
    ranges.slice(i + 1).filter((b) => {
      const meet = a.buffer === b.buffer && a.from < b.to && b.from < a.to
      return meet ? b.at - a.at !== b.from - a.from : a.end > b.at && b.end > a.at
    }),
  )
  expect(wrong).toEqual([])
  expect(Math.max(...ranges.map(({ end }) => end))).toBeLessThanOrEqual(pages * 65536)
  const large = [...new Set(ranges.filter(({ at, end }) => end - at >= 4096).map(({ at }) => at))]
  for (let i = 1; i < large.length; i++) expect((large[i] - large[i - 1]) % 4096).not.toBe(0)
})

test('worlds of about a size have the same addresses', () => {
  const at = (firms: number) => {
    const world = freshWorld(smallSetup({ firms, burnIn: 1 }))
    return addressesOf(world, 1000, roomFor(firms, world.firms.capacity, 0)).of
  }
  expect(at(400)).toEqual(at(500))
  expect(at(400)).not.toEqual(at(600))
})

test('an address that is wrong shows', () => {
  const usual = machine()
  const { arrays } = usual.plan.layout
  const wrong: Machine = {
    plan: usual.plan,
    start(addresses, calls) {
      const of = [...addresses.of]
      const [one, other] = ['firms.deposits', 'firms.revenue'].map((path) => arrays.indexOf(path))
      ;[of[one], of[other]] = [of[other], of[one]]
      return usual.start({ ...addresses, of }, calls)
    },
  }
  const compiled = freshWorld()
  speedUp(compiled, wrong)
  open(compiled, BUSY, 1)
  expect(() => step(compiled)).toThrow()
})
