import { expect, test } from 'vitest'
import { addDigest, chainDigest, digestColumn, hex16, keyOfName } from '../../../sim/kernel/hash.ts'

const ROWS = 2500
const low = Uint32Array.from({ length: ROWS }, (_, i) => i + 1)
const high = Uint32Array.from({ length: ROWS }, (_, i) => i % 3)
const alive = Uint8Array.from({ length: ROWS }, (_, i) => (i % 7 === 0 ? 0 : 1))
const values = Float64Array.from({ length: ROWS }, (_, i) => (i % 11) - 5)

function digest(column: Parameters<typeof digestColumn>[6], name = 'firm.deposits'): string {
  const acc = new Uint32Array(2)
  digestColumn(acc, low, high, alive, column.length, name, column)
  return hex16(acc)
}

function single(idLow: number, idHigh: number, value: number): string {
  const acc = new Uint32Array(2)
  addDigest(acc, idLow, idHigh, keyOfName('x'), value)
  return hex16(acc)
}

test('a column gives what its live rows give one by one', () => {
  const acc = new Uint32Array(2)
  for (let i = 0; i < ROWS; i++) {
    if (alive[i] !== 0) addDigest(acc, low[i], high[i], keyOfName('firm.deposits'), values[i])
  }
  expect(digest(values)).toBe(hex16(acc))
})

test('the sum carries from the low word into the high word', () => {
  let total = 0n
  const acc = new Uint32Array(2)
  for (let i = 0; i < 1500; i++) {
    total += BigInt(`0x${single(i, 0, i)}`)
    addDigest(acc, i, 0, keyOfName('x'), i)
  }
  expect(BigInt(`0x${hex16(acc)}`)).toBe(total % 2n ** 64n)
})

test('the order of rows does not matter, and to whom a value belongs does', () => {
  const acc = new Uint32Array(2)
  const order = Array.from({ length: ROWS }, (_, i) => (i * 1009) % ROWS)
  const take = (column: Uint32Array | Uint8Array | Float64Array) => order.map((i) => column[i])
  digestColumn(
    acc,
    Uint32Array.from(take(low)),
    Uint32Array.from(take(high)),
    Uint8Array.from(take(alive)),
    ROWS,
    'firm.deposits',
    Float64Array.from(take(values)),
  )
  expect(hex16(acc)).toBe(digest(values))
  const swapped = values.slice()
  swapped[1] = values[2]!
  swapped[2] = values[1]!
  expect(digest(swapped)).not.toBe(digest(values))
})

test('dead rows, the type of the column and the sign of zero do not matter', () => {
  const dead = values.slice()
  dead[0] = NaN
  dead[7] = 99
  expect(digest(dead)).toBe(digest(values))
  expect(digest(Int8Array.from(values))).toBe(digest(values))
  expect(digest(Int32Array.from(values))).toBe(digest(values))
  expect(digest(values.map((v) => (v === 0 ? -0 : v)))).toBe(digest(values))
  expect(single(1, 0, -0)).toBe(single(1, 0, 0))
})

test('NaN in a live row is refused by the name of the column', () => {
  const bad = values.slice()
  bad[1200] = NaN
  if (alive[1200] === 0) throw new Error('choose a live row')
  expect(() => digest(bad, 'firm.staff')).toThrow('firm.staff')
  expect(() => addDigest(new Uint32Array(2), 1, 0, 5, NaN, 'firm.age')).toThrow('firm.age')
})

test('names, identities and values that differ little do not collide', () => {
  const seen = new Set<string>()
  for (let id = 0; id < 60; id++) for (let v = -30; v < 30; v++) seen.add(single(id, id % 2, v / 4))
  for (let bit = 0; bit < 32; bit++)
    seen.add(single((1 << bit) >>> 0, 77, 1)).add(single(77, (1 << bit) >>> 0, 1))
  expect(seen.size).toBe(60 * 60 + 64)
  expect(digest(values, 'firm.deposit')).not.toBe(digest(values))
  expect(keyOfName('firm.staff')).not.toBe(keyOfName('firm.staffs'))
})

test('flipping any bit of an identity or a value flips every bit of the digest half of the time', () => {
  const acc = new Uint32Array(2)
  const bits = new DataView(new ArrayBuffer(8))
  const samples = 1500
  const flips = new Float64Array(64)
  const word = (lowWord: number, value: number): bigint => {
    acc.fill(0)
    addDigest(acc, lowWord, 0, 1, value)
    return BigInt(`0x${hex16(acc)}`)
  }
  for (let i = 0; i < samples; i++) {
    bits.setFloat64(0, i / 3 + 1)
    bits.setUint8(1 + (i % 7), bits.getUint8(1 + (i % 7)) ^ (1 << (i % 8)))
    let change =
      word(i, i / 3 + 1) ^ word(i ^ (i % 2 ? 1 << (i % 31) : 0), i % 2 ? i / 3 + 1 : bits.getFloat64(0))
    for (let b = 0; b < 64; b++, change >>= 1n) flips[b] += Number(change & 1n)
  }
  for (const count of flips) expect(Math.abs(count - samples / 2) / Math.sqrt(samples / 4)).toBeLessThan(4)
})

function chain(...parts: number[]): string {
  const acc = new Uint32Array(2)
  for (const part of parts) chainDigest(acc, new Uint32Array([part, 0]))
  return hex16(acc)
}

test('a chain depends on its order, and sixteen digits are always sixteen', () => {
  expect(chain(1, 2)).not.toBe(chain(2, 1))
  expect(chain(1, 2)).toBe(chain(1, 2))
  expect(hex16(new Uint32Array([0xab, 1]))).toBe('00000001000000ab')
})
