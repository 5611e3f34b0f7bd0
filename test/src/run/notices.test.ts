/** What only a run can tell of its levers and shocks: values in force, rules that left their range, support that nobody received. */
import { beforeAll, describe, expect, test } from 'vitest'
import { compare, createScenario, run } from '../../../src/index.ts'
import type { Notice, Scenario } from '../../../src/index.ts'

const MONTHS = 8
const START = {
  format: 1,
  months: MONTHS,
  burnIn: 6,
  population: { firms: 60 },
  seed: 'notices',
  replicates: 2,
}
const OPTIONS = { workers: 1 }
const base = createScenario(START)
const runOf = (change: Parameters<Scenario['with']>[0]) => run(base.with(change), OPTIONS)
const told = (notices: readonly Notice[]) => notices.map(({ key, about }) => `${key} ${about}`)

beforeAll(() => {
  process.env['BALLAST_CACHE'] = 'off'
})

describe('a rule', () => {
  test('that leaves the lever’s range is counted over months and replicates, and its value in force is a series', async () => {
    const result = await runOf({ levers: { taxRelief: { rule: 'month > 5 ? 2 : month > 4 ? 0 / 0 : 0.5' } } })
    expect(told(result.notices)).toEqual(['leftItsRange levers.taxRelief', 'gaveNoNumber levers.taxRelief'])
    expect(result.notices.map(({ says }) => says.en)).toEqual([
      'rule of Tax relief (taxRelief) left its range in 6 of 16 months of 2 replicates (values clamped to 0..1)',
      'rule of Tax relief (taxRelief) gave no number in 2 of 16 months of 2 replicates (the lever stood at its default, 0)',
    ])
    const values = Float64Array.of(0.5, 0.5, 0.5, 0.5, 0, 1, 1, 1)
    expect(result.series('lever_taxRelief')).toEqual([values, values])
    expect(result.series('lever_guaranteeFee')[0]).toEqual(new Float64Array(MONTHS).fill(0.01))
    expect(() => result.series('lever_nothing')).toThrow(RangeError)
  })

  test('that is never above off is never in force, and what works through it reaches nobody', async () => {
    const levers = { guaranteeCover: { rule: 'month - 100' }, guaranteeFee: 0.03 }
    expect(told((await runOf({ levers })).notices)).toEqual([
      'neverInForce levers.guaranteeCover',
      'leftItsRange levers.guaranteeCover',
      'reachesNobody levers.guaranteeFee',
    ])
  })

  test('within its range says nothing, and is the same world as its values', async () => {
    const ruled = await runOf({ levers: { taxRelief: { rule: '0.5' } } })
    const plain = await runOf({ levers: { taxRelief: 0.5 } })
    expect(ruled.notices).toEqual([])
    expect(ruled.replicates.map(({ fingerprint }) => fingerprint)).toEqual(
      plain.replicates.map(({ fingerprint }) => fingerprint),
    )
    expect(plain.replicates[0].watched).toBeUndefined()
    expect(plain.series('lever_taxRelief')[1]).toEqual(new Float64Array(MONTHS).fill(0.5))
  })
})

describe('nobody', () => {
  test('is large in a region of the small: a measure for them is for nobody', async () => {
    const large = { levers: { taxRelief: { value: 0.5, for: { sizeClass: 'large' } } } }
    expect(told((await runOf(large)).notices)).toEqual(['nobodyEligible levers.taxRelief'])
    const micro = { levers: { taxRelief: { value: 0.5, for: { sizeClass: 'micro' } } } }
    expect((await runOf(micro)).notices).toEqual([])
  })

  test('receives wages for being shut when nobody is shut any more', async () => {
    const shocks = [{ kind: 'epidemic', from: 1, months: 8, size: 1 }]
    const late = await runOf({ shocks, levers: { wageSubsidy: [{ from: 6, value: 0.5 }] } })
    expect(told(late.notices)).toEqual(['nobodyReceived levers.wageSubsidy'])
    const inTime = await runOf({ shocks, levers: { wageSubsidy: [{ from: 3, value: 0.5 }] } })
    expect(inTime.notices).toEqual([])
  })

  test('is struck where there is no firm', async () => {
    const jilin = createScenario({ ...START, region: 'jilin' })
    const shock = { kind: 'shutdown', from: 2, months: 3, size: 0.5 }
    const missed = jilin.with({ shocks: [shock, { ...shock, sector: 'ginseng', city: 'songyuan' }] })
    const result = await run(missed, OPTIONS)
    expect(told(result.notices)).toEqual(['strikesNobody shocks[1]'])
    const without = await run(jilin.with({ shocks: [shock] }), OPTIONS)
    expect(result.replicates[1].fingerprint).toBe(without.replicates[1].fingerprint)
  })
})

test('twins that differ in what nobody meets lived identical worlds, and say so', async () => {
  const levers = { taxRelief: { value: 0.5, for: { sizeClass: 'large' } } }
  const twins = await compare(base, base.with({ levers }), { ...OPTIONS, branched: 1, financings: [] })
  expect(twins.notices.map(({ key, about, twin }) => [key, about, twin])).toEqual([
    ['identicalWorlds', 'twins', undefined],
    ['nobodyEligible', 'levers.taxRelief', 'policy'],
    ['notRead', 'options.branched', undefined],
  ])
})
