/** This month’s environment: a fixed shape, rewritten each month by the shocks, read by phases. */

import { codesOf } from '../kernel/codes.ts'
import { defineCells, type Cells } from '../kernel/cells.ts'

/** How measures are paid for. */
export const FINANCING = ['bonds', 'taxes', 'spending'] as const
export const FINANCED = codesOf(FINANCING)

const NUMBERS = [
  /** World price of materials. */
  'materialPrice',
  /** Banks' willingness to lend. */
  'credit',
  /** Additional share of due payments that core enterprises put off. */
  'lateness',
  /** Core enterprises that must fail this month: this many of the largest. */
  'coreFailures',
  /** How measures are paid for, see {@link FINANCED}. */
  'financing',
] as const

/** What the shocks set: multipliers of one, by cell (sector · cities + city) or for all. */
export type Environment = Cells<(typeof NUMBERS)[number]> & {
  readonly sectors: number
  readonly cities: number
  /** Demand for the goods of a cell. */
  readonly demand: Float64Array
  /** Share of a cell's working time that is allowed. */
  readonly opening: Float64Array
  /** Share of a cell's staff that can come to work. */
  readonly attendance: Float64Array
}

const createNumbers = defineCells(NUMBERS)

export function createEnvironment(sectors: number, cities: number): Environment {
  const cells = sectors * cities
  const environment = Object.assign(createNumbers(), {
    sectors,
    cities,
    demand: new Float64Array(cells),
    opening: new Float64Array(cells),
    attendance: new Float64Array(cells),
  })
  resetEnvironment(environment)
  return environment
}

export function resetEnvironment(environment: Environment): void {
  environment.demand.fill(1)
  environment.opening.fill(1)
  environment.attendance.fill(1)
  environment.materialPrice = 1
  environment.credit = 1
  environment.lateness = 0
  environment.coreFailures = 0
  environment.financing = FINANCED.bonds
}

/** Whether these multipliers of one change nothing. */
export function isUsual(multipliers: Float64Array): boolean {
  for (let i = 0; i < multipliers.length; i++) if (multipliers[i] !== 1) return false
  return true
}
