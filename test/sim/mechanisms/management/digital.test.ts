/** Reach and digital projects, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  monthlyWorthOfReach,
  projectCost,
  reachOf,
  shareOnline,
  worthOfProject,
} from '../../../../sim/mechanisms/management/digital.equations.ts'

test('reachOf = 1 + 1/2 · (1 − 1/3) = 4/3; 1 for the usual founder, less for who is not to be found', () => {
  expect(reachOf(1 / 2, 1)).toBeCloseTo(4 / 3, 15)
  expect(reachOf(1 / 2, 1 / 3)).toBe(1)
  expect(reachOf(1 / 2, 0)).toBeCloseTo(5 / 6, 15)
})

test('shareOnline: 1/2 · 2/3 = 1/3 of pull is 1/4 of all', () => {
  expect(shareOnline(1 / 2, 2 / 3)).toBeCloseTo(1 / 4, 15)
  expect(shareOnline(1 / 2, 0)).toBe(0)
  expect(shareOnline(1, 1)).toBe(1 / 2)
})

describe('monthlyWorthOfReach = looking around · months / 2 · max(0, margin) · sales', () => {
  test('1/8 · 16/2 · 1/4 · 1000 = 250', () => {
    expect(monthlyWorthOfReach(1 / 8, 16, 1 / 4, 1000)).toBe(250)
  })
  test('nothing to who sells at a loss', () => {
    expect(monthlyWorthOfReach(1 / 8, 16, -1 / 4, 1000)).toBe(0)
  })
})

test('worthOfProject = 1/8 · 16 · (1/4 · 400 + 1/2 · 250) = 450', () => {
  expect(worthOfProject(1 / 8, 16, 1 / 4, 400, 1 / 2, 250)).toBe(450)
})

test('projectCost = 1/16 · 1010 = 63.1', () => {
  expect(projectCost(1 / 16, 1010)).toBe(63)
})
