/**
 * Research bodies, the technology market, protection of what was found, money for innovation: whom they reach, what they
 * cost, who loses.
 *
 * Statistical: Jilin at 1 000 firms, five calm years, 30 replicates of twins, Student's 95% interval of the paired difference.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { catalogue, type World } from '../../sim/index.ts'
import { constantCourse, effect, jilin, live, mean, sum, told, type History, replicateMean } from './lives.ts'

const STAFF = catalogue.parameters.find(({ key }) => key === 'meanStaff')!.default

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
    const watch = ({ firms, p }: World, month: number) => {
      if (month === 0) return
      for (let f = 0; f < firms.rows; f++) {
        if (!firms.alive[f]) continue
        for (const group of firms.request[f] === 1 && firms.accepted[f] ? [served, all] : [all]) {
          group.firms += 1
          group.receptive += (firms.openness[f] * firms.practice[f]) / p.absorbNormal
          group.changchun += firms.city[f] === 0 ? 1 : 0
        }
      }
    }
    // Many firms, since the institutes of a small city take on a whole problem or none.
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
  test('costs, sells more where leads are protected, and widens the gap: who can buy is ahead already', () => {
    const network = arm({ technologyTransfer: 1 })
    const protectedToo = arm({ technologyTransfer: 1, ipProtection: 1 })
    rises(change(network, of('licences')))
    rises(change(network, of('technologyTurnover')))
    rises(change(network, of('publicOutlay')))
    rises(change(network, ({ level }) => level))
    rises(change(network, ({ spread }) => spread))
    rises(change(protectedToo, of('licences'), network))
  })
})

describe('protection of intellectual property', () => {
  test('owners try more often, leads last, laggards stay behind', () => {
    const shielded = arm({ ipProtection: 1 })
    rises(change(shielded, of('innovations')))
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

  test('a fund keeps to its budget, and finances some projects that would and some that would not have been paid', () => {
    const budget = 0.02
    const funded = arm({ innovationFund: budget })
    rises(change(funded, of('innovations')))
    const monthly = (budget * STAFF * 500_000 * 1000) / 12
    for (const [at, { history }] of funded.entries()) {
      const extra = history.publicOutlay.map((fen, month) => fen - calm[at].history.publicOutlay[month])
      for (const fen of extra) expect(fen).toBeLessThanOrEqual(monthly + 1)
    }
    const additional = replicateMean(
      funded.map(({ history }) => sum(history.fundedAdditional) / sum(history.fundedProjects)),
    )
    expect(additional.interval[0], told(additional)).toBeGreaterThan(0.2)
    expect(additional.interval[1], told(additional)).toBeLessThan(0.8)
  })

  test('what a fund adds is less than what it pays', () => {
    const funded = arm({ innovationFund: 0.1 })
    const added = effect(
      calm.map(({ history }) => history),
      funded.map(({ history }) => history),
      (history) => mean(history.researchSpending),
    )
    const paid = change(funded, of('publicOutlay'))
    rises(added)
    expect(added.mean).toBeLessThan(paid.mean)
  })
})

describe('aimed at one city', () => {
  test.each([
    ['rdSubsidy', 0.5],
    ['innovationFund', 0.05],
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
          innovationFund: firms.supportInnovationFund,
          parkSupport: firms.supportParkSupport,
          incubators: firms.supportIncubators,
        }[key]
        for (let f = 0; f < firms.rows; f++) if (firms.alive[f] && column[f] > 0) reached.add(firms.city[f])
      },
    })
    expect([...reached]).toEqual([1])
  })
})
