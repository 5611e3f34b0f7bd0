/**
 * Parks and incubators: who settles, what the place does, what support costs and who bears it.
 *
 * Statistical: Jilin at 1 000 firms, five calm years, 30 replicates of twins, Student's 95% interval of the paired difference.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Setup, World } from '../../sim/index.ts'
import { MEASURE, knows } from '../../sim/mechanisms/public-sector/measures.ts'
import {
  constantCourse,
  effect,
  jilin,
  live,
  lives,
  mean,
  QUIET,
  sum,
  told,
  type History,
  replicateMean,
} from './lives.ts'
import { compiledWorld } from '../laws/small-worlds.ts'

const REPLICATES = 30
const MONTHS = 60
const NO_EFFECT = { agglomeration: 0, parkPremium: 0, screening: 0 }

/** Mean openness and quality of firms inside parks less those outside, at month 0. */
function gapsAtZero(setup: Setup): { openness: number; quality: number } {
  const { firms } = compiledWorld(setup)
  const rows = Array.from({ length: firms.rows }, (_, f) => f).filter((f) => firms.alive[f])
  const gap = (trait: 'openness' | 'quality') => {
    const of = (inside: boolean) =>
      mean(rows.filter((f) => firms.park[f] >= 0 === inside).map((f) => firms[trait][f]))
    return of(true) - of(false)
  }
  return { openness: gap('openness'), quality: gap('quality') }
}

/** Exits per firm inside parks over exits per firm outside: forty populations, of which it depends who settled where, two replicates of each. */
function exitRatio(change: Partial<Setup> = {}) {
  const populations = Array.from({ length: 40 }, (_, i) => jilin({ ...change, seed: `parks ${i}` }))
  return replicateMean(
    populations.map((setup) => mean(lives(QUIET, 2, { setup, months: MONTHS }).map(ratioOf))),
  )
}

function ratioOf(history: History): number {
  const [inside, all] = [sum(history.firmsInParks), sum(history.firms)]
  const [insideExits, allExits] = [sum(history.exitsInParks), sum(history.deaths)]
  return insideExits / inside / ((allExits - insideExits) / (all - inside))
}

describe('who settles in a park', () => {
  test('founders there are more open and offer better quality', () => {
    const gaps = Array.from({ length: 12 }, (_, i) => gapsAtZero(jilin({ seed: `parks ${i}` })))
    const openness = replicateMean(gaps.map((gap) => gap.openness))
    const quality = replicateMean(gaps.map((gap) => gap.quality))
    expect(openness.interval[0], told(openness)).toBeGreaterThan(0.05)
    expect(quality.interval[0], told(quality)).toBeGreaterThan(0)
  })

  test('firms in parks exit no more often than others: who is better pays more rent', () => {
    const less = exitRatio()
    expect(less.interval[1], told(less)).toBeLessThan(1.05)
  })

  test('where quality does not matter and parks do nothing, they exit as often as others, within a seventh', () => {
    const none = exitRatio({ parameters: NO_EFFECT })
    expect(Math.abs(none.mean - 1), told(none)).toBeLessThan(1 / 7)
  })
})

/** Rent beyond the usual that firms pay in parks which know nothing of support, at the end. */
function rentOfTheUninformed(parkSupport: number): number[] {
  return Array.from({ length: REPLICATES }, (_, at) => {
    let [rent, count] = [0, 0]
    const watch = (world: World, month: number) => {
      const { firms, parks } = world
      if (month < MONTHS) return
      for (let f = 0; f < firms.rows; f++) {
        if (!firms.alive[f] || firms.park[f] < 0 || knows(world, f, MEASURE.services)) continue
        rent += parks.rent[firms.park[f]]
        count += 1
      }
    }
    live(constantCourse({ parkSupport }), { replicate: at + 1, months: MONTHS, watch })
    return rent / count
  })
}

describe('support for parks', () => {
  let calm: History[]
  let supported: History[]
  beforeAll(() => {
    calm = lives(QUIET, REPLICATES, { months: MONTHS })
    supported = lives(constantCourse({ parkSupport: 1 }), REPLICATES, { months: MONTHS })
  })

  test.each(['firmsInParks', 'movedIntoParks', 'output', 'publicOutlay'])('more: %s', (key) => {
    const more = effect(calm, supported, (history) => mean(history[key]))
    expect(more.interval[0], told(more)).toBeGreaterThan(0)
  })

  test('it fills parks, and those in them who know nothing of it pay more rent', () => {
    const usual = rentOfTheUninformed(0)
    const dearer = replicateMean(rentOfTheUninformed(1).map((rent, at) => rent - usual[at]))
    expect(dearer.interval[0], told(dearer)).toBeGreaterThan(0)
  })
})

describe('incubators', () => {
  const levers = { incubators: 0.5, publicity: 0.2 }
  const alone = { publicity: 0.2 }

  test('three years at most, never more firms than places, and most of them would have lived without', () => {
    const longest = new Map<number, number>()
    let [most, places] = [0, 0]
    const identity = ({ firms }: World, f: number) =>
      firms.identityHigh[f] * 4294967296 + firms.identityLow[f]
    live(constantCourse(levers), {
      months: MONTHS,
      watch: (world) => {
        const { firms, cells, p, economy } = world
        places = Math.ceil(0.5 * p.incubatorStay * cells.entryMass.reduce((a, b) => a + b, 0))
        most = Math.max(most, economy.incubated[0])
        for (let f = 0; f < firms.rows; f++) {
          if (!firms.alive[f] || firms.incubated[f] === 0) continue
          longest.set(identity(world, f), (longest.get(identity(world, f)) ?? 0) + 1)
        }
      },
    })
    expect(longest.size).toBeGreaterThan(20)
    expect(most).toBeLessThanOrEqual(places)
    expect(Math.max(...longest.values())).toBe(36)
    let alive = 0
    live(constantCourse(alone), {
      months: MONTHS,
      watch: (world, month) => {
        if (month < MONTHS) return
        for (let f = 0; f < world.firms.rows; f++)
          if (world.firms.alive[f] && longest.has(identity(world, f))) alive += 1
      },
    })
    expect(alive / longest.size).toBeGreaterThan(0.5)
    expect(alive / longest.size).toBeLessThan(0.95)
  })

  test('fewer exits, at a cost, and incumbents lose customers to the incubated', () => {
    const customers = (course: Record<string, number>) =>
      Array.from({ length: REPLICATES }, (_, at) => {
        let base = 0
        const watch = ({ firms }: World, month: number) => {
          if (month < MONTHS) return
          for (let f = 0; f < firms.rows; f++)
            if (firms.alive[f] && firms.entryKind[f] === 0) base += firms.base[f]
        }
        return { ...live(constantCourse(course), { replicate: at + 1, months: MONTHS, watch }), base: [base] }
      })
    const [without, held] = [alone, levers].map(customers)
    const deaths = effect(without, held, (history) => sum(history.deaths))
    const cost = effect(without, held, (history) => mean(history.publicOutlay))
    const lost = effect(without, held, (history) => history.base[0])
    expect(deaths.interval[1], told(deaths)).toBeLessThan(0)
    expect(cost.interval[0], told(cost)).toBeGreaterThan(0)
    expect(lost.interval[1], told(lost)).toBeLessThan(0)
  })
})
