/** Rules: what they may say, what they give, and that hostile text is refused quickly. */
import { describe, expect, test } from 'vitest'
import { RuleError, compileRule } from '../../../src/scenario/index.ts'

const RANGE = { min: -1000, max: 1000, default: 7 }
const METRICS = ['unemployment', 'deaths']
const LAST = { unemployment: 0.08, deaths: 40 }

const valueOf = (rule: string, month = 10): number => compileRule(rule, METRICS, RANGE)(month, LAST)

const nearestOf = (rule: string): string | undefined => {
  try {
    valueOf(rule)
  } catch (error) {
    return (error as RuleError).nearest
  }
  return undefined
}

describe('value', () => {
  test.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['7 - 2 - 1', 4],
    ['-month / 4', -2.5],
    ['deaths - +month', 30],
    ['month >= 10 and deaths > 50', 0],
    ['month >= 10 or deaths > 50', 1],
    ['not (deaths == 40)', 0],
    ['deaths != 40', 0],
    ['2 and 3', 1],
    ['unemployment > 0.05 ? 90 : 60', 90],
    ['month < 5 ? 1 : month < 11 ? 2 : 3', 2],
    ['min(3, month, 4)', 3],
    ['max(3, month)', 10],
    ['abs(-3) + floor(2.9) + ceil(2.1) + round(2.5)', 11],
    ['ceil(-0.5) + floor(-0.5)', -1],
    ['sqrt(deaths + 9)', 7],
    ['clamp(month, 0, 6)', 6],
    ['1e2', 100],
  ])('%s is %d', (rule, value) => {
    expect(valueOf(rule)).toBe(value)
  })

  test('is moved into the range of the lever', () => {
    expect(valueOf('deaths * 1000')).toBe(1000)
    expect(valueOf('-deaths * 1000')).toBe(-1000)
    expect(valueOf('1 / 0')).toBe(1000)
    expect(valueOf('-1 / 0')).toBe(-1000)
  })

  test('that does not exist is the default', () => {
    expect(valueOf('0 / 0')).toBe(7)
    expect(valueOf('sqrt(-1)')).toBe(7)
    expect(valueOf('clamp(0 / 0, 1, 2)')).toBe(7)
    expect(compileRule('deaths', METRICS, RANGE)(1, {})).toBe(7)
  })
})

describe('what could be read in two ways asks for brackets', () => {
  test.each([
    ['not month >= 3 ? 0.02 : 0', 'not (a >= b), or (not a) >= b'],
    ['not month + 1', 'not (a >= b)'],
    ['month == not deaths', '(not a) >= b'],
    ['deaths > 3 and not month > 3', 'not (a >= b)'],
    ['not (month) > 3', 'not (a >= b)'],
    ['- not month', 'not (a >= b)'],
    ['month == 1 or 2', 'a == 1 or a == 2'],
    ['month == 1 or 2 or 3', 'a == 1 or a == 2'],
    ['5 and month > 3', 'a == 1 and a == 2'],
    ['0.5 + deaths ? 0.2 : 0', 'a + (b ? c : d), or (a + b) ? c : d'],
  ])('%s', (rule, allowed) => {
    expect(() => valueOf(rule)).toThrow(RuleError)
    expect(() => valueOf(rule)).toThrow(allowed)
  })

  test.each([
    ['not (month >= 3) ? 2 : 5', 5],
    ['(not month) >= 3', 0],
    ['not month and deaths', 0],
    ['not not month', 1],
    ['not -month', 0],
    ['month == (not deaths)', 0],
    ['month == 10 or month == 11', 1],
    ['(0.5 + deaths) ? 2 : 3', 2],
    ['0.5 + (deaths ? 2 : 3)', 2.5],
    ['deaths - 30 > month - 5 ? 1 : 0', 1],
    ['0.5 - .25 + 10.00', 10.25],
  ])('%s is %d', (rule, value) => {
    expect(valueOf(rule)).toBe(value)
  })
})

test('a lever that takes whole numbers is given them, rounded down', () => {
  const whole = { min: 0, max: 5, default: 5, whole: true }
  expect(compileRule('month / 4', [], whole)(10, {})).toBe(2)
  expect(compileRule('0 / 0', [], whole)(10, {})).toBe(5)
  expect(compileRule('4.9', [], RANGE)(1, {})).toBe(4.9)
})

describe('refused', () => {
  test.each([
    ['', 'an empty rule'],
    ['   ', 'an empty rule'],
    ['# only a comment', 'a rule'],
    ['1 +', 'cannot be read'],
    ['month ^ 2', 'the operator "^"'],
    ['month ** 2', 'cannot be read'],
    ['5!', 'the operator "!"'],
    ['50%', 'the operator "%"'],
    ['month mod 12', 'the operator "mod"'],
    ['1 < month < 5', 'the chain "1 < month < 5"'],
    ['month == deaths == 3', 'the chain'],
    ['deaths > 3 ? 1 # : 2\n : 0', '"#" in a rule'],
    ['month > \u202e3', 'the rule "month > \\u202e3"'],
    ['0x10', 'the number "0x10"'],
    ['0b11i8', 'the number "0b11i8"'],
    ['month > 007', 'the number "007"'],
    ['max(1,000, month)', 'the number "000"'],
    ['100 + 8%', 'the operator "%"'],
    ['8 % 3', 'the operator "%"'],
    ['-2^2', 'the operator "^"'],
    ['month in deaths', 'the operator "in"'],
    ['month xor deaths', 'the operator "xor"'],
    ['month | deaths', 'the operator "|"'],
    ['~month', 'the operator "~"'],
    ['!month', 'cannot be read'],
    ['month && deaths', 'cannot be read'],
    ["month'", 'the operator'],
    ['month ?? deaths', 'the operator "??"'],
    ['1/2 month', 'a product without "*"'],
    ['month (2)', 'the function "month"'],
    ['month > 3 ? 1 : 2 : 3', 'RangeNode'],
    ['2 month', 'a product without "*"'],
    ['exp(1)', 'the function "exp"'],
    ['random()', 'the function "random"'],
    ['ones(20000, 20000)', 'the function "ones"'],
    ['import({})', 'the function "import"'],
    ['constructor', 'the unknown name "constructor"'],
    ['__proto__', 'the unknown name "__proto__"'],
    ['toString()', 'the function "toString"'],
    ['constructor("return process")()', 'cannot be read'],
    ['constructor("return process")', 'the function "constructor"'],
    ['deaths.constructor', 'AccessorNode'],
    ['deaths["constructor"]', 'AccessorNode'],
    ['[1, 2][1]', 'AccessorNode'],
    ['f(x) = f(x)', 'FunctionAssignmentNode'],
    ['month = 1', 'AssignmentNode'],
    ['1; 2', 'BlockNode'],
    ['{ a: 1 }', 'ObjectNode'],
    ['1:9', 'RangeNode'],
    ['"1"', 'in a rule'],
    ['true', 'in a rule'],
    ['NaN', 'in a rule'],
    ['Infinity', 'in a rule'],
    ['1e999', 'in a rule'],
    ['unemploymnt', 'the unknown name'],
    ['clamp(1, 2)', '2 values for clamp'],
    ['min()', '0 values for min'],
  ])('%s', (rule, found) => {
    expect(() => valueOf(rule)).toThrow(RuleError)
    expect(() => valueOf(rule)).toThrow(found)
  })

  test.each([
    ['ten thousand brackets', '('.repeat(10_000), 'characters'],
    ['brackets within the length', '('.repeat(240) + '1' + ')'.repeat(240), 'brackets 240 deep'],
    ['lists within the length', '['.repeat(400), 'brackets 400 deep'],
    ['a deep chain of signs', '-'.repeat(400) + '1', 'too deep'],
    ['a deep chain of questions', '1?1:'.repeat(100) + '1', 'too deep'],
    ['many parts', `max(${Array(19).fill('max(1,1,1,1,1,1,1,1,1,1)').join(',')})`, 'too large'],
  ])('%s', (_, rule, found) => {
    expect(() => valueOf(rule)).toThrow(RuleError)
    expect(() => valueOf(rule)).toThrow(found)
  })

  test('a misspelt name or function comes with the nearest', () => {
    expect(nearestOf('unemploymnt')).toBe('unemployment')
    expect(nearestOf('clmp(1, 2, 3)')).toBe('clamp')
  })
})
