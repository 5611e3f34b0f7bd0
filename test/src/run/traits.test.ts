/** What was drawn for firms comes home with their lives: once for each of them, whenever it came and however long it stayed. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { catalogue } from '../../../sim/index.ts'
import { runScenario } from '../../../src/run/index.ts'
import { smallBase } from '../lives/helpers.ts'

test('every firm of the lives has its traits, and traits differ between firms', async () => {
  const base = smallBase({ months: 36 })
  const { replicates } = await runScenario(base, { replicates: 1, workers: 1, want: { traits: true } })
  const { lives, traits } = replicates[0]
  expect([...traits!.firm].toSorted((a, b) => a - b)).toEqual([...lives.firm])
  expect(lives.entryMonth.some((month) => month > 0)).toBe(true)
  expect(traits!.keys).toEqual(catalogue.traits.map(({ key }) => key))
  traits!.keys.forEach((key, k) => {
    const values = Array.from(traits!.firm, (_, row) => traits!.values[row * traits!.keys.length + k])
    expect(
      values.every((value) => Number.isFinite(value)),
      key,
    ).toBe(true)
    expect(new Set(values).size, key).toBeGreaterThan(1)
  })
})

/** Follow from where a firm is founded, or from what was drawn. */
const DERIVED = ['sector', 'city', 'holder', 'market', 'belonging', 'turbulence']

test('what founding draws is declared as drawn', () => {
  const source = readFileSync('sim/mechanisms/ownership/founding.ts', 'utf8')
  const drawing = source.split(/^(?:export )?function /m).filter((text) => text.startsWith('draw'))
  const written = drawing.flatMap((text) =>
    [...text.matchAll(/firms\.(\w+)\[f\] =/g)].map(([, column]) => column),
  )
  expect(written.length).toBeGreaterThan(10)
  const declared = catalogue.traits.map(({ key }) => key)
  const missing = written.filter((column) => !declared.includes(column) && !DERIVED.includes(column))
  expect(missing, 'mark them `drawn: true` in sim/state/firm.ts').toEqual([])
})
