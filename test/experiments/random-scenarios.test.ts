/** Random scenarios, a few dozen: the long form is run by hand. */
import { describe, expect, test } from 'vitest'
import {
  battery,
  bookProblems,
  engineProblems,
  numberProblems,
} from '../../experiments/random-scenarios/battery.ts'
import { scenarioOf } from '../../experiments/random-scenarios/draw.ts'

test('a few dozen random scenarios run in both engines alike, with exact books', async () => {
  process.env['BALLAST_CACHE'] = 'off'
  expect((await battery(36, 100_001)).failures).toEqual([])
})

test('so they do with random parameters, from one firm on', async () => {
  process.env['BALLAST_CACHE'] = 'off'
  expect((await battery(36, 200_001, { parameters: true })).failures).toEqual([])
})

// Each failed once: founders of more people than a word counts, more newcomers than there was room for, a rent that the government paid twice.
test.each([503_299, 504_207, 505_465])('scenario %d carries the model', async (n) => {
  expect((await battery(1, n, { parameters: true })).failures).toEqual([])
})

test('a number draws one scenario, and numbers draw all kinds of them', () => {
  expect(scenarioOf(7)).toEqual(scenarioOf(7))
  const scenarios = Array.from({ length: 60 }, (_, n) => scenarioOf(n, { parameters: true }))
  const settings = scenarios.flatMap(({ levers }) => Object.values(levers))
  expect(settings.some((setting) => Array.isArray(setting))).toBe(true)
  expect(settings.some((setting) => typeof setting === 'object' && 'rule' in setting)).toBe(true)
  expect(settings.some((setting) => typeof setting === 'object' && 'for' in setting)).toBe(true)
  expect(new Set(scenarios.flatMap(({ shocks }) => shocks.map(({ kind }) => kind))).size).toBeGreaterThan(5)
})

describe('what the battery would find', () => {
  const metricKeys = ['a', 'b']
  const fine = { metricKeys, metrics: Float64Array.of(1, 2, 3, 4), fingerprint: 'f' }

  test('a number that is none', () => {
    expect(numberProblems(fine)).toEqual([])
    expect(numberProblems({ metricKeys, metrics: Float64Array.of(1, 2, 3, Number.NaN) })).toEqual([
      'month 2: b is NaN',
    ])
  })

  test('engines that part', () => {
    expect(engineProblems(fine, fine)).toEqual([])
    expect(engineProblems(fine, { ...fine, fingerprint: 'g' })).toHaveLength(1)
    expect(engineProblems(fine, { ...fine, metrics: Float64Array.of(1, 2, 3, 5) })[0]).toContain(
      'b is 4 as WebAssembly, 5 as JavaScript',
    )
  })

  test('books that do not add up', () => {
    const names = ['deposit', 'x', 'y', 'wages']
    const balancesOf = (end: number) => ({
      count: 2,
      month: Int32Array.of(0, 1),
      holder: Int32Array.of(1, 2),
      instrument: Int32Array.of(0, 0),
      amount: Float64Array.of(5, end),
    })
    const flowsOf = (amount: number) => ({
      count: 1,
      month: Int32Array.of(1),
      instrument: Int32Array.of(0),
      kind: Int32Array.of(3),
      from: Int32Array.of(1),
      to: Int32Array.of(2),
      amount: Float64Array.of(amount),
    })
    expect(bookProblems({ names, flows: flowsOf(5), balances: balancesOf(5) })).toEqual([])
    expect(bookProblems({ names, flows: flowsOf(5), balances: balancesOf(6) })[0]).toContain('y deposit is 6')
    expect(bookProblems({ names, flows: flowsOf(0.5), balances: balancesOf(5) })[0]).toContain(
      'a flow of 0.5',
    )
    expect(bookProblems({ names, flows: flowsOf(-5), balances: balancesOf(5) })[0]).toContain('a flow of -5')
  })
})
