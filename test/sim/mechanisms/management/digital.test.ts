/** Reach, digital projects and campaigns, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  campaignCost,
  monthlyWorthOfReach,
  projectCost,
  reachOf,
  shareOnline,
  worthOfCampaign,
  worthOfProject,
} from '../../../../sim/mechanisms/management/digital.equations.ts'

describe('reachOf = 1 + digitalReach · digital + marketingReach · marketing − normal', () => {
  const effects = { digitalReach: 1 / 2, marketingReach: 1 / 4, reachNormal: 3 / 8 }
  test('1 + 1/2 · 1/2 + 1/4 · 1 − 3/8 = 9/8', () => {
    expect(reachOf(effects, 1 / 2, 1)).toBe(9 / 8)
  })
  test('1 for the usual firm, less for who is not to be found', () => {
    expect(reachOf(effects, 1 / 2, 1 / 2)).toBe(1)
    expect(reachOf(effects, 0, 0)).toBe(5 / 8)
  })
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

test('projectCost = 1/4 · 1001 · (3 + 5) = 2002; a quarter of 1001 for 3 + 0 heads is 750.75', () => {
  expect(projectCost(1 / 4, 1001, 3, 5)).toBe(2002)
  expect(projectCost(1 / 4, 1001, 3, 0)).toBe(751)
})

test('campaignCost = 1/16 · 1010 = 63.1', () => {
  expect(campaignCost(1 / 16, 1010)).toBe(63)
})

describe('worthOfCampaign = reach · looking around · step / fade · months · max(0, margin) · sales', () => {
  test('1/2 · 1/8 · 1/4 / (1/16) · 16 · 1/4 · 1000 = 1000', () => {
    expect(worthOfCampaign(1 / 2, 1 / 8, 1 / 4, 1 / 16, 16, 1 / 4, 1000)).toBe(1000)
  })
  test('forgotten twice as fast, worth half', () => {
    expect(worthOfCampaign(1 / 2, 1 / 8, 1 / 4, 1 / 8, 16, 1 / 4, 1000)).toBe(500)
  })
  test('nothing to who sells at a loss', () => {
    expect(worthOfCampaign(1 / 2, 1 / 8, 1 / 4, 1 / 16, 16, -1 / 4, 1000)).toBe(0)
  })
})
