import { describe, expect, test } from 'vitest'
import { bareLiterals, mustDeclareNumbers } from './bare-literals.ts'
import { parse, sourcesOf } from './source.ts'

const problems = (text: string) => bareLiterals(parse('sim/month/a.ts', text))

test('the phases of a month hide no numbers', () => {
  const sources = sourcesOf(['sim']).filter(({ path }) => mustDeclareNumbers(path))
  expect(sources.flatMap(bareLiterals)).toEqual([])
})

test('the phases are held to it, not the files beside them', () => {
  expect(mustDeclareNumbers('sim/month/finance.ts')).toBe(true)
  expect(mustDeclareNumbers('sim/month.ts')).toBe(false)
})

describe('refused', () => {
  test.each([
    'const rate = 0.05',
    'f(2)',
    'x = y * -3',
    'const big = 7n',
    'const x = [5]',
    'const x = 16 << y',
    'f(1e3)',
  ])('%s', (text) => {
    expect(problems(text)).toHaveLength(1)
  })
})

describe('welcome', () => {
  test.each([
    'x = y * 12 - 1',
    'x = -1 + 0',
    'x = words[3]',
    'x = (y << 16) >>> 24',
    'type X = 0 | 2',
    "x = '5'",
  ])('%s', (text) => {
    expect(problems(text)).toEqual([])
  })
})
