/** This month’s environment: a fixed shape, rewritten each month by the shocks, read by phases. */

/** What the shocks set: multipliers of one, by cell (sector · cities + city) or for all. */
export interface Environment {
  readonly sectors: number
  readonly cities: number
  /** Demand for the goods of a cell. */
  readonly demand: Float64Array
  /** Share of a cell's working time that is allowed. */
  readonly opening: Float64Array
  /** Share of a cell's staff that can come to work. */
  readonly attendance: Float64Array
  /** World price of materials. */
  materialPrice: number
  /** Banks' willingness to lend. */
  credit: number
  /** Additional share of due payments that core enterprises put off. */
  lateness: number
  /** Core enterprises that must fail this month: this many of the largest. */
  coreFailures: number
}

export function createEnvironment(sectors: number, cities: number): Environment {
  const cells = sectors * cities
  return {
    sectors,
    cities,
    demand: new Float64Array(cells),
    opening: new Float64Array(cells),
    attendance: new Float64Array(cells),
    materialPrice: 1,
    credit: 1,
    lateness: 0,
    coreFailures: 0,
  }
}

export function resetEnvironment(environment: Environment): void {
  environment.demand.fill(1)
  environment.opening.fill(1)
  environment.attendance.fill(1)
  environment.materialPrice = 1
  environment.credit = 1
  environment.lateness = 0
  environment.coreFailures = 0
}
