/** Patience, causes and the register, on a firm whose months are set by hand. Nobody closes of their own will or is bought here. */
import { describe, expect, test } from 'vitest'
import { createWorld } from '../../../sim/index.ts'
import { runPhase } from '../../../sim/kernel/block.ts'
import { resolveDistress } from '../../../sim/month/resolve-distress.ts'
import { CAUSE } from '../../../sim/state/firm.ts'
import { smallSetup } from '../../laws/small-worlds.ts'

const FIRM = 3
const NO_CLOSURE = {
  closureHazard: 0,
  acquisitionMultiple: 0,
  insolvencyPatience: 1,
  arrearsPatience: 4,
  missedPatience: 8,
}
const AT_ONCE = { registerNever: 0, registerStruck: 0, registerLag: 0 }

/** Months of arrears, of a lender unpaid, and of insolvency; the firm has nothing and owes wages. */
function judged(arrears: number, missed: number, insolvent = 0) {
  const world = createWorld(smallSetup({ firms: 10, parameters: { ...NO_CLOSURE, ...AT_ONCE } }))
  const { firms, clock } = world
  firms.arrearsMonths[FIRM] = arrears
  firms.missedMonths[FIRM] = missed
  firms.insolvent[FIRM] = insolvent
  firms.arrears[FIRM] = firms.deposits[FIRM] + firms.capital[FIRM] + firms.stockValue[FIRM]
  runPhase(world, resolveDistress)
  return { cause: firms.exitCause[FIRM], registered: firms.deregistered[FIRM] - clock.month[0] }
}

describe('bankrupt when patience is exceeded, registered a month later at the earliest', () => {
  test.each([
    ['four months of arrears are borne', 4, 0, 0],
    ['eight months unpaid are borne', 0, 8, 0],
    ['a month of insolvency is borne', 0, 0, 1],
  ])('%s', (_, arrears, missed, insolvent) => {
    expect(judged(arrears, missed, insolvent).cause).toBe(CAUSE.none)
  })
  test.each([
    ['the fifth month of arrears ends it', 5, 0, 0],
    ['the ninth month unpaid ends it', 0, 9, 0],
    ['from the second month of insolvency creditors petition', 0, 0, 2],
  ])('%s', (_, arrears, missed, insolvent) => {
    expect(judged(arrears, missed, insolvent)).toEqual({ cause: CAUSE.bankruptcy, registered: 1 })
  })
})
