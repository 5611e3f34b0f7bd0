/** Operators on every pair of kinds of numbers, at the edges where 32 bits, doubles and JavaScript's rules differ. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bothOf, type SmallWorld } from './both.ts'

const SEED = 20261122

/** Arrays of each kind, with room for an operand on each side. */
function world(): SmallWorld {
  return {
    f64: new Float64Array(2),
    f32: new Float32Array(2),
    i32: new Int32Array(2),
    u32: new Uint32Array(2),
    i16: new Int16Array(2),
    u16: new Uint16Array(2),
    u8: new Uint8Array(2),
    out: new Float64Array(64),
  }
}

const KINDS = ['f64', 'f32', 'i32', 'u32', 'i16', 'u16', 'u8'] as const
const NUMERIC = ['+', '-', '*', '/', '%', '&', '|', '^', '<<', '>>', '>>>']
const COMPARING = ['<', '<=', '>', '>=', '===', '!==']
const UNARY = ['-X', '+X', '~X', '(!X ? 1 : 2)', '(X ? 1 : 2)']
const BUILT_IN = [
  'Math.floor(X)',
  'Math.ceil(X)',
  'Math.trunc(X)',
  'Math.round(X)',
  'Math.abs(X)',
  'Math.sqrt(X)',
  'Math.clz32(X)',
  'Math.imul(X, Y)',
  'Math.min(X, Y)',
  'Math.max(X, Y)',
  'Math.max(X, Y, 3)',
  '(Number.isInteger(X) ? 1 : 0)',
  '(Number.isSafeInteger(X) ? 1 : 0)',
]

/** All there is to be worked out from two operands. */
const FORMS = [
  ...NUMERIC.map((operator) => `X ${operator} Y`),
  ...COMPARING.map((operator) => `(X ${operator} Y ? 1 : 0)`),
  ...UNARY,
  ...BUILT_IN,
  'X && Y',
  'X || Y',
  '(X + Y) | 0',
  '((X + Y) + 0.5) | 0',
  '((X - Y) - X) >>> 0',
  '(X * Y) | 0',
  '1 / (X * Y)',
  'X % Y % 3',
]

const STRANGE = [
  0,
  -0,
  1,
  -1,
  0.5,
  -0.5,
  0.49999999999999994,
  -0.2,
  1.5,
  2.5,
  -2.5,
  255,
  256,
  65535,
  65536,
  2 ** 24,
  2 ** 29,
  -(2 ** 29),
  2 ** 31 - 1,
  2 ** 31,
  -(2 ** 31),
  2 ** 32 - 1,
  2 ** 32,
  2 ** 52 + 0.5,
  2 ** 53,
  2 ** 63,
  2 ** 64 + 2 ** 12,
  -(2 ** 63),
  1e300,
  -1e300,
  5e-324,
  NaN,
  Infinity,
  -Infinity,
]

/** Columns of 32-bit integers hold no more than this. */
const COLUMN = 2 ** 29

const operand = fc.oneof(
  fc.constantFrom(...STRANGE),
  fc.double(),
  fc.integer(),
  fc.integer({ min: -20, max: 20 }),
)

function store(into: SmallWorld, values: readonly number[]): void {
  for (const kind of KINDS) {
    const array = into[kind] as Float64Array
    for (const [i, value] of values.entries())
      array[i] = kind === 'i32' ? Math.max(-COLUMN, Math.min(COLUMN, value | 0)) : value
  }
}

function programFor(kind: string, other: string): string {
  const lines = FORMS.map((form, i) => {
    const written = form.replaceAll('X', `world.${kind}[0]`).replaceAll('Y', `world.${other}[1]`)
    return `world.out[${i}] = ${written}`
  })
  return `function step_${kind}_${other}(world) {\n${lines.join('\n')}\n}`
}

test('operators on all kinds of numbers', async () => {
  const programs = KINDS.flatMap((kind) => KINDS.map((other) => programFor(kind, other)))
  const both = await bothOf(programs.join('\n'), world)
  expect(both.left).toEqual({})
  fc.assert(
    fc.property(fc.tuple(operand, operand), (values) => {
      for (const kind of KINDS)
        for (const other of KINDS) {
          const differing = both.differences(`step_${kind}_${other}`, (into) => store(into, values))
          expect(differing.map((text) => `${kind} ${other} ${told(text)}`)).toEqual([])
        }
    }),
    { seed: SEED, numRuns: 150 },
  )
}, 240_000)

/** A difference by what was worked out. */
function told(text: string): string {
  return text.replace(/^out\[(\d+)\]/, (_, i) => FORMS[Number(i)])
}

test('operators with a number that is written out', async () => {
  const numbers = [
    '0',
    '1',
    '2',
    '3',
    '31',
    '32',
    '33',
    '0.5',
    '255',
    '65536',
    '2147483648',
    '4294967295',
    '1e10',
  ]
  const forms = numbers.flatMap((number) => [...NUMERIC, ...COMPARING].map((operator) => [operator, number]))
  const programs = KINDS.map((kind) => {
    const lines = forms.map(
      ([operator, number], i) =>
        `world.wide[${2 * i}] = +(world.${kind}[0] ${operator} ${number})
         world.wide[${2 * i + 1}] = +(-${number} ${operator} world.${kind}[0])`,
    )
    return `function step_${kind}(world) {\n${lines.join('\n')}\n}`
  })
  const wide = (): SmallWorld => ({ ...world(), wide: new Float64Array(2 * forms.length) })
  const both = await bothOf(programs.join('\n'), wide)
  expect(both.left).toEqual({})
  const name = (text: string): string =>
    text.replace(
      /^wide\[(\d+)\]/,
      (_, i) => forms[Number(i) >> 1].join(' ') + (Number(i) % 2 ? ' reversed' : ''),
    )
  fc.assert(
    fc.property(operand, (value) => {
      for (const kind of KINDS) {
        const differing = both.differences(`step_${kind}`, (into) => store(into, [value]))
        expect(differing.map((text) => `${kind}, ${value}: ${name(text)}`)).toEqual([])
      }
    }),
    { seed: SEED, numRuns: 300 },
  )
}, 240_000)

test('stores convert as JavaScript does, and yield what was given', async () => {
  const targets = KINDS.filter((kind) => kind !== 'i32')
  const program = targets
    .map(
      (kind, i) => `
      function step_${kind}(world) {
        world.${kind}[0] = world.f64[1]
        world.out[${4 * i}] = world.${kind}[0]
        world.out[${4 * i + 1}] = (world.${kind}[0] = world.f64[1])
        world.out[${4 * i + 2}] = (world.${kind}[0] += world.f64[1])
        world.out[${4 * i + 3}] = (world.${kind}[0] ||= world.f64[1])
      }`,
    )
    .join('\n')
  const whole = 'function step_i32(world) { world.i32[0] = world.f64[1] }'
  const both = await bothOf(program + whole, world)
  expect(both.left).toEqual({})
  fc.assert(
    fc.property(operand, (value) => {
      for (const kind of [...targets, 'i32'] as const) {
        const differing = both.differences(
          `step_${kind}`,
          (into) => ((into['f64'] as Float64Array)[1] = value),
        )
        expect(differing.map((text) => `${kind}, ${value}: ${text}`)).toEqual([])
      }
    }),
    { seed: SEED, numRuns: 500 },
  )
})
