/** Scenarios: defaults, changes, and what the model is given. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../../sim/index.ts'
import {
  InputError,
  courseOf,
  nearestKey,
  parseScenario,
  scenarioSchema,
  setupOf,
  validateScenario,
  withChanges,
  withSetting,
} from '../../../src/scenario/index.ts'

const lever = catalogue.levers[0]
const parameter = catalogue.parameters[0]
const shock = catalogue.shocks[0]
const bare = validateScenario({ format: 1 }, 'bare')

/** A value of the lever that is not its default. */
const moved = lever.default === lever.max ? lever.min : lever.max

describe('defaults', () => {
  test('every field is filled in', () => {
    expect(bare).toMatchObject({
      name: 'scenario',
      months: 120,
      replicates: 20,
      burnIn: 'auto',
      financing: 'bonds',
      shocks: [],
    })
    expect(Object.keys(bare.levers)).toEqual(catalogue.levers.map(({ key }) => key))
    expect(Object.keys(bare.parameters)).toEqual(catalogue.parameters.map(({ key }) => key))
  })

  test('a normalised scenario is a fixed point', () => {
    const full = {
      format: 1,
      title: { en: 'A', zh: '甲' },
      levers: { [lever.key]: [{ from: 3, value: moved }] },
    }
    const once = validateScenario(full, 'full')
    expect(parseScenario(JSON.stringify(once), 'again')).toEqual(once)
  })

  test('the value that was given is not changed or shared', () => {
    const given = { format: 1, levers: { [lever.key]: [{ from: 3, value: moved }] } }
    const before = structuredClone(given)
    const scenario = validateScenario(given, 'given')
    expect(given).toEqual(before)
    expect(scenario.levers[lever.key]).not.toBe(given.levers[lever.key])
  })

  test('the schema offers every lever, parameter and shock', () => {
    const schema = JSON.parse(JSON.stringify(scenarioSchema())) as {
      properties: Record<string, { properties: object }>
    }
    expect(Object.keys(schema.properties.levers.properties)).toEqual(catalogue.levers.map(({ key }) => key))
    expect(Object.keys(schema.properties.parameters.properties)).toEqual(
      catalogue.parameters.map(({ key }) => key),
    )
  })
})

describe('support for chosen firms', () => {
  const aimed = catalogue.levers.find((each) => each.aimed)!
  const { sectors, cities } = setupOf(bare).region
  const last = sectors.at(-1)!.key
  const first = sectors[0].key
  const chosen = (target: object) =>
    withChanges(bare, { levers: { [aimed.key]: { value: aimed.max, for: target } } })

  test('has one text and one course, however it is written', () => {
    const one = chosen({ sector: [last, first, last], sizeClass: 'small' })
    const other = withSetting(
      bare,
      `${aimed.key}={"for":{"sizeClass":["small"],"sector":["${first}","${last}"]},"value":${aimed.max}}`,
    )
    expect(JSON.stringify(one)).toBe(JSON.stringify(other))
    expect(one.levers[aimed.key]).toEqual({
      value: aimed.max,
      for: { sizeClass: ['small'], sector: [first, last] },
    })
    expect(parseScenario(JSON.stringify(one), 'again')).toEqual(one)
    expect(courseOf(one).aims).toEqual({ [aimed.key]: { sizeClass: [1], sector: [0, sectors.length - 1] } })
    expect(courseOf(one).levers[aimed.key](1, {})).toBe(aimed.max)
  })

  test('finds its city by key, with a schedule or a rule', () => {
    const city = cities.at(-1)!.key
    for (const value of [
      [{ from: 3, value: aimed.max }],
      { rule: `month < 3 ? ${aimed.off} : ${aimed.max}` },
    ]) {
      const course = courseOf(withChanges(bare, { levers: { [aimed.key]: { value, for: { city } } } }))
      expect(course.aims).toEqual({ [aimed.key]: { city: [cities.length - 1] } })
      expect([2, 3].map((month) => course.levers[aimed.key](month, {}))).toEqual([aimed.off, aimed.max])
    }
  })

  test('that is off, or for nobody in particular, gives the model no aim', () => {
    const off = withChanges(bare, {
      levers: { [aimed.key]: { value: aimed.off, for: { sizeClass: 'micro' } } },
    })
    expect(courseOf(off)).toEqual(courseOf(bare))
    expect(courseOf(bare)).not.toHaveProperty('aims')
  })

  test('can be moved and aimed by a dotted path', () => {
    const micro = chosen({ sizeClass: 'micro' })
    expect(withSetting(micro, `levers.${aimed.key}.for.sizeClass=medium`).levers[aimed.key]).toEqual({
      value: aimed.max,
      for: { sizeClass: ['medium'] },
    })
  })

  test('is offered by the schema for the levers that can be aimed', () => {
    const { properties } = JSON.parse(JSON.stringify(scenarioSchema())) as {
      properties: { levers: { properties: Record<string, { anyOf: { properties?: object }[] }> } }
    }
    for (const { key, aimed: can } of catalogue.levers) {
      const offers = properties.levers.properties[key].anyOf.some(
        (each) => each.properties && 'for' in each.properties,
      )
      expect([key, offers]).toEqual([key, can === true])
    }
  })
})

describe('what the model is given', () => {
  test('nothing that stands at its default', () => {
    const same = withChanges(bare, {
      levers: { [lever.key]: lever.default },
      parameters: { [parameter.key]: parameter.default },
    })
    expect(courseOf(same).levers).toEqual({})
    expect(setupOf(same).parameters).toEqual({})
  })

  test('a constant, a schedule and a rule become paths', () => {
    const pathOf = (setting: unknown) =>
      courseOf(withSetting(bare, `${lever.key}=${JSON.stringify(setting)}`)).levers[lever.key]
    expect(pathOf(moved)(1, {})).toBe(moved)
    const schedule = pathOf([
      { from: 3, value: moved },
      { from: 5, value: lever.min },
    ])
    expect([1, 2, 3, 4, 5, 900].map((month) => schedule(month, {}))).toEqual([
      lever.default,
      lever.default,
      moved,
      moved,
      lever.min,
      lever.min,
    ])
    const rule = pathOf({ rule: `month < 4 ? ${lever.min} : ${lever.max}` })
    expect([3, 4].map((month) => rule(month, {}))).toEqual([lever.min, lever.max])
  })

  test('shocks find their sector and city by key', () => {
    const { sectors, cities } = setupOf(bare).region
    const sector = sectors.at(-1)!.key
    const city = cities.at(-1)!.key
    const shocked = withChanges(bare, {
      shocks: [{ kind: shock.key, from: 1, months: 2, size: shock.min, sector, city }],
    })
    expect(courseOf(shocked).shocks).toEqual([
      {
        kind: shock.key,
        from: 1,
        months: 2,
        size: shock.min,
        sector: sectors.length - 1,
        city: cities.length - 1,
      },
    ])
  })
})

describe('changes', () => {
  test('levers and parameters change one by one, and the scenario itself stays', () => {
    const changed = withChanges(bare, {
      levers: { [lever.key]: moved },
      months: 6,
      seed: undefined,
    })
    expect(changed.levers).toEqual({ ...bare.levers, [lever.key]: moved })
    expect(changed).toMatchObject({ months: 6, seed: bare.seed })
    expect(bare.months).toBe(120)
  })

  test.each([
    [`${lever.key}=${moved}`, { levers: { [lever.key]: moved } }],
    [`levers.${lever.key}=${moved}`, { levers: { [lever.key]: moved } }],
    [`${parameter.key}=${parameter.min}`, { parameters: { [parameter.key]: parameter.min } }],
    ['months=7', { months: 7 }],
    ['seed="x=y"', { seed: 'x=y' }],
    ['population.firms=11', { population: { firms: 11 } }],
    [
      `shocks=[{"kind":"${shock.key}","from":2,"months":1}]`,
      { shocks: [{ kind: shock.key, size: shock.default }] },
    ],
    ['region=jilin', { region: 'jilin' }],
    ['name=my run', { name: 'my run', title: { en: 'my run', zh: 'my run' } }],
    ['name=2020', { name: '2020' }],
    ['title=my run', { title: { en: 'my run', zh: 'my run' } }],
    ['title.zh=吉林', { title: { en: 'scenario', zh: '吉林' } }],
    ['title={"en":"a","zh":"b"}', { title: { en: 'a', zh: 'b' } }],
    ['seed=true', { seed: 'true' }],
    ['financing=taxes', { financing: 'taxes' }],
    ['burnIn=auto', { burnIn: 'auto' }],
    ['burnIn=36', { burnIn: 36 }],
  ])('--set %s', (assignment, expected) => {
    expect(withSetting(bare, assignment)).toMatchObject(expected)
  })

  test.each([
    ['months', 'key=JSON'],
    ['=3', 'key=JSON'],
    ['months=', 'JSON'],
    ['months=twelve', 'JSON'],
    ['monhts=12', 'nearest: months'],
    ['region=jillin', 'nearest: jilin'],
    ['region="jilin', 'JSON'],
    ['burnIn=never', 'found the text "never"; allowed: "auto" or a whole number'],
    ['name=', 'a text of 1 to 200 characters'],
    ['name=a\u0007b', 'without control characters'],
    ['\u001b[31m=1', '"\\u001b[31m": found an unknown key'],
    [`${lever.key}x=1`, `nearest: ${lever.key}`],
    ['population.firms=1e12', 'from 1 to 10000000'],
    ['months.deep=1', 'inside a single value'],
    ['shocks.0.size=1', 'the list is empty'],
    ['__proto__.months=3', 'an unknown key'],
    ['population.__proto__=3', 'an unknown key'],
    ['levers.__proto__.x=3', 'an unknown key'],
    ['format=2', 'newer Ballast'],
  ])('--set %s is refused', (assignment, message) => {
    expect(() => withSetting(bare, assignment)).toThrow(InputError)
    expect(() => withSetting(bare, assignment)).toThrow(message)
  })
})

test('a title of its own stays when the name changes', () => {
  const titled = withChanges(bare, { title: 'Of its own' })
  expect(withChanges(titled, { name: 'b' }).title.en).toBe('Of its own')
  expect(withChanges(bare, { name: 'b' }).title).toEqual({ en: 'b', zh: 'b' })
})

test('--set takes a bare word where a shock or a target has a text', () => {
  const struck = withChanges(bare, { shocks: [{ kind: shock.key, from: 1, months: 2, size: shock.min }] })
  expect(withSetting(struck, 'shocks.0.sector=parts').shocks[0].sector).toBe('parts')
})

test('the nearest key is the one with fewest edits', () => {
  expect(nearestKey('guarantecover', ['rateSubsidy', 'guaranteeFee', 'guaranteeCover'])).toBe(
    'guaranteeCover',
  )
  expect(nearestKey('zzz', ['rateSubsidy'])).toBeUndefined()
})

/** Sets what lies at a path, as a careless or hostile author might. */
function mutated(value: unknown, [step, ...rest]: readonly string[], found: unknown): unknown {
  if (step === undefined) return found
  const inside = typeof value === 'object' && value !== null ? value : {}
  const next = mutated((inside as Record<string, unknown>)[step], rest, found)
  return Object.fromEntries([...Object.entries(inside), [step, next]])
}

describe('hostile values', () => {
  const options = { seed: 20261122, numRuns: 400 }
  const keys = [
    ...Object.keys(bare),
    lever.key,
    parameter.key,
    '__proto__',
    'constructor',
    'rule',
    'from',
    'value',
    'kind',
    'for',
  ]
  const leaf = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.double(),
    fc.constantFrom(1e12, -1, '', 'auto', lever.key),
  )
  const place = fc.array(fc.constantFrom(...keys, '0'), { minLength: 1, maxLength: 4 })

  test('a mutated scenario is accepted or refused with InputError, and what is accepted can be run', () => {
    const rich = {
      ...bare,
      levers: { ...bare.levers, [lever.key]: { rule: 'month' } },
      shocks: [{ kind: shock.key, from: 1, months: 1 }],
    }
    let refused = 0
    fc.assert(
      fc.property(fc.array(fc.tuple(place, leaf), { minLength: 1, maxLength: 3 }), (mutations) => {
        const value = mutations.reduce<unknown>((before, [path, found]) => mutated(before, path, found), rich)
        try {
          const scenario = validateScenario(value, 'mutated')
          for (const path of Object.values(courseOf(scenario).levers))
            expect(Number.isFinite(path(1, {}))).toBe(true)
          expect(validateScenario(scenario, 'again')).toEqual(scenario)
        } catch (error) {
          expect(error).toBeInstanceOf(InputError)
          refused++
        }
      }),
      options,
    )
    expect(refused).toBeGreaterThan(100)
  })

  test('any text is read or refused with InputError', () => {
    const text = JSON.stringify(bare)
    const edit = fc.tuple(
      fc.nat(text.length),
      fc.nat(5),
      fc.oneof(fc.string({ maxLength: 5 }), fc.constantFrom('"', '{', '\\', ',')),
    )
    fc.assert(
      fc.property(edit, ([at, removed, added]) => {
        try {
          parseScenario(text.slice(0, at) + added + text.slice(at + removed), 'edited')
        } catch (error) {
          expect(error).toBeInstanceOf(InputError)
        }
      }),
      options,
    )
  })

  test('any rule is compiled or refused with InputError', () => {
    const words = [
      'month',
      '(',
      ')',
      '+',
      '-',
      '*',
      '/',
      '?',
      ':',
      '<',
      '==',
      'and',
      'not',
      '1',
      '0',
      '.',
      '^',
      '[',
      'min',
      ',',
      '"',
      '=',
      "'",
      '%',
      '!',
      '\n',
      ';',
      '#',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 40 }), (tokens) => {
        try {
          const scenario = withChanges(bare, { levers: { [lever.key]: { rule: tokens.join(' ') } } })
          const value = courseOf(scenario).levers[lever.key](3, {})
          expect(value).toBeGreaterThanOrEqual(lever.min)
          expect(value).toBeLessThanOrEqual(lever.max)
        } catch (error) {
          expect(error).toBeInstanceOf(InputError)
        }
      }),
      options,
    )
  })
})
