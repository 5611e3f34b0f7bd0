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
    ['1 < month < 5', 'RelationalNode'],
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
