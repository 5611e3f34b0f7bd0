/** Where the circuit of money comes to rest, as a function of numbers: what a region begins its past with. Amounts are a month's, over the normal wage bill. */

/** Rounds by which money is followed through the circuit; each leaves less than nine tenths of what is missing. */
const ROUNDS = 300

/** Parameters of the same names. */
export interface CircuitShares {
  readonly coreMarket: number
  readonly coreExports: number
  readonly coreInputs: number
  readonly coreLocal: number
  readonly exportsOwnBrand: number
  readonly incomeTax: number
  readonly outsideLocal: number
  readonly outsideShare: number
  readonly purchases: number
  readonly salesTax: number
}

export interface Rest {
  /** Sales of small firms, and of core enterprises. */
  readonly sales: number
  readonly coreSales: number
  /** Disposable income of households, who spend all of it. */
  readonly income: number
}

/**
 * Sales and income that feed each other, where households spend what they earn, government debt is at its target and small firms have what outsiders leave:
 *
 *     markets = (1 − coreMarket) · income + purchases + exportsOwnBrand
 *     sales = (1 − outsideShare) · (markets + coreInputs · coreLocal · core sales)
 *     core sales = coreExports + outsideLocal · (coreMarket · income + outsideShare · markets + materials · sales)
 *     income = (1 − incomeTax) · ((1 − salesTax − materials) · sales + (1 − salesTax − coreInputs) · core sales)
 *
 * `materials` as a share of what small firms sell.
 */
export function circuitAtRest(p: CircuitShares, materials: number): Rest {
  let [sales, coreSales, income] = [0, 0, 0]
  for (let round = 0; round < ROUNDS; round++) {
    const markets = (1 - p.coreMarket) * income + p.purchases + p.exportsOwnBrand
    const past = p.coreMarket * income + p.outsideShare * markets + materials * sales
    sales = (1 - p.outsideShare) * (markets + p.coreInputs * p.coreLocal * coreSales)
    coreSales = p.coreExports + p.outsideLocal * past
    const added = (1 - p.salesTax - materials) * sales + (1 - p.salesTax - p.coreInputs) * coreSales
    income = (1 - p.incomeTax) * added
  }
  return { sales, coreSales, income }
}
