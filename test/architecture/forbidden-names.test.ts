import { describe, expect, test } from 'vitest'
import { forbiddenNames, mustBeExact } from './forbidden-names.ts'
import { parse, sourcesOf } from './source.ts'

const problems = (text: string) => forbiddenNames(parse('sim/a.ts', text))

test('nothing where results are made depends on the engine, the day or the machine', () => {
  const sources = sourcesOf(['sim', 'src']).filter(({ path }) => mustBeExact(path))
  expect(sources.length).toBeGreaterThan(0)
  expect(sources.flatMap(forbiddenNames)).toEqual([])
})

test('the model, the statistics and the rules are held to it, and the rest of the laboratory is not', () => {
  expect(
    ['sim/a.ts', 'src/stats/a.ts', 'src/scenario/rule/a.ts', 'src/scenario/rules.ts'].every(mustBeExact),
  ).toBe(true)
  expect(['src/run/a.ts', 'src/cli/a.ts', 'ui/a.ts'].some(mustBeExact)).toBe(false)
})

describe('refused', () => {
  test.each([
    'const x = Math.random()',
    'const x = Math.exp(1)',
    'const x = Math.tanh(1)',
    "const x = Math['exp'](1)",
    'const { exp } = Math',
    'const f = Math',
    'const x = globalThis.Math.log(2)',
    'const x = 2 ** 3',
    'let x = 2; x **= 3',
    'const x = Date.now()',
    'const x = new Date()',
    'const x = performance.now()',
    'const x = { performance }',
    "const x = 'a'.localeCompare('b')",
    'const x = (1).toLocaleString()',
    'const x = new Intl.NumberFormat()',
    'const x = [2, 1].sort()',
    'const x = [2, 1].toSorted()',
    "const x = [2, 1]['sort']()",
  ])('%s', (text) => {
    expect(problems(text)).toHaveLength(1)
  })
})

describe('welcome', () => {
  test.each([
    'const x = Math.sqrt(2) + Math.imul(2, 3) + Math.PI',
    'const x = [2, 1].sort((a, b) => a - b)',
    'interface Metric { performance: number; Date: string }',
    'const x = { performance: 1 }',
    'const x = metric.performance_',
    '// Math.exp in a comment, 2 ** 3\nconst x = "Math.exp"',
  ])('%s', (text) => {
    expect(problems(text)).toEqual([])
  })
})
