/** What is derived from the declarations says all of them, once. */
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../../sim/index.ts'
import {
  leverForm,
  leverListing,
  markdownTable,
  metricListing,
  parameterListing,
} from '../../../src/catalogue/index.ts'
import { scenarioSchema } from '../../../src/scenario/index.ts'

test('keys of levers, parameters and fields of a scenario are unique across each other', () => {
  const keys = [...catalogue.levers, ...catalogue.parameters].map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys.filter((key) => ['months', 'seed', 'region', 'replicates', 'levers'].includes(key))).toEqual([])
})

describe('the form', () => {
  const sliders = leverForm().flatMap((group) => group.sliders)

  test('has every lever in the group of its level', () => {
    expect(sliders.map(({ key }) => key).toSorted()).toEqual(
      catalogue.levers.map(({ key }) => key).toSorted(),
    )
    for (const group of leverForm()) {
      const levels = group.sliders.map(
        (slider) => catalogue.levers.find(({ key }) => key === slider.key)!.level,
      )
      expect(new Set(levels)).toEqual(new Set([group.key]))
    }
  })

  test('names them in both languages', () => {
    for (const { title, says } of sliders) {
      expect([title.en, title.zh, says.en, says.zh]).not.toContain('')
    }
  })
})

test.each(catalogue.levers.map((lever) => [lever.key, lever] as const))(
  '%s says what its page needs',
  (_, lever) => {
    for (const { en, zh } of [lever.title, lever.says, lever.loses, lever.limits]) {
      expect(en).toMatch(/^[A-Z]/)
      expect(zh).toMatch(/[\u4e00-\u9fff]{2}/)
      expect(zh).not.toBe(en)
    }
    // A study with its year, or the admission that there is none.
    expect(lever.evidence).toMatch(/\b(19|20)\d\d\b|\b[Nn]ot\b|\bNo\b/)
    expect(lever.signs.length).toBeGreaterThan(0)
    const series = ['survival', ...catalogue.metrics.map(({ key }) => key)]
    expect(series).toContain(lever.moves.of)
    expect(series).toContain(lever.harms.of)
    expect(lever.moves).not.toEqual(lever.harms)
    expect(new Set(lever.signs.map(({ of }) => of)).size).toBe(lever.signs.length)
  },
)

test('the schema of scenarios has every lever and every parameter, with its bounds', () => {
  const schema = JSON.stringify(scenarioSchema())
  for (const { key } of [...catalogue.levers, ...catalogue.parameters]) expect(schema).toContain(`"${key}":{`)
})

test.each([
  [leverListing(), catalogue.levers],
  [parameterListing(), catalogue.parameters],
  [metricListing(), catalogue.metrics],
])('a listing has a row for each and a cell for each column', ({ columns, rows }, declared) => {
  expect(rows.map(([key]) => key)).toEqual(declared.map(({ key }) => key))
  for (const row of rows) expect(row).toHaveLength(columns.length)
})

test('Markdown keeps a cell in its cell', () => {
  const table = markdownTable({ columns: ['a', 'b'], rows: [['x | y', 'two\nlines \\']] })
  expect(table).toBe('| a | b |\n| --- | --- |\n| x \\| y | two lines \\\\ |\n')
})
