/** Numbers as people type them: read as they are meant, or refused with a reason, and never as another number. */
import { expect, test } from 'vitest'
import { readNumber } from '../../ui/text/read-number.ts'
import { LANGUAGES, words } from '../../ui/text/index.ts'

const percent = { least: 0, most: 100, isPercent: true }
const money = { least: -1e12, most: 1e12 }

test.each([
  ['12,5', 12.5],
  ['0,5', 0.5],
  ['12.5', 12.5],
  ['.5', 0.5],
  [',5', 0.5],
  ['12.5%', 12.5],
  ['12,5 %', 12.5],
  ['１２．５％', 12.5],
  ['１２，５', 12.5],
  ['12。5', 12.5],
  [' 8 ', 8],
  ['1e1', 10],
  ['0,125', 0.125],
  ['0.125', 0.125],
  ['1.125', 1.125],
])('%s is %d', (text, value) => {
  expect(readNumber(text, percent)).toEqual({ value })
})

test.each([
  ['1,000,000', 1_000_000],
  ['1.000.000', 1_000_000],
  ['1 000', 1000],
  ['1\u00a0000,5', 1000.5],
  ['1,000.5', 1000.5],
  ['1.000,5', 1000.5],
  ['−3', -3],
  ['1000', 1000],
  ['1234.567', 1234.567],
])('separators of thousands that can be nothing else: %s is %d', (text, value) => {
  expect(readNumber(text, money)).toEqual({ value })
})

test.each(['1,000', '12,500', '１，０００', '-1,234'])('%s can be two numbers and is refused', (text) => {
  expect(readNumber(text, money)).toMatchObject({ why: 'ambiguous' })
})

test.each([
  'abc',
  '1,00,0',
  '1,0000.5',
  '1.2.3',
  '1,2.3,4',
  '0x10',
  'Infinity',
  'NaN',
  '1e999',
  '1 2',
  '5 yuan',
  '--1',
  '%',
  '1%%',
  '1\u00003',
  '9'.repeat(50),
  '1000 000',
])('%s is no number', (text) => {
  expect(readNumber(text, { ...percent, most: Infinity })).toEqual({ why: 'notNumber' })
})

test('what is out of range, not whole or in per cent is said, and nothing is changed in silence', () => {
  const months = { least: 1, most: 600, isWhole: true }
  expect(readNumber('', months)).toEqual({ why: 'empty' })
  expect(readNumber('1.5', months)).toEqual({ why: 'notWhole' })
  expect(readNumber('601', months)).toEqual({ why: 'outside', least: 1, most: 600 })
  expect(readNumber('0', months)).toEqual({ why: 'outside', least: 1, most: 600 })
  expect(readNumber('24%', months)).toEqual({ why: 'noPercent' })
  expect(readNumber('150%', percent)).toMatchObject({ why: 'outside' })
  for (const language of LANGUAGES)
    expect(words[language].refused({ why: 'outside', least: 1, most: 600 })).toMatch(/1 .*600/)
})
