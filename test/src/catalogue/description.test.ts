/** The generated parts of the model's description say what is declared now. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { catalogue, tablesOf } from '../../../sim/index.ts'
import { describedParts, describedTables, withParts } from '../../../src/catalogue/description/index.ts'
import { csvRows, effectListing } from '../../../src/catalogue/description/effects.ts'
import { freshWorld, smallSetup } from '../../laws/small-worlds.ts'

const page = readFileSync('sim/MODEL.md', 'utf8')
const tables = describedTables()

describe('committed and declared agree, else npm run describe', () => {
  test('sim/MODEL.md', () => {
    expect(page).toBe(withParts(page, describedParts()))
  })

  test('sim/MODEL-TABLES.md', () => {
    expect(readFileSync('sim/MODEL-TABLES.md', 'utf8')).toBe(tables)
  })
})

describe('the tables hold everything that is declared', () => {
  const rows = tables.split('\n').map((line) => line.split(' | ')[0])

  test.each([
    ['levers', catalogue.levers.map(({ key }) => key)],
    ['shocks', catalogue.shocks.map(({ key }) => key)],
    ['parameters', catalogue.parameters.map(({ key }) => key)],
    ['metrics', catalogue.metrics.map(({ key }) => key)],
    ['flows', Object.keys(catalogue.flows)],
    ['columns', tablesOf(freshWorld(smallSetup())).flatMap((table) => Object.keys(table.definition.columns))],
  ])('%s', (_, keys) => {
    expect(keys.filter((key) => !rows.includes(`| ${key}`))).toEqual([])
  })
})

test('a phase is described by its steps', () => {
  const phases = describedParts()['phases']
  expect(phases.trim().split('\n')).toHaveLength(catalogue.phases.length + 2)
  expect(phases).toContain('quit and fire → match people → take on → set wages')
})

test('a part without a place, and a place without a part, are errors', () => {
  const text = 'a\n<!-- generated: one -->\nold\n<!-- end generated -->\nb\n'
  expect(withParts(text, { one: 'new\n' })).toBe(
    'a\n<!-- generated: one -->\n\nnew\n\n<!-- end generated -->\nb\n',
  )
  expect(() => withParts(text, { one: 'new', two: 'lost' })).toThrow('two')
  expect(() => withParts(text, {})).toThrow('one')
})

describe('measured effects of a lever', () => {
  const header = 'setting,context,lever,start,from,to,outcome,unit,base,estimate,lower,upper,clear'
  const rows = csvRows(
    [
      header,
      'calm,"alone, as it is",taxRelief,"default, off",0,1,survival,months,50,0.31249,0.2,0.428,true',
      'calm,"alone, as it is",taxRelief,"default, off",0,1,cost,yuan,0,-1234.6,-2000,,false',
      'calm,alone,other,off,0,1,survival,months,50,9,8,10,true',
    ].join('\n'),
  )

  test('a move is a row, an outcome a column, what is beyond chance is bold', () => {
    expect(effectListing(rows, 'taxRelief')).toEqual({
      columns: ['times', 'beside', 'move', 'survival (months)', 'cost (yuan)'],
      rows: [['calm', 'alone, as it is', '0 → 1', '**0.31 (0.2 to 0.43)**', '−1235 (−2000 to ?)']],
    })
  })

  test('a lever that was not tried has none', () => {
    expect(effectListing(rows, 'publicity')).toBeUndefined()
    expect(csvRows('')).toEqual([])
  })
})
