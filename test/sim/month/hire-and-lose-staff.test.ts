/** Wages follow each city's own unemployment; people come and go at their own speeds. */
import { describe, expect, test } from 'vitest'
import { createWorld } from '../../../sim/index.ts'
import { runPhase } from '../../../sim/kernel/block.ts'
import { matchPeople } from '../../../sim/mechanisms/labour/search.ts'
import { setWages } from '../../../sim/mechanisms/labour/wages.ts'
import { hireAndLoseStaff } from '../../../sim/month/hire-and-lose-staff.ts'
import { smallSetup } from '../../laws/small-worlds.ts'

test('wage curve: the trend at normal unemployment, half of it at four times that and a slope of 1/2', () => {
  const parameters = {
    normalUnemployment: 1 / 8,
    wageSlope: 0.5,
    adjustSpeed: 1,
    normSpeed: 0,
    commuting: 0,
  }
  const world = createWorld(smallSetup({ firms: 10, parameters }))
  const { cities, p } = world
  cities.labourForce.fill(64)
  cities.employed.fill(56)
  setWages(world)
  expect(cities.wage[0]).toBe(p.wage)
  cities.employed[0] = 32
  setWages(world)
  expect(cities.wage[0] / p.wage).toBeCloseTo(1 / 2, 6)
  expect(cities.wage[1]).toBe(p.wage)
})

test('a part of the unemployed looks in every city: half of 40 by their labour forces, half at home', () => {
  const world = createWorld(smallSetup({ firms: 10, parameters: { commuting: 1 / 2, matching: 1 / 2 } }))
  const { cities } = world
  cities.labourForce.fill(0)
  cities.employed.fill(0)
  cities.labourForce.set([300, 100])
  cities.employed.set([260, 100])
  cities.wanted.fill(10)
  matchPeople(world)
  // 1/2 · 40 + 1/2 · 40 · 3/4 = 35, and 1/2 · 40 · 1/4 = 5.
  expect([...cities.seeking.subarray(0, 2)]).toEqual([35, 5])
  // 1/2 · √(35/10), and 1/2 · √(5/10).
  expect(cities.filling[0]).toBeCloseTo(Math.sqrt(3.5) / 2, 12)
  expect(cities.filling[1]).toBeCloseTo(Math.sqrt(0.5) / 2, 12)
})

test('in the past the wage is looked for faster, at first thirteen times', () => {
  const parameters = { normalUnemployment: 1 / 8, wageSlope: 0.5, normSpeed: 0.002 }
  const world = createWorld(smallSetup({ firms: 10, parameters }))
  const { cities, economy, clock, p } = world
  cities.labourForce.fill(64)
  cities.employed.fill(48)
  const moved = (tick: number, ready: number) => {
    economy.wageTrend[0] = p.wage
    clock.tick[0] = tick
    clock.ready[0] = ready
    setWages(world)
    return Math.log(economy.wageTrend[0] / p.wage) / Math.log(2)
  }
  expect(moved(0, 0)).toBeCloseTo(-0.013, 9)
  expect(moved(150, 0)).toBeCloseTo(-0.007, 9)
  expect(moved(300, 0)).toBeCloseTo(-0.001, 9)
  expect(moved(0, 1)).toBeCloseTo(-0.001, 9)
})

const FIRM = 3
const NOBODY_QUITS = { quitRate: 0, matching: 2, fireSpeed: 0.25 }

/** A firm of nine at a belonging of a half and a skill of 3/4, `gap` people short, after the phase. */
function staffed(gap: number, parameters: Record<string, number>) {
  const world = createWorld(smallSetup({ firms: 10, parameters }))
  const { firms, cities } = world
  cities.labourForce[firms.city[FIRM]] += 1000
  firms.vacancies.fill(0)
  firms.staff[FIRM] = 9
  firms.skill[FIRM] = 0.75
  firms.belonging[FIRM] = 0.5
  firms.vacancies[FIRM] = gap
  runPhase(world, hireAndLoseStaff)
  return { staff: firms.staff[FIRM], skill: firms.skill[FIRM] }
}

describe('a firm of nine', () => {
  test('three short, all of them found: 12, a quarter of them with the skill of the city', () => {
    expect(staffed(3, NOBODY_QUITS)).toEqual({ staff: 12, skill: 0.6875 })
  })
  test('where search hardly works, nobody is found', () => {
    expect(staffed(3, { ...NOBODY_QUITS, matching: 0.0001 }).staff).toBe(9)
  })
  test('eight too many, a quarter of them let go', () => {
    expect(staffed(-8, NOBODY_QUITS)).toEqual({ staff: 7, skill: 0.75 })
  })
  test('one of eight employees quits; those who stay are as skilled as before', () => {
    const parameters = { ...NOBODY_QUITS, quitRate: 0.125, fireSpeed: 0.01 }
    expect(staffed(-4, parameters)).toEqual({ staff: 8, skill: 0.75 })
  })
})
