import { expect, test } from 'vitest'
import { addDigests, chain, chainWhole, hex16, keyOfName, type Strip } from '../../../sim/kernel/hash.ts'

const ROWS = 2500
const low = Uint32Array.from({ length: ROWS }, (_, i) => i + 1)
const high = Uint32Array.from({ length: ROWS }, (_, i) => i % 3)
const alive = Uint8Array.from({ length: ROWS }, (_, i) => (i % 7 === 0 ? 0 : 1))
const rows = { identityLow: low, identityHigh: high, alive, rows: ROWS }
const values = Float64Array.from({ length: ROWS }, (_, i) => (i % 11) - 5)
const small = Uint8Array.from({ length: 2 * ROWS }, (_, i) => i % 251)

const deposits = (array: Float64Array): Strip => ({ name: 'deposits', kind: 'f64', array, width: 1 })
const months = (array: Uint8Array): Strip => ({ name: 'months', kind: 'u8', array, width: 2 })

function digest(strips: readonly Strip[], of = rows): string {
  const sum = new Uint32Array(2)
  addDigests(sum, of, strips)
  return hex16(sum)
}

function single(idLow: number, idHigh: number, value: number): string {
  const one = {
    identityLow: Uint32Array.of(idLow),
    identityHigh: Uint32Array.of(idHigh),
    alive: Uint8Array.of(1),
    rows: 1,
  }
  return digest([deposits(Float64Array.of(value))], one)
}

test('the digest is the sum of the live rows’ own, word by word', () => {
  const [first, second] = [new Uint32Array(1), new Uint32Array(1)]
  for (let i = 0; i < ROWS; i++) {
    if (alive[i] === 0) continue
    const own = BigInt(`0x${single(low[i], high[i], values[i])}`)
    first[0] += Number(own & 0xffffffffn)
    second[0] += Number(own >> 32n)
  }
  expect(digest([deposits(values)])).toBe(hex16(Uint32Array.of(first[0], second[0])))
})

test('the order of rows does not matter, and to whom a value belongs does', () => {
  const order = Array.from({ length: ROWS }, (_, i) => (i * 1009) % ROWS)
  const moved = {
    identityLow: low.map((_, i) => low[order[i]]),
    identityHigh: high.map((_, i) => high[order[i]]),
    alive: alive.map((_, i) => alive[order[i]]),
    rows: ROWS,
  }
  const strips = [
    deposits(values.map((_, i) => values[order[i]])),
    months(small.map((_, k) => small[2 * order[k >>> 1] + (k & 1)])),
  ]
  expect(digest(strips, moved)).toBe(digest([deposits(values), months(small)]))
  const swapped = values.slice()
  swapped[1] = values[2]!
  swapped[2] = values[1]!
  expect(digest([deposits(swapped)])).not.toBe(digest([deposits(values)]))
})

test('dead rows and the sign of zero do not matter', () => {
  const dead = values.slice()
  dead[0] = NaN
  dead[7] = 99
  expect(digest([deposits(dead)])).toBe(digest([deposits(values)]))
  expect(digest([deposits(values.map((v) => (v === 0 ? -0 : v)))])).toBe(digest([deposits(values)]))
  const ratios = (array: Float32Array): Strip => ({ name: 'ratio', kind: 'f32', array, width: 1 })
  const floats = Float32Array.from(values)
  expect(digest([ratios(floats.map((v) => (v === 0 ? -0 : v)))])).toBe(digest([ratios(floats)]))
  expect(single(1, 0, -0)).toBe(single(1, 0, 0))
})

test('NaN in a live row is refused by the name of the column, infinity is not', () => {
  const bad = values.slice()
  bad[1200] = NaN
  if (alive[1200] === 0) throw new Error('choose a live row')
  expect(() => digest([deposits(bad)])).toThrow('column deposits: NaN in row 1200')
  const floats: Strip = { name: 'ratio', kind: 'f32', array: Float32Array.from(bad), width: 1 }
  expect(() => digest([floats])).toThrow('column ratio: NaN in row 1200')
  expect(digest([deposits(bad.with(1200, Infinity))])).not.toBe(digest([deposits(bad.with(1200, -Infinity))]))
})

test('names, identities and values that differ little do not collide', () => {
  const seen = new Set<string>()
  for (let id = 0; id < 60; id++) for (let v = -30; v < 30; v++) seen.add(single(id, id % 2, v / 4))
  for (let bit = 0; bit < 32; bit++)
    seen.add(single((1 << bit) >>> 0, 77, 1)).add(single(77, (1 << bit) >>> 0, 1))
  expect(seen.size).toBe(60 * 60 + 64)
  expect(digest([{ ...deposits(values), name: 'deposit' }])).not.toBe(digest([deposits(values)]))
  expect(keyOfName('staff')).not.toBe(keyOfName('staffs'))
})

const KINDS = {
  f64: Float64Array,
  f32: Float32Array,
  i32: Int32Array,
  u32: Uint32Array,
  i16: Int16Array,
  u16: Uint16Array,
  u8: Uint8Array,
} as const

test('every bit of every value of every kind counts, wherever in the row it stands', () => {
  for (const kind of Object.keys(KINDS) as (keyof typeof KINDS)[]) {
    const array = new KINDS[kind](3 * 8).fill(1)
    const strips = [{ name: 'three', kind, array, width: 3 }, deposits(new Float64Array(8))]
    const few = { ...rows, alive: new Uint8Array(8).fill(1), rows: 8 }
    const seen = new Set([digest(strips, few)])
    const bytes = new Uint8Array(array.buffer)
    for (let bit = 0; bit < 8 * bytes.length; bit++) {
      const flip = 1 << (bit & 7)
      bytes[bit >>> 3] ^= flip
      seen.add(digest(strips, few))
      bytes[bit >>> 3] ^= flip
    }
    expect(seen.size, kind).toBe(1 + 8 * bytes.length)
  }
})

test('flipping any bit of an identity or a value flips every bit of the digest half of the time', () => {
  const bits = new DataView(new ArrayBuffer(8))
  const samples = 1500
  const flips = new Float64Array(64)
  const word = (lowWord: number, value: number): bigint => BigInt(`0x${single(lowWord, 0, value)}`)
  for (let i = 0; i < samples; i++) {
    bits.setFloat64(0, i / 3 + 1)
    bits.setUint8(1 + (i % 7), bits.getUint8(1 + (i % 7)) ^ (1 << (i % 8)))
    let change =
      word(i, i / 3 + 1) ^ word(i ^ (i % 2 ? 1 << (i % 31) : 0), i % 2 ? i / 3 + 1 : bits.getFloat64(0))
    for (let b = 0; b < 64; b++, change >>= 1n) flips[b] += Number(change & 1n)
  }
  for (const count of flips) expect(Math.abs(count - samples / 2) / Math.sqrt(samples / 4)).toBeLessThan(4)
})

function chained(...parts: number[]): string {
  const acc = new Uint32Array(2)
  for (const part of parts) chain(acc, part, 0, 5)
  return hex16(acc)
}

test('whole numbers of any size are told apart in a chain', () => {
  const seen = new Set<string>()
  for (let bit = 0; bit < 53; bit++) {
    for (const value of [2 ** bit, -(2 ** bit), 2 ** 53 - 2 ** bit]) {
      const acc = new Uint32Array(2)
      chainWhole(acc, value, 1)
      seen.add(hex16(acc))
    }
  }
  expect(seen.size).toBe(3 * 53 - 1)
})

test('a chain depends on its order and its keys, and sixteen digits are always sixteen', () => {
  expect(chained(1, 2)).not.toBe(chained(2, 1))
  expect(chained(1, 2)).toBe(chained(1, 2))
  const acc = new Uint32Array(2)
  chain(acc, 1, 0, 6)
  expect(hex16(acc)).not.toBe(chained(1))
  expect(hex16(new Uint32Array([0xab, 1]))).toBe('00000001000000ab')
})
