/**
 * Research bodies, the technology market, protection of what was found, money for innovation: whom they reach, what they
 * cost, who loses.
 *
 * Statistical: Jilin at 1 000 firms, five calm years, 30 replicates of twins, Student's 95% interval of the paired difference.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import type { World } from '../../sim/index.ts'
import { constantCourse, jilin, live, mean, sum, told, type History, replicateMean } from './lives.ts'

const REPLICATES = 30
const MONTHS = 60

interface Life {
  readonly history: History
  /** Productivity apart from ability at the end: mean, standard deviation, and of the lowest tenth. */
  readonly level: number
  readonly spread: number
  readonly laggards: number
}

function endOf({ firms }: World) {
  const values = Array.from({ length: firms.rows }, (_, f) => f)
    .filter((f) => firms.alive[f])
    .map((f) => firms.productivity[f])
    .sort((a, b) => a - b)
  const level = mean(values)
  return {
    level,
    spread: Math.sqrt(mean(values.map((value) => (value - level) * (value - level)))),
    laggards: mean(values.slice(0, Math.floor(values.length / 10))),
  }
}

/** Firms know of measures in both arms. */
function arm(levers: Record<string, number>): Life[] {
  return Array.from({ length: REPLICATES }, (_, at) => {
    let end = { level: 0, spread: 0, laggards: 0 }
    const watch = (world: World, month: number) => {
      if (month === MONTHS) end = endOf(world)
    }
    const history = live(constantCourse({ publicity: 0.1, ...levers }), {
      replicate: at + 1,
      months: MONTHS,
      watch,
    })
    return { history, ...end }
  })
}

let calm: Life[]
beforeAll(() => {
  calm = arm({})
})

function change(to: readonly Life[], measure: (life: Life) => number, from: readonly Life[] = calm) {
  return replicateMean(to.map((life, at) => measure(life) - measure(from[at])))
}

const of = (key: string) => (life: Life) => mean(life.history[key])

function rises(estimate: ReturnType<typeof change>) {
  expect(estimate.interval[0], told(estimate)).toBeGreaterThan(0)
}

function falls(estimate: ReturnType<typeof change>) {
  expect(estimate.interval[1], told(estimate)).toBeLessThan(0)
}

describe('ties with institutes', () => {
  let tied: Life[]
  beforeAll(() => {
    tied = arm({ instituteTies: 1 })
  })

  test('make firms more productive, at a public cost', () => {
    rises(change(tied, ({ level }) => level))
    rises(change(tied, of('output')))
    rises(change(tied, of('publicOutlay')))
    rises(change(tied, of('technologyTurnover')))
  })

  test('keep researchers from research: knowledge within reach falls, and firms find less by themselves', () => {
    falls(change(tied, of('knowledgeInReach')))
    falls(change(tied, of('productInnovations')))
  })

  test('reach the open and well managed, near the institutes', () => {
    const served = { firms: 0, receptive: 0, changchun: 0 }
    const all = { firms: 0, receptive: 0, changchun: 0 }
    let before = new Map<number, number>()
    const watch = ({ firms, p }: World) => {
      const now = new Map<number, number>()
      for (let f = 0; f < firms.rows; f++) {
        if (!firms.alive[f]) continue
        const name = firms.identityHigh[f] * 4294967296 + firms.identityLow[f]
        const faded = before.get(name)! * (1 - p.obsolescence)
        now.set(name, firms.productivity[f])
        // Who found nothing itself and has no allies to learn from is better by an institute’s work alone.
        const helped = firms.found[f] === 0 && firms.allies[f] === 0 && firms.productivity[f] > faded + 1e-6
        for (const group of helped ? [served, all] : [all]) {
          group.firms += 1
          group.receptive += firms.openness[f] * firms.practice[f]
          group.changchun += firms.city[f] === 0 ? 1 : 0
        }
      }
      before = now
    }
    live(constantCourse({ instituteTies: 1, publicity: 0.3 }), {
      setup: jilin({ firms: 4000 }),
      replicate: 1,
      months: MONTHS,
      watch,
    })
    expect(served.firms).toBeGreaterThan(300)
    expect(served.receptive / served.firms).toBeGreaterThan((1.2 * all.receptive) / all.firms)
    expect(served.changchun / served.firms).toBeGreaterThan((1.1 * all.changchun) / all.firms)
  })
})

describe('the technology market', () => {
  test('costs, sells licences where leads are protected, and widens the gap: who can buy is ahead already', () => {
    const network = arm({ technologyTransfer: 1 })
    const protectedToo = arm({ technologyTransfer: 1, ipProtection: 1 })
    expect(sum(network.map(({ history }) => sum(history.licences)))).toBe(0)
    rises(change(network, of('technologyTurnover')))
    rises(change(network, of('publicOutlay')))
    rises(change(network, ({ level }) => level))
    rises(change(network, ({ spread }) => spread))
    rises(change(protectedToo, of('licences'), network))
  })
})

describe('protection of intellectual property', () => {
  test('leads last, laggards stay behind', () => {
    const shielded = arm({ ipProtection: 1 })
    rises(change(shielded, of('publicOutlay')))
    rises(change(shielded, ({ spread }) => spread))
    falls(change(shielded, ({ laggards }) => laggards))
  })
})

describe('money for innovation', () => {
  const subsidies = [0.3, 0.9]
  let arms: Life[][]
  beforeAll(() => {
    arms = subsidies.map((rdSubsidy) => arm({ rdSubsidy }))
  })

  test('a subsidy raises innovation and output, at a cost', () => {
    for (const key of ['innovations', 'researchSpending', 'output', 'publicOutlay'])
      rises(change(arms[1], of(key)))
  })

  test('the more is repaid, the more of it is claimed for other things and would have been spent anyway', () => {
    const costOfOne = arms.map((lifeAt) => {
      const cost = change(lifeAt, of('publicOutlay')).mean
      return cost / change(lifeAt, of('innovations')).mean
    })
    expect(costOfOne[1]).toBeGreaterThan(1.2 * costOfOne[0])
    const claimed = change(arms[1], of('publicOutlay')).mean
    expect(claimed).toBeGreaterThan(0.3 * mean(arms[1].map(of('researchSpending'))))
  })
})

describe('aimed at one city', () => {
  test.each([
    ['rdSubsidy', 0.5],
    ['parkSupport', 1],
    ['incubators', 1],
  ] as const)('%s reaches firms there and nobody else', (key, value) => {
    const reached = new Set<number>()
    const course = { ...constantCourse({ publicity: 0.3, [key]: value }), aims: { [key]: { city: [1] } } }
    live(course, {
      months: 24,
      watch: ({ firms }, month) => {
        if (month === 0) return
        const column = {
          rdSubsidy: firms.supportRdSubsidy,
          parkSupport: firms.supportParkSupport,
          incubators: firms.supportIncubators,
        }[key]
        for (let f = 0; f < firms.rows; f++) if (firms.alive[f] && column[f] > 0) reached.add(firms.city[f])
      },
    })
    expect([...reached]).toEqual([1])
  })
})
