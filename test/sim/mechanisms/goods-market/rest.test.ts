/** Where the circuit of money comes to rest, against values worked out by hand. */
import { expect, test } from 'vitest'
import { circuitAtRest } from '../../../../sim/mechanisms/goods-market/rest.equations.ts'

const SHARES = {
  coreMarket: 0,
  coreExports: 1,
  coreInputs: 0,
  coreLocal: 0,
  exportsOwnBrand: 1,
  incomeTax: 0,
  outsideLocal: 0,
  outsideShare: 1 / 2,
  purchases: 1,
  salesTax: 0,
}

test('half of income and of 2 more is sold by small firms, half of that and 1 are earned: 2 and 2', () => {
  const { sales, coreSales, income } = circuitAtRest(SHARES, 1 / 2)
  expect([sales, coreSales, income].map((each) => Math.round(each * 1e9) / 1e9)).toEqual([2, 1, 2])
})

test('what comes to rest feeds itself', () => {
  const p = {
    coreMarket: 0.25,
    coreExports: 3,
    coreInputs: 0.5,
    coreLocal: 0.5,
    exportsOwnBrand: 1,
    incomeTax: 0.05,
    outsideLocal: 0.5,
    outsideShare: 0.4,
    purchases: 1,
    salesTax: 0.05,
  }
  const { sales, coreSales, income } = circuitAtRest(p, 0.5)
  const markets = 0.75 * income + 2
  expect(sales).toBeCloseTo(0.6 * (markets + 0.25 * coreSales), 9)
  expect(coreSales).toBeCloseTo(3 + 0.5 * (0.25 * income + 0.4 * markets + 0.5 * sales), 9)
  expect(income).toBeCloseTo(0.95 * (0.45 * sales + 0.45 * coreSales), 9)
})
