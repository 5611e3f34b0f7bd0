/**
 * Upgrading by elimination kills faster than it renews and breaks the local chain; by technology it lifts laggards at a public cost;
 * cultivation lifts the chosen few of emerging sectors.
 *
 * Statistical: Jilin at 1 000 firms, five years, 4 replicates of twins.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { departures, type Course, type World } from '../../sim/index.ts'
import { techniqueOf } from '../../sim/mechanisms/innovation/upgrading.ts'
import { CAUSE } from '../../sim/state/firm.ts'
import {
  constantCourse,
  effect,
  live,
  lives,
  mean,
  QUIET,
  sum,
  told,
  type History,
  replicateMean,
} from './lives.ts'

const REPLICATES = 4
const MONTHS = 60
const options = { months: MONTHS }

let calm: History[]
beforeAll(() => {
  calm = lives(QUIET, REPLICATES, options)
})

describe('elimination', () => {
  let enforced: History[]
  beforeAll(() => {
    enforced = lives(constantCourse({ eliminationStandard: 0.5 }), REPLICATES, options)
  })

  test('closes firms, and jobs with them', () => {
    const jobs = effect(calm, enforced, ({ jobs: series }) => mean(series))
    expect(sum(enforced[0].eliminations)).toBeGreaterThan(20)
    expect(jobs.interval[1], told(jobs)).toBeLessThan(0)
  })

  test('kills more than it makes room for: firms fall by a quarter of what is closed and more', () => {
    const firms = effect(calm, enforced, ({ firms: series }) => series[MONTHS - 1])
    const closed = replicateMean(enforced.map(({ eliminations }) => sum(eliminations)))
    expect(-firms.mean, `${told(firms)} of ${told(closed)}`).toBeGreaterThan(closed.mean / 4)
  })

  test('only firms below the standard are closed, and the worst sooner', () => {
    const closed: number[] = []
    let before = new Map<number, number>()
    live(constantCourse({ eliminationStandard: 0.5 }), {
      months: 24,
      watch: (world) => {
        const { firm, cause, count } = departures(world)
        for (let row = 0; row < count; row++)
          if (cause[row] === CAUSE.elimination && before.has(firm[row])) closed.push(before.get(firm[row])!)
        before = lagsOf(world)
      },
    })
    expect(closed.length).toBeGreaterThan(10)
    // A month’s innovation and fading lie between what is read and what inspectors saw.
    expect(Math.min(...closed)).toBeGreaterThan(0.08)
    const below = [...before.values()].filter((lag) => lag > 0.12)
    expect(mean(closed)).toBeGreaterThan(mean(below))
  })
})

describe('technology', () => {
  let renewed: History[]
  beforeAll(() => {
    renewed = lives(constantCourse({ technologyUpgrading: 0.8, publicity: 0.1 }), REPLICATES, options)
  })

  test('laggards take it up, at a public cost, and nobody is closed', () => {
    for (const { upgraded, publicOutlay, eliminations } of renewed) {
      expect(sum(upgraded)).toBeGreaterThan(20)
      expect(sum(publicOutlay)).toBeGreaterThan(0)
      expect(sum(eliminations)).toBe(0)
    }
  })

  test('the spread of technique narrows from below (8 replicates of twins)', () => {
    /** How far the tenth that lags most is behind, at the end. */
    const lagOf = (course: Course, replicate: number) => {
      let low = 0
      live(course, {
        months: MONTHS,
        replicate,
        watch: (world) => {
          const lags = [...lagsOf(world).values()].toSorted((a, b) => b - a)
          low = lags[Math.floor(lags.length / 10)]
        },
      })
      return low
    }
    const treated = constantCourse({ technologyUpgrading: 0.8, publicity: 0.1 })
    const ratios = Array.from({ length: 8 }, (_, at) => lagOf(treated, at + 1) / lagOf(QUIET, at + 1))
    const narrower = replicateMean(ratios)
    expect(narrower.interval[1], told(narrower)).toBeLessThan(0.95)
  })
})

describe('cultivation', () => {
  test('reaches some firms, of emerging sectors only, at a public cost', () => {
    const course = constantCourse({ layeredCultivation: 0.5, publicity: 0.1 })
    const seen = { cultivated: 0, elsewhere: 0, firms: 0 }
    const history = live(course, {
      months: MONTHS,
      watch: ({ firms, constants }) => {
        for (let f = 0; f < firms.rows; f++) {
          if (!firms.alive[f] || firms.tier[f] === 0) continue
          if (constants.emerging[firms.sector[f]]) seen.cultivated += 1
          else seen.elsewhere += 1
        }
        for (let f = 0; f < firms.rows; f++)
          if (firms.alive[f] && constants.emerging[firms.sector[f]]) seen.firms += 1
      },
    })
    expect(seen.elsewhere).toBe(0)
    expect(seen.cultivated).toBeGreaterThan(0)
    expect(seen.cultivated).toBeLessThan(0.25 * seen.firms)
    expect(mean(history.publicOutlay)).toBeGreaterThan(0)
  })

  test('who has not grown drops out at the next review', () => {
    let kept = 0
    let before = new Map<number, number>()
    live(constantCourse({ layeredCultivation: 0.5, publicity: 0.1 }), {
      months: 36,
      watch: ({ firms }) => {
        const now = new Map<number, number>()
        for (let f = 0; f < firms.rows; f++) {
          if (!firms.alive[f]) continue
          const name = firms.identityHigh[f] * 4294967296 + firms.identityLow[f]
          const reviewed = before.get(name)
          // A review has passed if the staff it noted has changed; who is still in must have grown by then.
          if (firms.tier[f] > 0 && reviewed !== undefined && firms.reviewedStaff[f] < reviewed) kept += 1
          if (firms.tier[f] > 0) now.set(name, firms.reviewedStaff[f])
        }
        before = now
      },
    })
    expect(kept).toBe(0)
  })
})

/** How far below its sector’s standard each living firm lies, by identity. */
function lagsOf(world: World): Map<number, number> {
  const { firms, markets } = world
  const lags = new Map<number, number>()
  for (let f = 0; f < firms.rows; f++)
    if (firms.alive[f])
      lags.set(
        firms.identityHigh[f] * 4294967296 + firms.identityLow[f],
        markets.technique[firms.sector[f]] - techniqueOf(world, f),
      )
  return lags
}
