/**
 * The table of the source documents' rows names what exists: levers, shocks, parameters, series and tests; every lever stands in it.
 *
 * Broken on purpose, and seen to fail: a lever left out, a series and a test misspelt, a row without a loser.
 */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../sim/index.ts'

const HEAD = '| row | lever, shock or parameter | series | who loses | test |'

const keysOf = (list: readonly { readonly key: string }[]) => new Set(list.map(({ key }) => key))
const levers = keysOf(catalogue.levers)
const moved = new Set([...levers, ...keysOf(catalogue.shocks), ...keysOf(catalogue.parameters)])
const series = keysOf(catalogue.metrics)

/** What stands in code marks. */
const named = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name)
const isTest = (name: string): boolean => existsSync(`test/${name}.test.ts`)

/** Cells of the tables that begin with a head. */
function rowsUnder(text: string, head: string): string[][] {
  const lines = text.split('\n')
  return lines.flatMap((line, at) => {
    if (line !== head) return []
    const end = lines.findIndex((other, later) => later > at && !other.startsWith('|'))
    return lines.slice(at + 2, end < 0 ? undefined : end).map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
  })
}

const page = readFileSync('docs/source-rows.md', 'utf8')
const rows = rowsUnder(page, HEAD)
const figures = rowsUnder(page, '| figure | document | model | held |')

test('there is a table for each of the five documents', () => {
  expect(page.split('\n').filter((line) => line === HEAD)).toHaveLength(5)
  expect(rows.length).toBeGreaterThan(70)
  expect(figures.length).toBeGreaterThan(15)
})

describe('each row has a lever, shock or parameter, a series, a loser and a test, and all of them exist', () => {
  test.each(rows.map((cells) => [cells[0], cells] as const))('%s', (_, cells) => {
    expect(cells).toHaveLength(5)
    const [, pulled, seen, loser, tests] = cells
    expect(named(pulled).length).toBeGreaterThan(0)
    expect(named(pulled).filter((name) => !moved.has(name))).toEqual([])
    expect(named(seen).length).toBeGreaterThan(0)
    expect(named(seen).filter((name) => !series.has(name))).toEqual([])
    expect(loser).not.toBe('')
    expect(named(tests).length).toBeGreaterThan(0)
    expect(named(tests).filter((name) => !isTest(name))).toEqual([])
  })
})

test.each(figures.map((cells) => [cells[0], cells] as const))('figure: %s', (_, cells) => {
  expect(cells).toHaveLength(4)
  expect(named(cells[3]).filter((name) => !isTest(name))).toEqual([])
})

test('every lever stands in a row', () => {
  const pulled = new Set(rows.flatMap(([, cell]) => named(cell)))
  expect([...levers].filter((key) => !pulled.has(key))).toEqual([])
})
