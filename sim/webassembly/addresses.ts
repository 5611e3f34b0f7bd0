/**
 * Where each array of a world lies while its months run as WebAssembly. Addresses are written into the code, so worlds of about the same
 * size are to have the same ones: they follow from the region and from how many firms there is room for, of which there are few sizes.
 */

import { visitWorld, type TypedArray } from './places.ts'
import { columnOf } from '../kernel/table.ts'
import { SIZE_CLASSES } from '../state/firm.ts'
import { tablesOfFirms } from '../world/room.ts'
import type { World } from '../world/world.ts'

const PAGE = 65536
/** All that 32-bit addresses reach. */
const LARGEST = 4294967296
/** Arrays begin at multiples of this. */
const LINE = 64
/** Of large arrays no two that are near each other begin at the same distance from a multiple of this: they would crowd each other out of cache. */
const SETS = 4096
/** An odd number of lines, by which such distances are spread evenly. */
const APART = 25 * LINE

/** The fewest firms there is room for: the months of a small world are the most uneven. */
const FEWEST = 512
/** Room at the beginning, in firms of the population. */
const ROOMY = 2
/** From here on a world is due for a larger place. What is left is room for the month in which it is found out. */
const FULL = 3 / 4

export interface Addresses {
  /** Of each array, in the order of the layout. */
  readonly of: readonly number[]
  /** Bytes each may come to take. */
  readonly room: readonly number[]
  /** Firms there is room for. */
  readonly firms: number
  /** Of a memory that holds them all. */
  readonly pages: number
}

/** Whether a place for so many firms is full, or too small for the `coming` rows that the next month may need. */
export function isFull(capacity: number, room: number, coming: number): boolean {
  return capacity > room * FULL || coming > room
}

/** Firms to have room for in a world that began with `firms`, has come to `capacity` rows and may need `coming` in its next month: a power of 2, or one and a half. */
export function roomFor(firms: number, capacity: number, coming: number): number {
  let room = FEWEST
  while (room < firms * ROOMY || isFull(capacity, room, coming)) room = larger(room)
  return room
}

function larger(room: number): number {
  const isPower = (room & (room - 1)) === 0
  return isPower ? (room * 3) / 2 : (room * 4) / 3
}

/** Arrays of which one may lie within another, as parts of it: they stay together. */
interface Unit {
  readonly from: number
  readonly to: number
  room: number
  address: number
}

/** Of each array. */
function unitsOf(arrays: readonly TypedArray[], rooms: readonly number[]): Unit[] {
  const units: Unit[] = []
  const latest = new Map<ArrayBufferLike, Unit>()
  const [from, bytes] = [arrays.map((array) => array.byteOffset), arrays.map((array) => array.byteLength)]
  // By where they begin, the larger first: what follows an array lies within it or behind it.
  const order = arrays.map((_, i) => i).sort((a, b) => from[a] - from[b] || bytes[b] - bytes[a])
  for (const i of order) {
    const { buffer } = arrays[i]
    const to = from[i] + bytes[i]
    let unit = latest.get(buffer)
    if (unit === undefined || to > unit.to || bytes[i] === 0) {
      unit = { from: from[i], to, room: 0, address: 0 }
      if (bytes[i] > 0) latest.set(buffer, unit)
    }
    unit.room = Math.max(unit.room, from[i] - unit.from + rooms[i])
    units[i] = unit
  }
  return units
}

/** Room that arrays may come to need beyond what they take. */
function growthOf(world: World, firms: number): Map<TypedArray, number> {
  const room = new Map<TypedArray, number>()
  for (const [table, rows] of tablesOfFirms(world))
    for (const name in table.definition.columns) {
      const column = columnOf(table, name)
      room.set(column, (column.byteLength / table.capacity) * firms * rows)
    }
  // Whom measures are for: nothing until they are aimed.
  const { aims } = world.policy
  for (const key in aims) room.set(aims[key as keyof typeof aims], world.cells.capacity * SIZE_CLASSES.length)
  return room
}

/**
 * Addresses in a memory of its own, from `start` on, with room for so many firms.
 *
 * @throws RangeError if there is no memory that large
 */
export function addressesOf(world: World, start: number, firms: number): Addresses {
  const arrays: TypedArray[] = []
  visitWorld(world, { array: (_owner, _key, array) => void arrays.push(array), number() {} })
  const growth = growthOf(world, firms)
  const room = arrays.map((array) => growth.get(array) ?? array.byteLength)
  const units = unitsOf(arrays, room)
  // What goes through rows by fours may look beyond the last of them.
  const end = place(new Set(units), start) + LINE
  if (end > LARGEST) throw new RangeError('a world too large for compiled months')
  const of = arrays.map(({ byteOffset }, i) => units[i].address + byteOffset - units[i].from)
  return { of, room, firms, pages: Math.ceil(end / PAGE) }
}

/** Gives each unit its address and returns the first that is left. */
function place(units: ReadonlySet<Unit>, start: number): number {
  let [free, large] = [start, 0]
  for (const unit of units) {
    free = Math.ceil(free / LINE) * LINE
    if (unit.room >= SETS) {
      const distance = (APART * large++) % SETS
      free += (SETS + distance - (free % SETS)) % SETS
    }
    unit.address = free
    free += unit.room
  }
  return free
}
