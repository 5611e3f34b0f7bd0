/** What can be told of a scenario, and of twins, before they are run; and what is asked of a comparison and cannot be had. */
import { describe, expect, test } from 'vitest'
import { optionNotices } from '../../../src/lives/option-notices.ts'
import { noticesAboutTwins } from '../../../src/lives/index.ts'
import { noticesOf } from '../../../src/run/index.ts'
import { noticesOfTwins, validateScenario, withChanges } from '../../../src/scenario/index.ts'
import type { Notice, ScenarioChange } from '../../../src/scenario/index.ts'
import { readFileSync } from 'node:fs'

const bare = validateScenario({ format: 1, months: 36, region: 'plain', replicates: 4 }, 'test')
const changed = (change: ScenarioChange) => withChanges(bare, change)
const told = (notices: readonly Notice[]) =>
  notices.map(({ key, about, twin }) => [key, about, twin].join(' ').trim())
const toldOf = (change: ScenarioChange) => told(noticesOf(changed(change)))
const from = (month: number, value: number) => [{ from: month, value }]

describe('nothing is said', () => {
  test.each([
    ['of defaults', {}],
    ['of levers at their defaults', { levers: { guaranteeFee: 0.01, guaranteeCover: 0 } }],
    [
      'of a lever that is on at times',
      { levers: { taxRelief: [...from(7, 0.2), ...from(20, 0), ...from(60, 0.1)] } },
    ],
    ['of a rule, which may say anything', { levers: { taxRelief: { rule: '0' } } }],
    ['of a fee beside cover by rule', { levers: { guaranteeFee: 0.02, guaranteeCover: { rule: '0' } } }],
    [
      'of a cap that outlasts the cover',
      { levers: { guaranteeCap: from(20, 5), guaranteeCover: [...from(1, 0.5), ...from(9, 0)] } },
    ],
    ['of publicity for one measure', { levers: { publicity: 0.1, training: 0.5 } }],
    [
      'of a shock that outlasts the run',
      { shocks: [{ kind: 'demandSlump', from: 36, months: 12, size: 0.2, city: 'port' }] },
    ],
    ['of a cap below one of the terms', { levers: { paymentTermCap: 2 }, parameters: { coreTerm: 3 } }],
    [
      'of a wage subsidy in a shutdown',
      {
        levers: { wageSubsidy: from(9, 0.5) },
        shocks: [{ kind: 'shutdown', from: 4, months: 6, size: 0.5 }],
      },
    ],
  ] as [string, ScenarioChange][])('%s', (_, change) => {
    expect(toldOf(change)).toEqual([])
  })

  test.each([
    'jilin/no-rescue',
    'jilin/rescue',
    'jilin/no-rescue-class',
    'jilin/rescue-class',
    'first-region/scenario',
  ])('of %s', (name) => {
    const file = new URL(`../../../experiments/${name}.json`, import.meta.url)
    expect(noticesOf(validateScenario(JSON.parse(readFileSync(file, 'utf8')), name))).toEqual([])
  })
})

describe('it is said', () => {
  const slump = { kind: 'demandSlump', from: 4, months: 12, size: 0.2 }

  test.each([
    [
      'that a schedule begins after the end',
      { levers: { taxRelief: from(37, 0.2) } },
      ['neverInForce levers.taxRelief'],
    ],
    [
      'that a schedule is off throughout',
      { levers: { taxRelief: [...from(3, 0), ...from(40, 1)] } },
      ['neverInForce levers.taxRelief'],
    ],
    [
      'that nothing is kept for chosen firms',
      { levers: { taxRelief: { value: 0, for: { sizeClass: 'micro' } } } },
      ['neverInForce levers.taxRelief'],
    ],
    ['that a fee has no cover', { levers: { guaranteeFee: 0.02 } }, ['reachesNobody levers.guaranteeFee']],
    [
      'that cover comes when the cap is over',
      { levers: { guaranteeCap: [...from(1, 5), ...from(9, 10)], guaranteeCover: from(9, 0.5) } },
      ['reachesNobody levers.guaranteeCap'],
    ],
    [
      'that publicity is for nothing',
      { levers: { publicity: 0.2, taxRelief: 0.2 } },
      ['reachesNobody levers.publicity'],
    ],
    [
      'that no order shuts anybody',
      { levers: { wageSubsidy: 0.5 }, shocks: [slump] },
      ['reachesNobody levers.wageSubsidy'],
    ],
    [
      'that the shutdown is over',
      {
        levers: { wageSubsidy: from(10, 0.5) },
        shocks: [{ kind: 'shutdown', from: 4, months: 6, size: 0.5 }],
      },
      ['reachesNobody levers.wageSubsidy'],
    ],
    [
      'that a cap limits nothing',
      { levers: { paymentTermCap: 2 } },
      ['changesNothing levers.paymentTermCap'],
    ],
    [
      'that a shock begins after the end',
      { shocks: [slump, { ...slump, from: 37 }] },
      ['neverInForce shocks[1]'],
    ],
    ['that a shock is of size 0', { shocks: [{ ...slump, size: 0 }] }, ['neverInForce shocks[0]']],
    [
      'that banks shrink from risk everywhere',
      { shocks: [{ kind: 'creditCrunch', from: 4, months: 6, size: 0.5, city: 'port' }] },
      ['notRead shocks[0]'],
    ],
    [
      'that enterprises fail once',
      { shocks: [{ kind: 'coreFailure', from: 4, months: 6, size: 1 }] },
      ['notRead shocks[0]'],
    ],
  ] as [string, ScenarioChange, string[]][])('%s', (_, change, expected) => {
    expect(toldOf(change)).toEqual(expected)
  })

  test('in both languages, with names and numbers', () => {
    const [late] = noticesOf(changed({ levers: { taxRelief: from(61, 0.2) } }))
    expect(late.says.en).toBe(
      'Tax relief (taxRelief) is never in force: its first step comes in month 61, and the run ends with month 36',
    )
    expect(late.says.zh).toMatch(/taxRelief.*61.*36/)
    const [fee] = noticesOf(changed({ levers: { guaranteeFee: 0.02 } }))
    expect(fee.says.en).toContain('Guarantee cover')
  })
})

describe('of twins', () => {
  const toldOfTwins = (base: ScenarioChange, policy: ScenarioChange) =>
    told(noticesAboutTwins(changed(base), changed(policy)))
  const slump = { kind: 'demandSlump', from: 4, months: 12, size: 0.2 }

  test('that differ nothing is said', () => {
    expect(toldOfTwins({}, { levers: { taxRelief: 0.2 } })).toEqual([])
    expect(toldOfTwins({}, { financing: 'taxes' })).toEqual([])
    expect(toldOfTwins({ shocks: [slump] }, { shocks: [slump, slump] })).toEqual([])
  })

  test('it is said that they are identical, whatever they are called', () => {
    expect(toldOfTwins({}, { name: 'other' })).toEqual(['identicalTwins twins'])
    const late = ['identicalTwins twins', 'neverInForce levers.taxRelief policy']
    expect(toldOfTwins({}, { levers: { taxRelief: from(37, 1) } })).toEqual(late)
    const after = ['identicalTwins twins', 'neverInForce shocks[0] policy']
    expect(toldOfTwins({}, { shocks: [{ ...slump, from: 40 }] })).toEqual(after)
  })

  test('what is so in both is said once', () => {
    const levers = { guaranteeFee: 0.02 }
    expect(toldOfTwins({ levers }, { levers: { ...levers, taxRelief: 1 } })).toEqual([
      'reachesNobody levers.guaranteeFee',
    ])
    const one: Notice = { key: 'neverInForce', about: 'a', says: { en: 'a', zh: 'a' } }
    expect(noticesOfTwins([one], [])).toEqual([{ ...one, twin: 'base' }])
  })
})

describe('of a comparison’s options', () => {
  const optionsTold = (options: object, change: ScenarioChange = {}) =>
    told(optionNotices(changed(change), changed(change), options))

  test('that can be had nothing is said', () => {
    expect(optionsTold({ branches: 5, branched: 4, why: 4, outside: true })).toEqual([])
    expect(optionsTold({ branches: 5, replicates: 1 })).toEqual([])
    expect(optionsTold({ replicates: 5, precision: 0.1, mirror: true, attribute: true })).toEqual([])
  })

  test('that cannot be had it is said', () => {
    expect(optionsTold({ branched: 2 })).toEqual(['notRead options.branched'])
    expect(optionsTold({ branches: 2, branched: 5 })).toEqual(['notRead options.branched'])
    expect(optionsTold({ why: 5 })).toEqual(['notRead options.why'])
    expect(optionsTold({ why: 3, replicates: 2 })).toEqual(['notRead options.why'])
    expect(optionsTold({ precision: 0.1 })).toEqual(['notRead options.precision'])
    expect(optionsTold({ outside: true }, { parameters: { outsideShare: 0.95 } })).toEqual([
      'notRead options.outside',
    ])
  })

  test('the policy’s own number of replicates is not read', () => {
    const policy = changed({ replicates: 9 })
    expect(told(optionNotices(bare, policy, {}))).toEqual(['notRead options.replicates'])
    expect(optionNotices(bare, policy, { replicates: 3 })).toEqual([])
  })
})
