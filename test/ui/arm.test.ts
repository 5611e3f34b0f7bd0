/** One side of the comparison: what it asks of the workers, and in which order. */
import { expect, test } from 'vitest'
import { createScenario } from '../../src/index.ts'
import { Arm } from '../../ui/lab/arm.ts'

const scenarioOf = (months: number) => createScenario({ format: 1, months })

test('a long run begins with a first look at its first three years', () => {
  const arm = Arm.renewed(undefined, scenarioOf(120), false)
  expect(arm.next(1)).toBe(0)
  expect(arm.request(0)).toMatchObject({ replicate: 1, scenario: { months: 36 } })
  expect(arm.request(1)).toMatchObject({ replicate: 1, scenario: { months: 120 } })
})

test('a short one, and a placebo, begin with the whole', () => {
  expect(Arm.renewed(undefined, scenarioOf(36), false).next(1)).toBe(1)
  expect(Arm.renewed(undefined, scenarioOf(120), true).next(1)).toBe(1)
})
