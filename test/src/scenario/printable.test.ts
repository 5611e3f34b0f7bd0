/** Text from outside holds no commands to a terminal, a page or a spreadsheet: it is refused, or told with escapes. */
import { describe, expect, test } from 'vitest'
import {
  InputError,
  isPrintable,
  parseScenario,
  printable,
  validateScenario,
} from '../../../src/scenario/index.ts'

function refusalOf(text: string): InputError {
  try {
    parseScenario(text, 'hostile.json')
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
  throw new Error('accepted')
}

describe('text that is printed', () => {
  const COMMANDS = [
    '\u0000',
    '\u0007',
    '\u001b[2J',
    '\r',
    '\u007f',
    '\u009b31m',
    '\u202e',
    '\u2066',
    '\u200f',
    '\u061c',
    '\u2028',
    '\ud800',
  ]

  test.each(['name', 'seed', 'title', 'description'])('%s holds no commands', (field) => {
    for (const command of COMMANDS) {
      const error = refusalOf(JSON.stringify({ format: 1, [field]: `a${command}b` }))
      expect(error.issues).toMatchObject([
        { path: field, allowed: expect.stringContaining('control characters') as string },
      ])
      expect(isPrintable(error.message)).toBe(true)
    }
  })

  test('in either language, on one line but for the description', () => {
    const text = { en: 'a', zh: 'b\u202e' }
    expect(refusalOf(JSON.stringify({ format: 1, title: text })).issues[0].path).toBe('title.zh')
    expect(refusalOf(JSON.stringify({ format: 1, title: 'a\nb' })).issues[0].path).toBe('title')
    const plain = { name: '吉林 😀 👩‍🏭', description: 'one\n\ttwo' }
    expect(validateScenario({ format: 1, ...plain }, 'plain')).toMatchObject({
      name: plain.name,
      description: { en: plain.description },
    })
  })

  test('keys, rules, names of files and nearest keys are told without commands', () => {
    for (const command of COMMANDS) {
      const key = `a${command}b`
      const twice = `{"format":1,${JSON.stringify(key)}:1,${JSON.stringify(key)}:2}`
      const wrong = {
        format: 1,
        [key]: 1,
        levers: { [key]: 1, publicity: { rule: `1 ${key}` } },
        shocks: [{ kind: key }],
      }
      for (const text of [twice, JSON.stringify(wrong), key, `{"format":1}${key}`]) {
        try {
          parseScenario(text, `file${command}.json`)
          expect.unreachable()
        } catch (error) {
          expect(isPrintable((error as Error).message.replaceAll('\n', ' '))).toBe(true)
        }
      }
    }
  })

  test('is written with escapes, as JSON has them', () => {
    expect(printable('a\u001b[31m\u202eb\ud800')).toBe('a\\u001b[31m\\u202eb\\ud800')
    expect(printable('吉林 😀')).toBe('吉林 😀')
  })
})
