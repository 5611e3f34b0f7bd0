/**
 * Money is whole whatever a parameter, lever or shock within its bounds may be: what is paid is rounded where it moves, and what is paid
 * as it stands, or counted, is declared whole.
 */
import { describe, expect, test } from 'vitest'
import { booksOf, catalogue, open, step, type Setup } from '../../sim/index.ts'
import { defineParameters } from '../../sim/kernel/declare.ts'
import { assumed, whole } from '../../sim/parameters/sources.ts'
import { regions } from '../../src/regions/index.ts'
import { ALL_SHOCKS, BUSY_LEVERS, burnIn, constantCourse, smallSetup } from './small-worlds.ts'

/** In units that are counted, and not counted all the same: horizons of owners, means, and what a tie costs in firms. */
const MEASURED = ['horizon', 'runwayWish', 'registerLag', 'allyTies']

test('parameters in fen, months and firms are whole, but those that are measured', () => {
  const counted = catalogue.parameters.filter(({ unit }) => ['money', 'months', 'firms'].includes(unit))
  const notWhole = counted.filter((parameter) => parameter.whole !== true)
  expect(notWhole.map(({ key }) => key).sort()).toEqual([...MEASURED].sort())
})

test('a whole parameter has whole bounds and a whole default', () => {
  const says = ['months', 'n', 'n'] as const
  const define = (value: number, least: number) => () =>
    defineParameters({ wait: whole(assumed(value, [least, 9], ...says)) })
  expect(define(2, 1)().wait.whole).toBe(true)
  expect(define(2.5, 1)).toThrow('parameter wait: a default, step or bound is no whole number')
  expect(define(2, 0.5)).toThrow('no whole number')
})

/** Every parameter that may be a fraction is one, near its default; fractions of levers and shocks beside them. */
const shares = (by: number): Setup['parameters'] =>
  Object.fromEntries(
    catalogue.parameters
      .filter((parameter) => parameter.whole !== true)
      .map(({ key, min, max, default: usual }) => [
        key,
        Math.min(max, Math.max(min, usual === 0 ? (max * by) / 997 : usual * (1 + by / 97))),
      ]),
  )

describe('books are exact where all that may be a fraction is one', () => {
  test.each([
    ['plain', 1],
    ['plain', -1],
    ['jilin', 1],
  ] as const)('%s, %d', (region, by) => {
    const world = burnIn(smallSetup({ region: regions[region], burnIn: 24, parameters: shares(by) }))
    const shocks = ALL_SHOCKS.map((shock) => ({ ...shock, size: shock.size * (1 - 0.1 / 7) }))
    open(world, constantCourse(BUSY_LEVERS, { shocks }), 1, { proof: true })
    for (let month = 1; month <= 18; month++) {
      step(world)
      for (const { amount } of booksOf(world).flows) expect(Number.isSafeInteger(amount)).toBe(true)
    }
  })
})
