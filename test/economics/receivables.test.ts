/**
 * Waiting for money is what suppliers borrow against; what ends the wait ends part of the need.
 *
 * Statistical: Jilin at 1 000 firms, two calm years, 48 replicates of twins; publicity is strong in both arms, so that firms
 * know the platform.
 */
import { beforeAll, expect, test } from 'vitest'
import type { Setup, World } from '../../sim/index.ts'
import { CAUSE, NEED, POSITIONING } from '../../sim/state/firm.ts'
import { constantCourse, jilin, live, told, replicateMean } from './lives.ts'

const REPLICATES = 48
const MONTHS = 24

/** Share of their months in which suppliers wanted credit: applied, or were discouraged; by replicate. */
function suppliersInNeed(levers: Record<string, number>, setup = jilin()): number[] {
  return Array.from({ length: REPLICATES }, (_, at) => {
    let [inNeed, months] = [0, 0]
    const watch = ({ firms }: World, month: number) => {
      if (month === 0) return
      for (let f = 0; f < firms.rows; f++) {
        if (!firms.alive[f] || firms.positioning[f] !== POSITIONING.supplier) continue
        months += 1
        if (firms.served[f] !== NEED.noNeed) inNeed += 1
      }
    }
    live(constantCourse({ publicity: 0.3, ...levers }), { setup, replicate: at + 1, months: MONTHS, watch })
    return inNeed / months
  })
}

let usual: number[]
beforeAll(() => {
  usual = suppliersInNeed({})
})

/** Where late payments are enforced they want it no less: who is paid sooner grows, and borrows for equipment. */
test('suppliers want credit less often where receivables can be sold', () => {
  const sold = suppliersInNeed({ receivablesPlatform: 1 })
  const fewer = replicateMean(sold.map((share, at) => share - usual[at]))
  expect(fewer.interval[1], told(fewer)).toBeLessThan(0)
})

test('with nothing to wait for, the platform has nothing to buy; with four months, it spares suppliers the end', () => {
  const prevented = (coreTerm: number) => {
    const setup = jilin({ parameters: { coreTerm } })
    const [without, relieved] = [0, 1].map((receivablesPlatform) =>
      stoppedSuppliers(receivablesPlatform, setup),
    )
    return replicateMean(without.map((exits, at) => exits - relieved[at]))
  }
  expect(prevented(0).mean).toBe(0)
  const long = prevented(4)
  expect(long.interval[0], told(long)).toBeGreaterThan(0)
})

function stoppedSuppliers(receivablesPlatform: number, setup: Setup): number[] {
  return Array.from({ length: REPLICATES }, (_, at) => {
    let exits = 0
    const watch = ({ firms }: World, month: number) => {
      if (month === 0) return
      for (let f = 0; f < firms.rows; f++)
        if (firms.positioning[f] === POSITIONING.supplier && isEnd(firms.exitCause[f])) exits += 1
    }
    const course = constantCourse({ publicity: 0.3, receivablesPlatform })
    live(course, { setup, replicate: at + 1, months: MONTHS, watch })
    return exits
  })
}

function isEnd(cause: number): boolean {
  return cause === CAUSE.bankruptcy || cause === CAUSE.closure
}
