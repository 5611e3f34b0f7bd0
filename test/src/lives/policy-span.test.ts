/** When twins are treated differently. */
import { expect, test } from 'vitest'
import { policySpan } from '../../../src/lives/policy-span.ts'
import { withChanges } from '../../../src/scenario/index.ts'
import { smallBase } from './helpers.ts'

const base = smallBase({ months: 60 })
const spanOf = (change: object) => policySpan(base, withChanges(base, change))

test('is empty for equal scenarios', () => {
  expect(spanOf({ name: 'another', title: 'words' })).toEqual({ start: 1, end: 0 })
})

test('reaches from the first month of any difference to the last of all', () => {
  const steps = (...all: [number, number][]) => all.map(([from, value]) => ({ from, value }))
  expect(spanOf({ levers: { guaranteeCover: 0.8 } })).toEqual({ start: 1 })
  expect(spanOf({ levers: { guaranteeCover: steps([4, 0.8]) } })).toEqual({ start: 4 })
  expect(spanOf({ levers: { guaranteeCover: steps([4, 0.8], [40, 0]) } })).toEqual({ start: 4, end: 39 })
  const levers = { guaranteeCover: steps([4, 0.8], [40, 0]), taxRelief: steps([2, 0.1], [3, 0]) }
  expect(spanOf({ levers })).toEqual({ start: 2, end: 39 })
  // A step that says what is so anyway is no difference.
  expect(spanOf({ levers: { taxRelief: steps([9, 0]) } })).toEqual({ start: 1, end: 0 })
})

test('of a rule is the whole run, of a shock its months, of financing the whole run', () => {
  expect(spanOf({ levers: { guaranteeCover: { rule: 'month > 30 ? 1 : 0' } } })).toEqual({ start: 1 })
  const slump = { kind: 'demandSlump', from: 20, months: 10, size: 0.3 }
  expect(spanOf({ shocks: [...base.shocks, slump] })).toEqual({ start: 20, end: 29 })
  expect(spanOf({ shocks: [] })).toEqual({ start: 1, end: 6 })
  expect(spanOf({ financing: 'taxes' })).toEqual({ start: 1 })
})

test('of a measure for other firms is when either is there at all', () => {
  const aimed = (value: unknown, sizeClass: string) => ({
    levers: { taxRelief: { value, for: { sizeClass } } },
  })
  const steps = [
    { from: 5, value: 0.5 },
    { from: 9, value: 0 },
  ]
  expect(spanOf(aimed(steps, 'micro'))).toEqual({ start: 5, end: 8 })
  const micro = withChanges(base, aimed(steps, 'micro') as object)
  expect(policySpan(micro, withChanges(base, aimed(steps, 'small') as object))).toEqual({ start: 5, end: 8 })
  expect(policySpan(micro, withChanges(base, aimed(0.5, 'micro') as object))).toEqual({ start: 1 })
})
