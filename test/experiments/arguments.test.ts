/** Arguments of experiments: what is read and what is refused. */
import { expect, test } from 'vitest'
import { choiceArgument, noMore, wholeArgument } from '../../experiments/arguments.ts'

test('a whole number within its bounds', () => {
  expect(wholeArgument('firms', '300', 1, 1000)).toBe(300)
  expect(() => wholeArgument('firms', 'abc', 1, 1000)).toThrow(
    "firms: found 'abc'; allowed: a whole number from 1 to 1000",
  )
  for (const text of ['', ' ', '1.5', '0', '-5', '1001', 'x', 'Infinity'])
    expect(() => wholeArgument('firms', text, 1, 1000)).toThrow('allowed')
})

test('one of what is allowed, and no more than is read', () => {
  expect(choiceArgument('region', 'plain', ['jilin', 'plain'])).toBe('plain')
  expect(() => choiceArgument('region', 'atlantis', ['jilin', 'plain'])).toThrow('allowed: jilin, plain')
  expect(() => noMore([])).not.toThrow()
  expect(() => noMore(['extra'])).toThrow("from 'extra' on")
})
