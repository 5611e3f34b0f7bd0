/** Wages follow each city's own unemployment; people come and go at their own speeds. */
import { describe, expect, test } from 'vitest'
import { createWorld } from '../../../sim/index.ts'
import { runPhase } from '../../../sim/kernel/block.ts'
import { hireAndLoseStaff } from '../../../sim/month/hire-and-lose-staff.ts'
import { smallSetup } from '../../laws/small-worlds.ts'

test('wage curve: the trend at normal unemployment, half of it at four times that and a slope of 1/2', () => {
  const parameters = { normalUnemployment: 1 / 8, wageSlope: 0.5, wageSpeed: 1, mobility: 0 }
  const world = createWorld(smallSetup({ firms: 10, parameters }))
  const { cities, p } = world
  const setWages = hireAndLoseStaff.steps.at(-1)
  if (setWages === undefined || !('gather' in setWages)) throw new Error('wages are not set last')
  cities.labourForce[0] = 64
  cities.employed[0] = 56
  setWages.gather(world)
  expect(cities.wage[0]).toBe(p.wage)
  cities.employed[0] = 32
  setWages.gather(world)
  expect(cities.wage[0] / p.wage).toBeCloseTo(1 / 2, 6)
})

const FIRM = 3
const NOBODY_QUITS = { quitRate: 0, matching: 2, fireSpeed: 0.25, skillStart: 0.5 }

/** A firm of nine at normal belonging and a skill of 3/4, `gap` people short, after the phase. */
function staffed(gap: number, parameters: Record<string, number>) {
  const world = createWorld(smallSetup({ firms: 10, parameters: { belongingNormal: 0.5, ...parameters } }))
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
  test('one of eight employees quits and takes 1/2 · 1/8 of the skill', () => {
    const { staff, skill } = staffed(-4, {
      ...NOBODY_QUITS,
      quitRate: 0.125,
      talentOutflow: 0.5,
      fireSpeed: 0.01,
    })
    expect(staff).toBe(8)
    expect(skill).toBeCloseTo(0.75 * (1 - 1 / 16), 6)
  })
})
