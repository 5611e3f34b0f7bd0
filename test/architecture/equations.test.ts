/** Equations stand apart from the world, and each file of them has a test that mirrors it. */
import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Source, isNode, parse, sourcesOf, walk } from './source.ts'

const WELCOME = /^(\.\.\/\.\.\/kernel\/[a-z-]+\.ts|\.[./a-z-]*\.equations\.ts)$/

/** What a file of equations imports besides the kernel and other equations. */
function foreign(source: Source): string[] {
  const found: string[] = []
  walk(source, (node) => {
    if (/^(Import|Export)/.test(node.type) && isNode(node.source)) found.push(String(node.source.value))
  })
  return found.filter((name) => !WELCOME.test(name))
}

const equations = sourcesOf(['sim']).filter(({ path }) => path.endsWith('.equations.ts'))

test('there are equations, all of them in mechanisms', () => {
  expect(equations.length).toBeGreaterThan(0)
  expect(equations.filter(({ path }) => !path.startsWith('sim/mechanisms/'))).toEqual([])
})

test('equations import the kernel and other equations only', () => {
  expect(equations.flatMap((source) => foreign(source).map((name) => `${source.path}: ${name}`))).toEqual([])
})

test.each([
  ["import { isFor } from '../public-sector/target.ts'", 1],
  ["import type { World } from '../../world/world.ts'", 1],
  ["import { round } from '../../kernel/money.ts'", 0],
  ["import { interestDue } from '../credit/lending.equations.ts'", 0],
])('%s', (text, refused) => {
  expect(foreign(parse('sim/mechanisms/credit/a.equations.ts', text))).toHaveLength(refused)
})

test.each(equations.map(({ path }) => path))('%s has its test', (path) => {
  expect(existsSync(`test/${path.replace('.equations.ts', '.test.ts')}`)).toBe(true)
})
