/** Table 1 of seed 004 as committed: the growth that its authors read off it comes out, with the units put right. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { elasticity, readTable } from '../../experiments/innovation-trend/trend.ts'

const rows = readTable(readFileSync('experiments/innovation-trend/table-1.csv', 'utf8'))
const year = (wanted: number) => rows.find((row) => row.year === wanted)!

test('the table has ten years, the last without expenditure', () => {
  expect(rows.map((row) => row.year)).toEqual([2007, 2008, 2009, 2010, 2011, 2012, 2013, 2014, 2015, 2016])
  expect(year(2016).research).toBeNaN()
})

test.each([
  ['research', 2015, 178],
  ['turnover', 2016, 559],
  ['applications', 2016, 260],
  ['granted', 2016, 250],
] as const)('%s grew from 2007 to %i by %i per cent', (key, to, percent) => {
  expect(Math.round(100 * (year(to)[key] / year(2007)[key] - 1))).toBe(percent)
})

test('patent applications grew with expenditure, one for one', () => {
  const [from, to] = [year(2007), year(2015)]
  const found = elasticity([from.applications, to.applications], [from.research, to.research])
  expect(found).toBeCloseTo(1.013, 3)
})
