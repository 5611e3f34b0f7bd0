/**
 * Closing the door on newcomers keeps out more firms than it saves; who pays for support shows in the books.
 *
 * Statistical: Jilin at 1 000 firms, 60 replicates of twins, Student's 95% interval of the paired difference.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { departures, type Course, type World } from '../../sim/index.ts'
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

const REPLICATES = 60

describe('an entry barrier over five calm years', () => {
  const closed = constantCourse({ entryBarrier: 0.6 })

  /** Births, and firms of month 0 that stopped. */
  function both(course: Course): { births: number; stopped: number }[] {
    return Array.from({ length: REPLICATES }, (_, at) => {
      let stopped = 0
      const watch = (world: World, month: number) => {
        if (month === 0) return
        const { entry, count } = departures(world)
        for (let row = 0; row < count; row++) if (entry[row] === 0) stopped += 1
      }
      return { births: sum(live(course, { replicate: at + 1, months: 60, watch }).births), stopped }
    })
  }

  let twins: ReturnType<typeof both>[]
  beforeAll(() => {
    twins = [QUIET, closed].map(both)
  })

  test('lets fewer firms in', () => {
    const [open, shut] = twins
    const fewer = replicateMean(shut.map((life, at) => life.births - open[at].births))
    expect(fewer.interval[1], told(fewer)).toBeLessThan(0)
  })

  test('it forestalls more firms than it saves', () => {
    const [open, shut] = twins
    const net = replicateMean(
      shut.map((life, at) => open[at].births - life.births - (open[at].stopped - life.stopped)),
    )
    expect(net.interval[0], told(net)).toBeGreaterThan(0)
  })
})

describe('costly support in an epidemic, financed by taxes instead of bonds', () => {
  let bonds: History[]
  let taxes: History[]
  beforeAll(() => {
    const levers = { taxRelief: 0.5, wageSubsidy: 0.8, guaranteeCover: 0.8, guaranteeCapital: 0.5 }
    const shocks = [{ kind: 'epidemic', from: 1, months: 36, size: 1 }]
    const financed = (financing: Course['financing']) =>
      lives(constantCourse(levers, { shocks, financing }), REPLICATES, { months: 36 })
    bonds = financed('bonds')
    taxes = financed('taxes')
  })

  test.each([
    ['bonds', 'less debt'],
    ['householdIncome', 'less income left to households'],
    ['sales', 'less sold, since what households pay they do not spend'],
  ])('%s: %s', (key) => {
    const less = effect(bonds, taxes, (history) => mean(history[key]))
    expect(less.interval[1], told(less)).toBeLessThan(0)
  })

  test('more taxes', () => {
    const more = effect(bonds, taxes, (history) => mean(history.taxes))
    expect(more.interval[0], told(more)).toBeGreaterThan(0)
  })
})
