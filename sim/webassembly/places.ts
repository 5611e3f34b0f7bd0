/**
 * What a world consists of when its months run as WebAssembly: arrays, whose lengths lie at the beginning of memory, and numbers of eight
 * bytes each. Both are known by their paths (`firms.deposits`), which are the same in every world of the model, whatever its region.
 */

/** Parts that compiled code has no business with, or that say again what lies elsewhere. */
const OUTSIDE = new Set([
  'setup',
  'region',
  'course',
  'departures',
  'journal',
  'observed',
  'engine',
  'digester',
  'proof',
  'fused',
  'byKind',
  'reserve',
])
/** Parts that are the same in every world whose months are compiled. */
const ALIKE = new Set(['definition', 'flows', 'perFirm'])

export type TypedArray =
  | Float64Array
  | Float32Array
  | Int32Array
  | Uint32Array
  | Int16Array
  | Uint16Array
  | Uint8Array

/** What a walk through a world meets. */
export interface Visitor {
  array(owner: object, key: string, array: TypedArray): void
  number(owner: object, key: string): void
  /** An object, whose parts follow; `leave` when they are over. `key` is what its owner calls it. */
  enter?(object: object, key: string): void
  leave?(): void
}

export interface Layout {
  readonly arrays: readonly string[]
  readonly numbers: readonly string[]
}

/** Numbers of the world that are counts: no fraction, and within these bounds. They are kept as 32-bit integers. */
export const COUNTS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  rows: [0, 16777216],
  capacity: [0, 16777216],
  sectors: [0, 255],
  cities: [0, 255],
  cores: [0, 255],
  banks: [0, 255],
  markets: [0, 65535],
  parkCount: [0, 65535],
  population: [0, 16777216],
  holders: [0, 65535],
  financing: [0, 2],
  k0: [0, 4294967295],
  k1: [0, 4294967295],
  mirrored: [-1, 16777216],
  mirrorMonth: [0, 65535],
}

/** Where places begin: the first bytes of memory stay free, so that no place has address 0. */
const FIRST = 64

function isListOfLists(value: object): boolean {
  return Array.isArray(value) && !ArrayBuffer.isView(value[0])
}

export function isOutside(key: string): boolean {
  return OUTSIDE.has(key)
}
export function isAlike(key: string): boolean {
  return ALIKE.has(key)
}

/** Visits the arrays and numbers of a world, in the same order in every world. */
export function visitWorld(world: object, visitor: Visitor): void {
  visit(world, '', visitor)
}

function visit(owner: object, name: string, visitor: Visitor): void {
  visitor.enter?.(owner, name)
  for (const key of Object.keys(owner)) {
    if (OUTSIDE.has(key) || ALIKE.has(key)) continue
    const value = (owner as Record<string, unknown>)[key]
    if (typeof value === 'number') visitor.number(owner, key)
    else if (ArrayBuffer.isView(value)) visitor.array(owner, key, value as TypedArray)
    else if (value !== null && typeof value === 'object' && !isListOfLists(value)) visit(value, key, visitor)
  }
  visitor.leave?.()
}

/** Paths of all places of a world. */
export function layoutOf(world: object): Layout {
  const arrays: string[] = []
  const numbers: string[] = []
  const path: string[] = []
  const pathOf = (key: string): string => [...path.slice(1), key].join('.')
  visitWorld(world, {
    array: (_owner, key) => void arrays.push(pathOf(key)),
    number: (_owner, key) => void numbers.push(pathOf(key)),
    enter: (_object, key) => void path.push(key),
    leave: () => void path.pop(),
  })
  return { arrays, numbers }
}

/** Address of the length of array `index`. */
export function lengthSlot(index: number): number {
  return FIRST + 4 * index
}

/** Address of number `index`. */
export function numberSlot({ arrays }: Layout, index: number): number {
  return FIRST + 8 * (Math.ceil(arrays.length / 2) + index)
}

/** First address after lengths and numbers. */
export function layoutEnd(layout: Layout): number {
  return numberSlot(layout, layout.numbers.length)
}
