/** What stands behind loans, against sets worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  includesPledge,
  PLEDGE,
  pledgesLeft,
  withPledge,
} from '../../../../sim/mechanisms/credit/pledges.equations.ts'

const { orders, cluster, asksCluster } = PLEDGE

test('pledges are flags of their own', () => {
  expect(includesPledge(orders | asksCluster, orders)).toBe(true)
  expect(includesPledge(orders | asksCluster, cluster)).toBe(false)
  expect(includesPledge(0, asksCluster)).toBe(false)
})

test('withPledge sets or clears one and leaves the others', () => {
  expect(withPledge(orders, cluster, true)).toBe(orders | cluster)
  expect(withPledge(orders | cluster, orders, false)).toBe(cluster)
  expect(withPledge(orders, orders, true)).toBe(orders)
  expect(withPledge(orders, cluster, false)).toBe(orders)
})

describe('pledgesLeft: pledges end with the loans they stand for', () => {
  test.each([
    ['all while both loans stand', 500, 900, orders | cluster],
    ['the orders go with the loan on orders', 0, 900, cluster],
    ['the cluster with the last loan of a bank', 500, 0, orders],
    ['both with both', 0, 0, 0],
  ])('%s', (_, orderLoan, bankLoans, left) => {
    expect(pledgesLeft(orders | cluster, orderLoan, bankLoans)).toBe(left)
  })
  test('a wish is no pledge', () => {
    expect(pledgesLeft(asksCluster, 0, 0)).toBe(asksCluster)
  })
})
