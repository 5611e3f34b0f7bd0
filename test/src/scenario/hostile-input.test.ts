/**
 * Input of any size and shape is answered, wrong input always with a refusal, however much is wrong with it. Files here are as large as a
 * file may be: where reading them took time that grows with the square of their size, these tests would not end.
 */
import * as fc from 'fast-check'
import { Check } from 'typebox/value'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../../sim/index.ts'
import { checkSchema } from '../../../src/scenario/check-schema.ts'
import { Issues } from '../../../src/scenario/input-error.ts'
import {
  InputError,
  LIMITS,
  parseScenario,
  scenarioSchema,
  validateScenario,
} from '../../../src/scenario/index.ts'

const list = (count: number, of: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => of(index)).join(',')

function refusalOf(text: string): InputError {
  try {
    parseScenario(text, 'hostile.json')
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
  throw new Error('accepted')
}

describe('more problems than are told are a refusal all the same', () => {
  test.each([
    [
      'unknown parameters beside a lever out of range',
      5101,
      `"parameters":{${list(5100, (i) => `"p${i}":1`)}},"levers":{"publicity":99}`,
    ],
    [
      'a schedule too long, out of range',
      1,
      `"levers":{"publicity":[${list(6000, (i) => `{"from":${i + 1},"value":99}`)}]}`,
    ],
    [
      'a schedule out of range',
      1200,
      `"levers":{"publicity":[${list(1200, (i) => `{"from":${i + 1},"value":99}`)}]}`,
    ],
    [
      'a target of objects',
      1,
      `"levers":{"guaranteeCover":{"value":0.5,"for":{"sector":[${list(6000, () => '{}')}]}}}`,
    ],
    [
      'a short target of objects',
      200,
      `"levers":{"guaranteeCover":{"value":0.5,"for":{"sector":[${list(200, () => '{}')}]}}}`,
    ],
    [
      'shocks that are none, with a rule that is none',
      201,
      `"shocks":[${list(200, () => '7')}],"levers":{"publicity":{"rule":7}}`,
    ],
    [
      'sectors that are none',
      200,
      `"levers":{"guaranteeCover":{"value":0.5,"for":{"sector":[${list(200, () => '"x"')}]}}}`,
    ],
    [
      'a schedule that does not rise',
      1199,
      `"levers":{"publicity":[${list(1200, () => '{"from":1,"value":0}')}]}`,
    ],
  ])('%s', (_, count, fields) => {
    const error = refusalOf(`{"format":1,${fields}}`)
    expect(error.count).toBe(count)
    expect(error.issues.length).toBe(Math.min(count, LIMITS.issues))
    if (count > LIMITS.issues) expect(error.message).toContain(`and ${count - LIMITS.issues} more problems`)
  })
})

describe('the largest file', () => {
  const filled = (before: string, of: (index: number) => string, after: string): string => {
    const parts = []
    let length = before.length + after.length
    for (let index = 0; ; index++) {
      const part = of(index)
      length += part.length + 1
      if (length > LIMITS.fileCharacters) return before + parts.join(',') + after
      parts.push(part)
    }
  }
  const long = 'x'.repeat(LIMITS.fileCharacters - 100)

  test.each([
    ['one key again and again', filled('{"format":1,', () => '"a":1', '}')],
    ['one key again and again, far down', filled(`{"format":1,${'\n'.repeat(500_000)}`, () => '"a":1', '}')],
    ['unknown keys', filled('{"format":1,', (i) => `"k${i}":1`, '}')],
    ['unknown long keys', filled('{"format":1,"parameters":{', (i) => `"${'y'.repeat(90)}${i}":1`, '}}')],
    ['one long key', `{"format":1,"${long}":1}`],
    ['one long text', `{"format":1,"name":"${long}"}`],
    ['a text without end', `{"format":1,"name":"${long}`],
    ['escapes', `{"format":1,"name":"${'\\u001b'.repeat(160_000)}"}`],
    ['lists in lists', filled('{"format":1,"x":[', () => `${'['.repeat(28)}${']'.repeat(28)}`, ']}')],
    ['a long number', `{"format":1,"months":${'9'.repeat(900_000)}}`],
    ['a long rule', `{"format":1,"levers":{"publicity":{"rule":"${'('.repeat(900_000)}"}}}`],
    [
      'a long schedule',
      filled('{"format":1,"levers":{"publicity":[', (i) => `{"from":${i},"value":9}`, ']}}'),
    ],
    ['many shocks', filled('{"format":1,"shocks":[', () => '{"kind":"demandSlum"}', ']}')],
    [
      'a target with many keys',
      filled('{"format":1,"levers":{"guaranteeCover":{"value":1,"for":{', (i) => `"x${i}":1`, '}}}}'),
    ],
    ['nothing but spaces', ' '.repeat(LIMITS.fileCharacters)],
  ])('%s', (_, text) => {
    const { issues, message } = refusalOf(text)
    expect(issues.length).toBeLessThanOrEqual(LIMITS.issues)
    expect(message.length).toBeLessThan(50_000)
  })

  test('every lever with the worst rule there may be', () => {
    const rule = `max(${list(19, () => 'max(1,1,1,1,1,1,1,1,1)')})`
    const levers = Object.fromEntries(catalogue.levers.map(({ key }) => [key, { rule }]))
    expect(validateScenario({ format: 1, levers }, 'rules').levers).toMatchObject(levers)
  })
})

test('what is wrong is put into words only as often as it is told', () => {
  const issues = new Issues()
  let told = 0
  for (let n = 0; n < 10_000; n++) {
    issues.add(() => {
      told++
      return { path: '', found: '', allowed: '' }
    })
  }
  expect([told, issues.count, issues.isCut]).toEqual([LIMITS.issues, 10_000, true])
})

test('a draft breaks the schema by this check if and only if it does by one of the schema’s own library', () => {
  const schema = scenarioSchema()
  const leaf = fc.oneof(
    fc.constantFrom(
      0,
      1,
      -1,
      0.5,
      99,
      1e308,
      'auto',
      'plain',
      'jilin',
      'micro',
      'parts',
      '',
      'x',
      null,
      true,
      'demandSlump',
    ),
    fc.double(),
    fc.string({ maxLength: 5 }),
  )
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof({ maxDepth: 5 }, leaf, fc.array(tie('value'), { maxLength: 3 }), tie('object')),
    object: fc.dictionary(
      fc.constantFrom(
        'value',
        'for',
        'rule',
        'from',
        'kind',
        'months',
        'size',
        'sector',
        'city',
        'sizeClass',
        'en',
        'zh',
        'firms',
        'guaranteeCover',
        'guaranteeFee',
        'paymentTermCap',
        'workingMonths',
        'smallestLoan',
        'x',
      ),
      tie('value'),
      { maxKeys: 5 },
    ),
  }))
  const fine: Record<string, readonly unknown[]> = {
    name: ['x'],
    title: ['x', { en: 'x', zh: 'y' }],
    seed: ['x', ''],
    months: [1, 1200],
    burnIn: ['auto', 0],
    region: ['jilin'],
    population: [{}, { firms: 5 }],
    parameters: [{}, { workingMonths: 14, entryCash: 2.5 }],
    levers: [
      { guaranteeCover: { value: [{ from: 2, value: 0.5 }], for: { sizeClass: 'micro', city: ['x'] } } },
      { guaranteeCover: { rule: 'month' }, paymentTermCap: 3 },
    ],
    shocks: [[], [{ kind: 'demandSlump', from: 1, months: 2 }]],
    financing: ['taxes'],
    x: [],
  }
  const field = (key: string) =>
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...fine[key], undefined) },
      { weight: 1, arbitrary: value },
    )
  const fields = Object.fromEntries(Object.keys(fine).map((key) => [key, field(key)]))
  const draft = fc.record({ format: fc.constant(1), ...fields }, { requiredKeys: ['format'] })
  let accepted = 0
  const agrees = (one: object): void => {
    const issues = new Issues()
    checkSchema(schema, one, issues)
    expect(issues.count === 0).toBe(Check(schema, one))
    if (issues.count === 0) accepted++
  }
  fc.assert(fc.property(draft, agrees), { seed: 1, numRuns: 800 })
  expect(accepted).toBeGreaterThan(30)
})

test('numbers that no model can take are told as what they are', () => {
  const found = (fields: string): string => refusalOf(`{"format":1,${fields}}`).message
  expect(found('"months":1e400')).toContain(
    'a number too large to be held; allowed: a whole number from 1 to 1200',
  )
  expect(found('"months":-0')).toContain('the number -0; allowed: a whole number from 1 to 1200')
  expect(found('"population":{"firms":0}')).toContain(
    'the number 0; allowed: a whole number from 1 to 10000000 (firms)',
  )
  expect(found('"population":{"firms":99999999999999999999}')).toContain(
    'the number 100000000000000000000; allowed',
  )
  expect(found('"levers":{"publicity":1e400}')).toContain(
    'a number too large to be held; allowed: a number from 0',
  )
  expect(found('"parameters":{"workingMonths":14.5}')).toContain(
    'the number 14.5; allowed: a whole number from 3 to 36 (months)',
  )
  expect(found('"parameters":{"smallestLoan":0.5}')).toContain('a whole number from 0 to 100000000 (money)')
  expect(found('"levers":{"paymentTermCap":1.5}')).toContain(
    'the number 1.5; allowed: a whole number from 0 to 5 (months)',
  )
  expect(found('"levers":{"paymentTermCap":"2"}')).toContain(
    'a whole number from 0 to 5 (months), a schedule',
  )
  expect(found('"levers":{"paymentTermCap":[{"from":2,"value":1.5}]}')).toContain(
    'a whole number from 0 to 5 (months)',
  )
  expect(found('"shocks":[{"kind":"coreFailure","from":1,"months":2,"size":0.5}]')).toContain(
    'a whole number from 0 to 5',
  )
  expect(() => validateScenario({ format: 1, months: Number.NaN }, 'program')).toThrow(
    'NaN, which is no number',
  )
})

test('a scenario with −0 is the one with 0', () => {
  const minus =
    '{"format":1,"burnIn":-0,"levers":{"publicity":-0,"taxRelief":[{"from":1,"value":-0}]},"parameters":{"entryCash":-0}}'
  const once = parseScenario(minus, 'minus')
  expect(once).toEqual(parseScenario(JSON.stringify(once), 'again'))
  expect(Object.is(once.levers.publicity, 0)).toBe(true)
})
