/** A stream of draws is for one purpose, and is drawn in one place. */
import { expect, test } from 'vitest'
import { PURPOSE } from '../../sim/world/purposes.ts'
import { sourcesOf } from './source.ts'

function usesOf(text: string): string[] {
  return Array.from(text.matchAll(/\bPURPOSE\.(\w+)/g), ([, name]) => name)
}

test('no two purposes have one number, and each fits its sixteen bits', () => {
  const numbers = Object.values(PURPOSE)
  expect(numbers.length).toBeGreaterThan(40)
  expect(new Set(numbers).size).toBe(numbers.length)
  for (const number of numbers) expect(number).toBeLessThan(0x10000)
})

test('each is drawn for in one place', () => {
  const uses = sourcesOf(['sim']).flatMap(({ text }) => usesOf(text))
  const often = Object.keys(PURPOSE).filter((name) => uses.filter((use) => use === name).length !== 1)
  expect(often).toEqual([])
})
