/** Of a choice that makes no scenario the parts that do are used, and the others are named. */
import { expect, test } from 'vitest'
import { usable } from '../../ui/lab/usable.ts'

const before = { pair: 'jilin', levers: { publicity: 0.1 } }

test('what makes two scenarios is used as it is', () => {
  const choice = { pair: 'jilin', months: 24, levers: { taxRelief: 0.5 } }
  const { choice: used, twins, problems } = usable(choice, before)
  expect([used, problems]).toEqual([choice, []])
  expect(twins.policy.levers['taxRelief']).toBe(0.5)
})

test('one part that the check refuses does not lose the others', () => {
  const choice = {
    pair: 'jilin',
    months: 5000,
    seed: 'a',
    levers: { publicity: 0.1, taxRelief: 0.5, rdSubsidy: 7 },
  }
  const { choice: used, twins, problems } = usable(choice, before)
  expect(used).toEqual({ pair: 'jilin', seed: 'a', levers: { publicity: 0.1, taxRelief: 0.5 } })
  expect(problems.map((problem) => 'field' in problem && problem.field)).toEqual([
    'months',
    'lever.rdSubsidy',
  ])
  expect(twins.base.seed).toBe('a')
})
