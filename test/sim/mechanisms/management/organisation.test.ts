/** Leadership teams, against values worked out by hand. */
import { expect, test } from 'vitest'
import { welcomeOfTeam, worthOfTeam } from '../../../../sim/mechanisms/management/organisation.equations.ts'

test('worthOfTeam = (1/4 · 1/2 · 1/2 + 1/8) · 1600 = 300', () => {
  expect(worthOfTeam(1 / 4, 1 / 2, 1 / 2, 1 / 8, 1600)).toBe(300)
  expect(worthOfTeam(1 / 4, 1 / 2, 1 / 2, 0, 1600)).toBe(100)
})

test('welcomeOfTeam = 100 · 2 · (1 − independence): 100 for the usual owner', () => {
  expect([0, 1 / 2, 1].map((independence) => welcomeOfTeam(100, independence))).toEqual([200, 100, 0])
})
