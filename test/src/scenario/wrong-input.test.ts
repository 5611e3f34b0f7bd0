/** Every wrong scenario is refused with a message that says where, what was found and what is allowed. */
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../../sim/index.ts'
import { InputError, parseScenario } from '../../../src/scenario/index.ts'
import type { InputIssue } from '../../../src/scenario/index.ts'
import { regions } from '../../../src/regions/index.ts'

const lever = catalogue.levers[0]
const aimed = catalogue.levers.find((each) => each.aimed)!
const parameter = catalogue.parameters[0]
const shock = catalogue.shocks[0]
const metric = catalogue.metrics[0]

/** The issues of a scenario file with this text. */
function issuesOf(text: string): readonly InputIssue[] {
  try {
    parseScenario(text, 'wrong.json')
  } catch (error) {
    if (error instanceof InputError) return error.issues
    throw error
  }
  return []
}

/** The only issue of a scenario with these fields. */
function issueWith(fields: object): InputIssue {
  const issues = issuesOf(JSON.stringify({ format: 1, ...fields }))
  expect(issues).toHaveLength(1)
  return issues[0]
}

describe('text that is no JSON', () => {
  test.each([
    ['', 'the end of the file at line 1 column 1'],
    ['{ "format": 1,\n  "months": 12,\n}', '"}" at line 3 column 1'],
    ['{ "format": 1 "months": 12 }', 'at line 1 column 15'],
    ["{ 'format': 1 }", 'at line 1 column 3'],
    ['{ "format": 01 }', 'at line 1 column 14'],
    ['{ "format": NaN }', '"NaN }" at line 1 column 13'],
    ['{ "format": 1 } {}', '"{}" at line 1 column 17'],
    ['{ "name": "tab\there" }', 'at line 1 column 11'],
    ['{ "format": 1', 'the end of the file at line 1 column 14'],
  ])('%s', (text, found) => {
    const [issue] = issuesOf(text)
    expect(issue.found).toContain(found)
    expect(issue.allowed).toContain('JSON')
  })

  test('nesting is bounded before anything is built', () => {
    expect(issuesOf('['.repeat(500_000))[0].allowed).toContain('32 levels')
  })

  test('length is bounded', () => {
    expect(issuesOf(' '.repeat(1_000_001))[0].found).toBe('1000001 characters')
  })

  test('a key twice in one object', () => {
    const [issue] = issuesOf('{ "format": 1, "months": 12,\n "months": 24 }')
    expect(issue).toMatchObject({ path: 'months', found: 'the key a second time, line 2 column 2' })
  })

  test('a byte order mark is no mistake', () => {
    expect(issuesOf('\ufeff{ "format": 1 }')).toEqual([])
  })
})

describe('format', () => {
  test.each([[{}], [{ format: '1' }], [{ format: 1.5 }], [{ format: -1 }], [[]], [null], [7]])(
    '%j',
    (value) => {
      expect(issuesOf(JSON.stringify(value))[0].allowed).toContain('format')
    },
  )

  test('a newer one says so', () => {
    const [issue] = issuesOf('{ "format": 2, "sectors": [] }')
    expect(issue).toMatchObject({ path: 'format', found: 'the number 2' })
    expect(issue.allowed).toContain('newer Ballast')
  })

  test('format 0 is brought to format 1', () => {
    expect(parseScenario('{ "format": 0, "firms": 321 }', 'old.json')).toMatchObject({
      format: 1,
      population: { firms: 321 },
    })
    expect(issuesOf('{ "format": 0, "firms": -1 }')[0].path).toBe('population.firms')
    expect(issuesOf('{ "format": 1, "firms": 321 }')[0].path).toBe('firms')
  })
})

describe('numbers', () => {
  test.each([
    ['months', -3, 'a whole number from 1 to 1200 (months)'],
    ['months', 0, 'a whole number from 1 to 1200 (months)'],
    ['months', 1.5, 'a whole number from 1 to 1200 (months)'],
    ['months', '12', 'a whole number from 1 to 1200 (months)'],
    ['months', null, 'a whole number from 1 to 1200 (months)'],
    ['replicates', 0, 'a whole number from 1 to 100000'],
    ['replicates', 1e9, 'a whole number from 1 to 100000'],
    ['burnIn', -1, 'a whole number from 0 to 1200 (months)'],
    ['burnIn', 'never', '"auto" or a whole number from 0 to 1200 (months)'],
    ['burnIn', {}, '"auto" or a whole number from 0 to 1200 (months)'],
    ['seed', 42, 'a text of 0 to 1000 characters'],
    ['name', '', 'a text of 1 to 200 characters'],
    ['name', [], 'a text of 1 to 200 characters'],
    ['title', 3, 'a text of at most 10000 characters, or { "en": text, "zh": text }'],
  ])('%s: %j', (key, value, allowed) => {
    expect(issueWith({ [key]: value })).toMatchObject({ path: key, allowed })
  })

  test('a million million firms are refused before they are asked for', () => {
    const issue = issueWith({ population: { firms: 1e12 } })
    expect(issue).toEqual({
      path: 'population.firms',
      found: 'the number 1000000000000',
      allowed: 'a whole number from 1 to 10000000 (firms)',
    })
  })

  test('numbers beyond doubles', () => {
    expect(issuesOf('{ "format": 1, "months": 1e999 }')[0].path).toBe('months')
    expect(issuesOf(`{ "format": 1, "levers": { "${lever.key}": 1e999 } }`)[0].path).toBe(
      `levers.${lever.key}`,
    )
    expect(issuesOf(`{ "format": 1, "parameters": { "${parameter.key}": -1e999 } }`)).toHaveLength(1)
  })
})

describe('keys', () => {
  test('a misspelt one comes with the nearest', () => {
    expect(issueWith({ month: 12 })).toMatchObject({
      path: 'month',
      found: 'an unknown key',
      nearest: 'months',
    })
    const misspelt = `${lever.key}x`
    expect(issueWith({ levers: { [misspelt]: 1 } })).toMatchObject({
      path: `levers.${misspelt}`,
      nearest: lever.key,
    })
    expect(issueWith({ population: { firm: 3 } })).toMatchObject({
      path: 'population.firm',
      nearest: 'firms',
    })
  })

  test('one that resembles nothing comes without', () => {
    expect(issueWith({ levers: { qqqqqqqqqqqqqqqqqqqqqqqqqqqqq: 1 } }).nearest).toBeUndefined()
  })

  test('those of the language itself are unknown like any other', () => {
    for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      expect(issuesOf(`{ "format": 1, "${key}": {} }`)[0]).toMatchObject({
        path: key,
        found: 'an unknown key',
      })
      expect(issuesOf(`{ "format": 1, "levers": { "${key}": 1 } }`)[0].path).toBe(`levers.${key}`)
    }
    expect(({} as Record<string, unknown>).format).toBeUndefined()
  })

  test('control characters do not reach the terminal', () => {
    try {
      parseScenario(JSON.stringify({ format: 1, '\u001b[2J': 1, region: '\u001b[31m\u202e' }), 'wrong.json')
      expect.unreachable()
    } catch (error) {
      expect((error as Error).message).not.toMatch(/[[\p{Cc}\u202e]--\n]/v)
    }
  })
})

describe('levers and parameters', () => {
  test('out of range, of a wrong type', () => {
    const range = `from ${lever.min} to ${lever.max} (${lever.unit})`
    expect(issueWith({ levers: { [lever.key]: lever.max + 1 } }).allowed).toBe(`a number ${range}`)
    expect(issueWith({ levers: { [lever.key]: 'high' } }).allowed).toContain(`a number ${range}, a schedule`)
    expect(issueWith({ levers: { [lever.key]: null } }).found).toBe('null')
    expect(issueWith({ levers: 3 })).toMatchObject({ path: 'levers', found: 'the number 3' })
    expect(issueWith({ parameters: { [parameter.key]: parameter.min - 1 } }).path).toBe(
      `parameters.${parameter.key}`,
    )
  })

  test('schedules', () => {
    const value = lever.min
    const path = `levers.${lever.key}`
    const scheduled = (...steps: unknown[]): InputIssue => issueWith({ levers: { [lever.key]: steps } })
    expect(scheduled().path).toBe(path)
    expect(scheduled({ from: 0, value })).toMatchObject({ path: `${path}[0].from`, found: 'the number 0' })
    expect(scheduled({ from: 2, value: lever.max + 1 }).path).toBe(`${path}[0].value`)
    expect(scheduled({ from: 2 })).toMatchObject({ path: `${path}[0].value`, found: 'nothing' })
    expect(scheduled({ from: 5, value }, { from: 5, value })).toMatchObject({
      path: `${path}[1].from`,
      allowed: 'months that rise',
    })
    expect(scheduled({ from: 5, valu: value, value })).toMatchObject({
      path: `${path}[0].valu`,
      nearest: 'value',
    })
  })

  describe('support for chosen firms', () => {
    const value = aimed.max
    const path = `levers.${aimed.key}`
    const sector = regions['plain'].sectors[0].key
    const chosen = (target: unknown, rest: object = { value }): InputIssue =>
      issueWith({ levers: { [aimed.key]: { ...rest, for: target } } })

    test.each([
      [{ sizeClass: 'micor' }, 'for.sizeClass', 'micro'],
      [{ sizeClass: ['micro', 'smal'] }, 'for.sizeClass[1]', 'small'],
      [{ sector: `${sector}s` }, 'for.sector', sector],
      [{ sector: [sector, 'alchemy-at-large'] }, 'for.sector[1]', undefined],
      [{ city: 'Atlantis' }, 'for.city', undefined],
      [{ sizeclass: 'micro' }, 'for.sizeclass', 'sizeClass'],
      [{ sizeClass: [] }, 'for.sizeClass', undefined],
      [{ sizeClass: 3 }, 'for.sizeClass', undefined],
      [{}, 'for', undefined],
      ['micro', 'for', undefined],
    ])('for %j', (target, place, nearest) => {
      const issue = chosen(target)
      expect(issue.path).toBe(`${path}.${place}`)
      if (nearest !== undefined) expect(issue.nearest).toBe(nearest)
    })

    test('keys are those of the region', () => {
      const [city] = regions['jilin'].cities.filter(
        ({ key }) => !regions['plain'].cities.some((other) => other.key === key),
      )
      const levers = { [aimed.key]: { value, for: { city: city.key } } }
      expect(issueWith({ region: 'plain', levers }).path).toBe(`${path}.for.city`)
      expect(issuesOf(JSON.stringify({ format: 1, region: 'jilin', levers }))).toEqual([])
    })

    test('the value is checked as everywhere', () => {
      const target = { sizeClass: 'micro' }
      expect(chosen(target, { value: aimed.max + 1 }).path).toBe(`${path}.value`)
      expect(chosen(target, {}).path).toBe(`${path}.value`)
      expect(chosen(target, { value, until: 3 }).path).toBe(`${path}.until`)
      expect(chosen(target, { value: { rule: '1 +' } }).path).toBe(`${path}.value.rule`)
      expect(chosen(target, { value: [{ from: 2, value: aimed.max + 1 }] }).path).toBe(
        `${path}.value[0].value`,
      )
      expect(issueWith({ levers: { [aimed.key]: { value } } }).path).toBe(`${path}.for`)
    })

    test('of a lever that works on all alike is one problem, with the levers that can be aimed', () => {
      const all = catalogue.levers.find((each) => !each.aimed && each.key.startsWith('guarantee'))!
      const issue = issueWith({ levers: { [all.key]: { value: all.max, for: { sizeClass: 'micro' } } } })
      expect(issue).toMatchObject({ path: `levers.${all.key}.for`, nearest: 'guaranteeCover' })
      for (const each of catalogue.levers) {
        const named = new RegExp(`\\b${each.key}\\b`).test(issue.allowed)
        expect([each.key, named]).toEqual([each.key, each.aimed === true])
      }
    })
  })

  test('a rule', () => {
    const ruled = (rule: unknown): InputIssue => issueWith({ levers: { [lever.key]: { rule } } })
    expect(ruled('1 +').path).toBe(`levers.${lever.key}.rule`)
    expect(ruled(7).allowed).toContain('a text')
    expect(ruled(`${metric.key}x * 2`).nearest).toBe(metric.key)
  })
})

describe('places and shocks', () => {
  const valid = { kind: shock.key, from: 1, months: 6, size: shock.min }

  test.each([
    [{ kind: 'plague' }, 'shocks[0].kind'],
    [{ kind: undefined }, 'shocks[0].kind'],
    [{ from: 0 }, 'shocks[0].from'],
    [{ months: -6 }, 'shocks[0].months'],
    [{ size: shock.max + 1 }, 'shocks[0].size'],
    [{ sector: 'alchemy' }, 'shocks[0].sector'],
    [{ city: 'Atlantis' }, 'shocks[0].city'],
    [{ severity: 1 }, 'shocks[0].severity'],
  ])('%j', (change, path) => {
    expect(issueWith({ shocks: [{ ...valid, ...change }] }).path).toBe(path)
  })

  test('the right one is accepted', () => {
    expect(issuesOf(JSON.stringify({ format: 1, shocks: [valid] }))).toEqual([])
  })

  test('region and financing are among those that exist', () => {
    expect(issueWith({ region: 'plane' })).toMatchObject({ path: 'region', nearest: 'plain' })
    expect(issueWith({ financing: 'bond' })).toMatchObject({
      nearest: 'bonds',
      allowed: 'one of bonds, taxes, spending',
    })
  })
})

test('all problems are reported at once', () => {
  const wrong = {
    format: 1,
    months: 0,
    replicates: 'many',
    levers: { [lever.key]: { rule: 'x' }, nothing: 1 },
    shocks: [{}],
  }
  const paths = issuesOf(JSON.stringify(wrong)).map(({ path }) => path)
  expect(paths).toEqual(
    expect.arrayContaining([
      'months',
      'replicates',
      'levers.nothing',
      `levers.${lever.key}.rule`,
      'shocks[0].kind',
    ]),
  )
})

test('a great many problems are counted, and named up to a limit', () => {
  const keys = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`key${index}`, index]))
  try {
    parseScenario(JSON.stringify({ format: 1, ...keys }), 'wrong.json')
    expect.unreachable()
  } catch (error) {
    expect((error as Error).message.split('\n')).toHaveLength(51)
    expect((error as Error).message).toContain('and 2950 more problems')
  }
})

test('half a surrogate pair is no seed', () => {
  expect(issuesOf('{ "format": 1, "seed": "\\ud800" }')[0]).toMatchObject({
    path: 'seed',
    allowed: 'well-formed Unicode text without control characters',
  })
  expect(issuesOf('{ "format": 1, "seed": "吉林 😀" }')).toEqual([])
})
