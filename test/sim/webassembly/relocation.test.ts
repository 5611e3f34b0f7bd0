/** Addresses in code: found where two compilations differ, and written so that they take the same five bytes. */
import { expect, test } from 'vitest'
import { relocate, placeholder, PLACEHOLDERS } from '../../../sim/webassembly/relocation.ts'
import { gapsOf, OTHERS } from '../../../compiler/placeholders.ts'

const [LOAD, ALIGNED, CONST] = [0x28, 2, 0x41]

/** Five bytes with seven bits each; `sign` is what the last has no bits for. */
function five(number: number, sign = 0): number[] {
  return [0, 7, 14, 21].map((by) => ((number >>> by) & 127) | 128).concat((number >>> 28) | sign)
}

function code(placeholders: typeof PLACEHOLDERS, added = 0): Uint8Array {
  const numbers = [3, 0, 900].map((array) => placeholder(placeholders, array))
  const [a, b, c] = [numbers[0], numbers[1] + added, numbers[2]]
  return Uint8Array.from([9, LOAD, ALIGNED, ...five(a), CONST, ...five(b), 7, CONST, ...five(c), 8])
}

test('each address is written where its placeholder was, with what was added to it', () => {
  const gaps = gapsOf(code(PLACEHOLDERS, -24), code(OTHERS, -24))
  expect(gaps).toEqual([3, 6, 7])
  const addresses = { 3: 0xfedcba98, 0: 4096, 900: 0x8000_0040 }
  const moved = relocate(code(PLACEHOLDERS, -24), gaps, addresses as unknown as number[])
  const expected = [...five(0xfedcba98), CONST, ...five(4072), 7, CONST, ...five(0x8000_0040, 0x70)]
  expect([...moved]).toEqual([9, LOAD, ALIGNED, ...expected, 8])
})

test('code that differs in anything but addresses is not to be trusted', () => {
  const [one, other] = [code(PLACEHOLDERS), code(OTHERS)]
  expect(() => gapsOf(one, other.slice(1))).toThrow('change what is compiled')
  const changes: [at: number, byte: number][] = [
    [0, 1],
    [1, 0x29],
    [2, 3],
    [3, other[3] ^ 1],
    [5, other[5] ^ 1],
    [7, other[7] | 0x10],
    [8, 0x42],
  ]
  for (const [at, byte] of changes) {
    const changed = Uint8Array.from(other)
    changed[at] = byte
    expect(() => gapsOf(one, changed), `byte ${at}`).toThrow('is none')
  }
  // Neither a constant nor in a load or store.
  const elsewhere = [one, other].map((bytes) => Uint8Array.from(bytes).fill(0x44, 2, 3))
  expect(() => gapsOf(elsewhere[0], elsewhere[1])).toThrow('is none')
})
