import { describe, expect, test } from 'vitest'
import { bareLiterals, mustDeclareNumbers, staleConstants } from './bare-literals.ts'
import { CONSTANTS, definition, numeric } from './constants-of-law.ts'
import { parse, sourcesOf } from './source.ts'

const PATH = 'sim/month/a.ts'
const LISTED = {
  [PATH]: { AGE: definition('of an old firm'), AGES: definition('of bands'), ONE: numeric('') },
}
const problems = (text: string) => bareLiterals(parse(PATH, text), LISTED)
const stale = (text: string) => staleConstants([parse(PATH, text)], LISTED)

const sources = sourcesOf(['sim'])

test('the economics hides no numbers', () => {
  const held = sources.filter(({ path }) => mustDeclareNumbers(path))
  expect(held.flatMap((source) => bareLiterals(source))).toEqual([])
})

test('every entry of the table of constants is there', () => {
  expect(staleConstants(sources)).toEqual([])
})

test('every entry of the table has its reason, in a line', () => {
  const reasons = Object.values(CONSTANTS).flatMap((names) => Object.values(names).map(({ why }) => why))
  expect(reasons.filter((why) => why.trim() === '' || why.includes('\n'))).toEqual([])
})

test.each([
  ['sim/month/finance.ts', true],
  ['sim/month.ts', true],
  ['sim/mechanisms/labour/staff.equations.ts', true],
  ['sim/kernel/math.ts', false],
  ['sim/parameters/firms.ts', false],
])('%s is held to it: %s', (path, held) => {
  expect(mustDeclareNumbers(path)).toBe(held)
})

describe('refused', () => {
  test.each([
    'const rate = 0.05',
    'f(2)',
    'x = y * -3',
    'const big = 7n',
    'const x = [5]',
    'const x = 16 << y',
    'x = words[y / 3]',
    'x = words[y > 3 ? 1 : 0]',
    'x = f(words, 3)[i]',
    'f(1e3)',
    'const YEAR = 12',
    'const LEAST = 1',
    'export const FAR = -1',
    // Listed is the constant of the module, and no other of its name.
    'function f() { const AGE = 3; return AGE }',
    'const f = () => { const AGE = 3; return AGE }',
    'const AGE = () => 3',
    'const AGE = function () { return 3 }',
    'if (x) { const AGE = 3 }',
    'let AGE = 3',
    'const { AGE = 3 } = x',
    'const OTHER = AGE + 3',
  ])('%s', (text) => {
    expect(problems(text)).toHaveLength(1)
  })
  test('a constant listed for another file', () => {
    expect(bareLiterals(parse('sim/month/b.ts', 'const AGE = 3'), LISTED)).toHaveLength(1)
  })
  test('by its place, its text and what there is to do', () => {
    expect(problems('\nconst LONG = 0.50')).toEqual([
      `${PATH}:2: 0.50 belongs in sim/parameters/, or LONG in the table of constants`,
    ])
    expect(problems('f(3)')).toEqual([`${PATH}:1: 3 belongs in sim/parameters/`])
  })
})

describe('welcome', () => {
  test.each([
    'x = y * 12 - 1',
    'x = -1 + 0',
    'x = words[3]',
    'x = words[2 * i + 3]',
    'x = (y << 16) >>> 24',
    'x = y >>> (32 - bits)',
    'type X = 0 | 2',
    "x = '5'",
    'const AGE = 3',
    'export const AGE = 3',
    'const AGES = { old: 3, older: [5, 7] } as const',
    'const ONE = 1',
    'const pair = [0, 1]',
    'let count = 0',
  ])('%s', (text) => {
    expect(problems(text)).toEqual([])
  })
})

describe('an entry that no constant answers to', () => {
  const AGE = `${PATH} AGE`
  const others = 'const AGES = [3]; const ONE = 1;'
  test.each([
    ['const AGE = 3', []],
    ['', [AGE]],
    ['const OLD_AGE = 3', [AGE]],
    ['const AGE = OTHER', [AGE]],
    ['function f() { const AGE = 3 }', [AGE]],
  ])('%s', (text, left) => {
    expect(stale(`${others} ${text}`)).toEqual(left)
  })
})
