/** A scenario from standard input, as a program of its own: `-` among files. */
import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'

const BASE = { format: 1, name: 'piped', population: { firms: 30 }, burnIn: 1, months: 2, replicates: 1 }

function piped(input: string | Buffer, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/ballast.js', ...args], {
    input,
    encoding: 'utf8',
  })
  return { status, out: stdout, err: stderr }
}

describe('is read where - stands', () => {
  const text = JSON.stringify(BASE)

  test('validate, with options', () => {
    const { status, out } = piped(text, 'validate', '-', '--json', '--months', '7')
    expect(JSON.parse(out)).toMatchObject({ name: 'piped', months: 7 })
    expect(status).toBe(0)
  })

  test('run gives what the file gives', () => {
    const { status, out } = piped(text, 'run', '-', '--json', '--quiet')
    expect(status).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ scenario: { name: 'piped' } })
  })

  test('compare, with a policy that options make of it', () => {
    const { status, out, err } = piped(
      text,
      'compare',
      '-',
      '--policy-set',
      'taxRelief=1',
      '--json',
      '--quiet',
    )
    expect(err).toBe('')
    expect(JSON.parse(out)).toMatchObject({ base: { name: 'piped' }, policy: { levers: { taxRelief: 1 } } })
    expect(status).toBe(0)
  })

  test('one of two', () => {
    const base = piped(text, 'validate', '-', '--json').out
    const { status, err } = piped(base, 'compare', 'experiments/first-region/scenario.json', '-')
    // They are no twins: both have been read.
    expect(err).toContain('as in the base')
    expect(status).toBe(2)
  })
})

describe('and refused in the same words as a file', () => {
  test.each([
    ['nothing', '', 'standard input: found the end of the file'],
    ['no JSON', '{ "format": 1,', 'standard input: found the end of the file at line 1'],
    ['no scenario', '[]', 'standard input: found a list of 0'],
    ['no text', Buffer.from([0x7b, 0xe9, 0x7d]), 'bytes that are no UTF-8 text'],
    ['too much', ' '.repeat(1_000_001), 'standard input: found 1000001 characters'],
    ['far too much', ' '.repeat(4_200_000), 'standard input: found more than 4000000 bytes'],
  ])('%s', (_, input, words) => {
    const { status, out, err } = piped(input, 'validate', '-')
    expect(err).toContain(words)
    expect({ status, out }).toEqual({ status: 2, out: '' })
  })
})
