/**
 * Finance by stage and along the chain: joint liability carries losses to partners, order loans fall with their core, venture money
 * is equity to the fen, tax comes back to loss makers. Facts of single worlds, and twins where told.
 */
import { describe, expect, test } from 'vitest'
import { booksOf, open, step, type World } from '../../sim/index.ts'
import {
  callPartners,
  clusterOf,
  payForPartners,
  shareLevies,
} from '../../sim/mechanisms/credit/cluster-loans.ts'
import { callOrderLoan } from '../../sim/mechanisms/credit/order-finance.ts'
import { PLEDGE } from '../../sim/mechanisms/credit/pledges.equations.ts'
import { hasPledge } from '../../sim/mechanisms/credit/pledges.ts'
import { sight } from '../../sim/mechanisms/credit/screening.ts'
import { LOAN_SLOTS, SLOT } from '../../sim/state/loan.ts'
import { monthsLeft } from '../../sim/world/debt.ts'
import { compiledWorld, steps } from '../laws/small-worlds.ts'
import { constantCourse, effect, jilin, live, lives, mean, sum, told } from './lives.ts'

/** A world after a year with a lever, its books proven each month. */
function after(levers: Record<string, number>, months = 12): World {
  const world = compiledWorld(jilin())
  open(world, constantCourse({ publicity: 0.5, ...levers }), 1, { proof: true })
  return steps(world, months)
}

function rowsWhere(world: World, holds: (f: number) => boolean): number[] {
  return Array.from({ length: world.firms.rows }, (_, f) => f).filter(
    (f) => world.firms.alive[f] === 1 && holds(f),
  )
}

describe('cluster loans', () => {
  test('partners pay their share of what one leaves, as far as cash goes, and no more than they owe', () => {
    const world = after({ clusterFinance: 1 }, 48)
    const { firms, clusters, p, constants } = world
    const members = rowsWhere(world, (f) => clusterOf(world, f) >= 0 && firms.deposits[f] > 1e6)
    expect(members.length).toBeGreaterThan(10)
    const cluster = clusterOf(world, members[0])
    clusters.levy.fill(0)
    callPartners(world, cluster, 2e6)
    expect(clusters.levy[cluster]).toBe(2e6 * p.jointShare)
    shareLevies(world)
    const partners = rowsWhere(world, (f) => clusterOf(world, f) === cluster)
    const part = Math.floor((2e6 * p.jointShare) / partners.length)
    const before = partners.map((f) => firms.deposits[f])
    const bank = cluster % constants.banks
    const owed = world.banks.deposits[bank]
    for (const f of partners) payForPartners(world, f)
    const paid = partners.map((f, at) => before[at] - firms.deposits[f])
    expect(Math.max(...paid)).toBe(part)
    for (const amount of paid) expect(amount).toBeGreaterThanOrEqual(0)
    expect(owed - world.banks.deposits[bank]).toBe(sum(paid))
    expect(clusters.levy[cluster]).toBe(0)
  })

  test('in a slump partners pay for each other, and firms die of it (8 replicates)', () => {
    const shocks = [{ kind: 'demandSlump', from: 13, months: 24, size: 0.4 }]
    const [alone, joint] = [0, 1].map((jointShare) =>
      lives(constantCourse({ clusterFinance: 1, publicity: 0.5 }, { shocks }), 8, {
        setup: jilin({ parameters: { jointShare: jointShare * 0.5, guaranteedExtra: 2 } }),
        months: 48,
      }),
    )
    expect(sum(joint.map((history) => sum(history.jointPaid)))).toBeGreaterThan(0)
    for (const history of alone) expect(sum(history.jointPaid)).toBe(0)
  })
})

test('an order loan is due when its core has failed', () => {
  const world = after({ supplyChainFinance: 1 })
  const [f] = rowsWhere(world, (row) => hasPledge(world, row, PLEDGE.orders))
  const k = f * LOAN_SLOTS + SLOT.workingMore
  expect(world.loans.principal[k]).toBeGreaterThan(0)
  world.loans.due[k] = world.clock.tick[0] + 3
  callOrderLoan(world, f)
  expect(monthsLeft(world, k)).toBe(0)
  expect(hasPledge(world, f, PLEDGE.orders)).toBe(false)
})

test('lending against orders stays within the lines of the core enterprises', () => {
  const world = after({ supplyChainFinance: 0.02 })
  const { firms, constants, loans, cores, p } = world
  for (let core = 0; core < constants.cores; core++) {
    const out = rowsWhere(
      world,
      (f) => hasPledge(world, f, PLEDGE.orders) && firms.market[f] === constants.sectors + core,
    )
    const lent = sum(out.map((f) => loans.principal[f * LOAN_SLOTS + SLOT.workingMore]))
    // The line moves with the core’s sales, which fall by less than a third in a year.
    expect(lent).toBeLessThanOrEqual(1.5 * 0.02 * p.orderLine * cores.sales[core])
  }
})

describe('venture equity', () => {
  test('what households pay in is equity to the fen, and is lost where the firm dies', () => {
    const world = compiledWorld(jilin())
    open(world, constantCourse({ publicity: 0.5, ventureFinance: 0.5 }), 1, { proof: true })
    let [paidIn, dead] = [0, 0]
    for (let month = 1; month <= 72; month++) {
      const backed = rowsWhere(world, (f) => world.firms.ventureStake[f] > 0).map(
        (f) => world.firms.identityLow[f],
      )
      step(world)
      const books = booksOf(world).flows.filter(({ kind }) => kind === 'ventureFunding')
      const of = (instrument: string) =>
        sum(books.filter((row) => row.instrument === instrument).map((row) => row.amount))
      expect(of('equity')).toBe(of('deposit'))
      paidIn += of('deposit')
      const alive = new Set(rowsWhere(world, () => true).map((f) => world.firms.identityLow[f]))
      dead += backed.filter((identity) => !alive.has(identity)).length
    }
    expect(paidIn).toBeGreaterThan(0)
    expect(dead).toBeGreaterThan(0)
    const { firms, economy } = world
    expect(sum(rowsWhere(world, () => true).map((f) => firms.paidIn[f]))).toBe(economy.firmPaidIn[0])
  })

  test('the fund keeps to its yearly money', () => {
    const history = live(constantCourse({ publicity: 0.5, ventureFinance: 0.1 }), { months: 24 })
    const scale = compiledWorld(jilin()).economy.scale[0]
    expect(sum(history.ventures)).toBeGreaterThan(0)
    for (const fen of history.ventureCapital) expect(fen).toBeLessThanOrEqual((0.1 * scale) / 12)
  })
})

test('in a slump tax comes back to loss makers, and fewer stop (12 replicates)', () => {
  const shocks = [{ kind: 'demandSlump', from: 7, months: 24, size: 0.3 }]
  const [without, refund] = [0, 1].map((taxRefund) =>
    lives(constantCourse({ taxRefund }, { shocks }), 12, { months: 36 }),
  )
  for (const history of refund) {
    expect(sum(history.taxRefunds)).toBeGreaterThan(0)
    expect(sum(history.taxRefunds)).toBeLessThan(sum(history.taxes))
  }
  const fewer = effect(without, refund, (history) => sum(history.deaths))
  expect(fewer.interval[1], told(fewer)).toBeLessThan(0)
})

test('credit technology shows banks more of an owner', () => {
  const world = after({}, 1)
  const banks = Array.from({ length: world.constants.banks }, (_, bank) => bank)
  const usual = banks.map((bank) => sight(world, bank))
  world.policy.creditTechnology = 1
  for (const bank of banks) expect(sight(world, bank)).toBeGreaterThan(usual[bank])
})

test('credit technology is paid for by all borrowers (6 replicates)', () => {
  const [without, units] = [0, 1].map((creditTechnology) =>
    lives(constantCourse({ creditTechnology }), 6, { months: 48 }),
  )
  const dearer = effect(without, units, (history) => mean(history.bankRate))
  expect(dearer.interval[0], told(dearer)).toBeGreaterThan(0)
})
