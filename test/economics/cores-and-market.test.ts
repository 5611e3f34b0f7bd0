/**
 * What core enterprises do for their suppliers, terms, access to the market, purchases and services of the government: the
 * direction, the price and the loser of each.
 *
 * Statistical: Jilin at 1 000 firms, three calm years, 24 replicates of twins, Student's 95% interval of the paired
 * difference; firms know of measures in both arms.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Setup, World } from '../../sim/index.ts'
import { CAUSE, POSITIONING } from '../../sim/state/firm.ts'
import type { Estimate } from '../../src/stats/index.ts'
import { constantCourse, jilin, live, mean, told, replicateMean } from './lives.ts'

const REPLICATES = 24
const MONTHS = 36

type Measures = Readonly<Record<string, number>>

interface Options {
  readonly setup?: Setup
  readonly replicates?: number
  readonly shocks?: { kind: string; from: number; months: number; size: number }[]
}

/** Means over months of every series and of what is watched, replicate by replicate. */
function arm(
  levers: Record<string, number>,
  { setup = jilin(), shocks = [], replicates = REPLICATES }: Options = {},
): Measures[] {
  return Array.from({ length: replicates }, (_, at) => {
    const seen = createSuppliers()
    const watch = (world: World, month: number) => {
      if (month > 0) lookAtSuppliers(world, seen)
    }
    const course = constantCourse({ publicity: 0.1, ...levers }, { shocks })
    const history = live(course, { setup, replicate: at + 1, months: MONTHS, watch })
    const means = Object.fromEntries(Object.entries(history).map(([key, values]) => [key, mean(values)]))
    return { ...means, ...seen }
  })
}

function createSuppliers() {
  return { skill: 0, sales: 0, stock: 0, miss: 0, stoppedSuppliers: 0, coreOrders: 0 }
}

function lookAtSuppliers(world: World, seen: ReturnType<typeof createSuppliers>): void {
  const { firms, cores } = world
  for (const fen of cores.budget) seen.coreOrders += fen
  for (let f = 0; f < firms.rows; f++) {
    if (firms.positioning[f] !== POSITIONING.supplier) continue
    if (firms.exitCause[f] === CAUSE.bankruptcy || firms.exitCause[f] === CAUSE.closure)
      seen.stoppedSuppliers += 1
    if (!firms.alive[f]) continue
    seen.skill += firms.productivity[f]
    seen.sales += firms.revenue[f]
    seen.stock += firms.stockValue[f]
    seen.miss += Math.abs(firms.demand[f] - firms.expectedSales[f])
  }
}

let calm: Measures[]
beforeAll(() => {
  calm = arm({})
})

function change(to: readonly Measures[], key: string, from: readonly Measures[] = calm): Estimate {
  return replicateMean(to.map((life, at) => life[key] - from[at][key]))
}

function expectSigns(to: readonly Measures[], signs: Readonly<Record<string, 1 | -1>>, from = calm): void {
  for (const [key, sign] of Object.entries(signs)) {
    const found = change(to, key, from)
    const nearest = sign > 0 ? found.interval[0] : -found.interval[1]
    expect(nearest, `${key}: ${told(found)}`).toBeGreaterThan(0)
  }
}

describe('core enterprises', () => {
  test('that open their technology have abler suppliers, lose sales, and need fewer people in all', () => {
    expectSigns(arm({ technologyOpenness: 1 }), { skill: 1, coreSales: -1, jobs: -1 })
  })

  test('that give work out keep suppliers busy, and households lose the difference in wages', () => {
    expectSigns(arm({ outsourcing: 1 }), { sales: 1, jobs: 1, outsourcedOrders: 1, householdIncome: -1 })
  })

  test('that give work out take more orders with them when the largest of them fails', () => {
    const shocks = [{ kind: 'coreFailure', from: 6, months: 1, size: 1 }]
    const lost = (levers: Record<string, number>, standing: readonly Measures[]) =>
      arm(levers, { shocks }).map((life, at) => standing[at].coreOrders - life.coreOrders)
    const usual = lost({}, calm)
    const given = lost({ outsourcing: 1 }, arm({ outsourcing: 1 }))
    const more = replicateMean(given.map((fen, at) => fen - usual[at]))
    expect(more.interval[0], told(more)).toBeGreaterThan(0)
  })

  test('that share their plans have suppliers who keep less in store, and less is made', () => {
    expectSigns(arm({ informationSharing: 1 }), { stock: -1, output: -1, publicOutlay: 1 })
  })

  test('shared plans spare suppliers surprises when orders swing', () => {
    const shocks = [{ kind: 'demandSlump', from: 6, months: 12, size: 0.3 }]
    expectSigns(arm({ informationSharing: 1 }, { shocks }), { miss: -1 }, arm({}, { shocks }))
  })
})

describe('a cap on payment terms', () => {
  test('shortens what firms wait for, and takes profit from those that bought on credit', () => {
    expectSigns(arm({ paymentTermCap: 1 }), {
      tradeReceivables: -1,
      profit: -1,
      publicOutlay: 1,
    })
  })

  test('that ends trade credit altogether costs small firms profit, and leaves fewer of them', () => {
    expectSigns(arm({ paymentTermCap: 0 }), { profit: -1, births: -1, firms: -1 })
  })

  test('makes the receivables platform matter less: it matters more, the longer the terms', () => {
    const setup = jilin({ parameters: { coreTerm: 4 } })
    const prevented = (paymentTermCap: number) => {
      const [without, held] = [0, 1].map((receivablesPlatform) =>
        arm({ paymentTermCap, receivablesPlatform, publicity: 0.3 }, { setup, replicates: 96 }),
      )
      return without.map((life, at) => life.stoppedSuppliers - held[at].stoppedSuppliers)
    }
    const [long, short] = [prevented(5), prevented(1)]
    const more = replicateMean(long.map((firms, at) => firms - short[at]))
    expect(more.interval[0], told(more)).toBeGreaterThan(0)
  })
})

describe('the market', () => {
  test('with open access lets more firms in, takes customers from outsiders, and makes work dearer', () => {
    expectSigns(arm({ fairCompetition: 1 }), {
      births: 1,
      insideShare: 1,
      wage: 1,
      publicOutlay: 1,
    })
  })

  test('purchases reserved for small firms make work, and cost the public more', () => {
    expectSigns(arm({ procurement: 0.6 }), { output: 1, jobs: 1, publicOutlay: 1 })
  })

  test('free services save firms, and cost more than firms are spared', () => {
    const served = arm({ publicServices: 1 })
    expectSigns(served, { deaths: -1, profit: 1, publicOutlay: 1 })
    const spared = change(served, 'profit')
    expect(change(served, 'publicOutlay').mean).toBeGreaterThan(spared.mean)
  })
})
