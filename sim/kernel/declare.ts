/**
 * Everything a user can name is declared once: levers, shocks, parameters, metrics. Forms, flags, schema, help and
 * documentation are derived from these objects and say nothing of their own.
 */

export interface Text {
  readonly en: string
  readonly zh: string
}

export type Level = 'macro' | 'meso' | 'micro'

export interface LeverDeclaration {
  readonly key: string
  readonly title: Text
  readonly says: Text
  readonly unit: string
  readonly min: number
  readonly max: number
  readonly step: number
  /** Takes whole numbers only; a rule's value is rounded down. */
  readonly whole?: boolean
  /** Value in a scenario that does not mention the lever, and in the burn-in. */
  readonly default: number
  /** Value at which the world equals one that does not know the lever. */
  readonly off: number
  readonly level: Level
  readonly source: string
  readonly mechanism: string
  /** Phases in which twins that differ in this lever alone may part first. */
  readonly touches: readonly string[]
  /** A support that firms receive one by one: the month of the first is recorded per firm. */
  readonly support?: boolean
  /** Reaches firms one by one, and can therefore be aimed at some of them with `for`. */
  readonly aimed?: boolean
  /** Other levers and shocks, by key: where none of them has been on, this one reaches no firm. */
  readonly needs?: readonly string[]
  /** Parameters in its unit: at the largest of them and above it changes nothing. */
  readonly below?: readonly string[]
  /** Who bears it. */
  readonly loses: Text
  /** What has been measured elsewhere, with figure and source. */
  readonly evidence: string
  /** What the model leaves out; where not to trust it. */
  readonly limits: Text
  /** What raising it should do, and whether that follows from one equation or has to emerge. */
  readonly signs: readonly Sign[]
  /** The series that it is there to move; it is judged by this one and by that of its loser (`experiments/lever-effects`). */
  readonly moves: Claim
  /** The series in which its loser is seen. */
  readonly harms: Claim
}

/** Which way a lever pulled fully, from its default to the bound farther from it, moves a series: `survival` (mean lifetime of the initial firms) or the key of a metric (mean of its months). */
export interface Claim {
  readonly of: string
  readonly sign: 1 | -1
}

export const OUTCOMES = [
  'survival',
  'jobs',
  'output',
  'credit',
  'defaults',
  'zombies',
  'entrants',
  'cost',
] as const

export interface Sign {
  readonly of: (typeof OUTCOMES)[number]
  readonly sign: 1 | -1
  readonly kind: 'builtIn' | 'emergent'
}

export interface Shock<Environment> {
  readonly key: string
  readonly title: Text
  readonly says: Text
  readonly unit: string
  readonly min: number
  readonly max: number
  readonly default: number
  /** Its size is a whole number. */
  readonly whole?: boolean
  readonly source: string
  /** Strikes the whole region: a sector or city is not read. */
  readonly everywhere?: boolean
  /** Happens in its first month; how many more it is given is not read. */
  readonly once?: boolean
  readonly apply: (environment: Environment, strike: Strike) => void
}

/** One shock in one month: its size and where it falls (−1: everywhere). */
export interface Strike {
  readonly size: number
  readonly sector: number
  readonly city: number
  /** Months since its start, from 0. */
  readonly elapsed: number
}

export type Status = 'cited' | 'calibrated' | 'assumed'

export interface Parameter {
  readonly unit: string
  readonly min: number
  readonly max: number
  readonly default: number
  /** Takes whole numbers only. */
  readonly whole?: boolean
  readonly status: Status
  readonly source: string
  readonly says: string
}

export interface Metric<World> {
  readonly key: string
  readonly title: Text
  readonly unit: string
  readonly group: string
  readonly says: string
  readonly integer: boolean
  readonly measure: (world: World) => number
}

function checkWhole(who: string, ...numbers: number[]): void {
  if (!numbers.every(Number.isInteger)) throw new Error(`${who}: a default, step or bound is no whole number`)
}

export function checkedLever<const L extends LeverDeclaration>(lever: L): L {
  const { key, min, max, step, default: usual, off, whole = false } = lever
  if (whole) checkWhole(`lever ${key}`, min, max, step, usual, off)
  if (!(lever.min <= lever.default && lever.default <= lever.max))
    throw new Error(`lever ${lever.key}: default out of bounds`)
  if (!(lever.min <= lever.off && lever.off <= lever.max))
    throw new Error(`lever ${lever.key}: off out of bounds`)
  return lever
}

export function defineShock<Environment>(shock: Shock<Environment>): Shock<Environment> {
  if (shock.whole) checkWhole(`shock ${shock.key}`, shock.min, shock.max, shock.default)
  return shock
}

export function defineParameters<const P extends Readonly<Record<string, Parameter>>>(parameters: P): P {
  for (const key in parameters) {
    const { min, max, default: value, whole = false } = parameters[key]
    if (!(min <= value && value <= max)) throw new Error(`parameter ${key}: default out of bounds`)
    if (whole) checkWhole(`parameter ${key}`, min, max, value)
  }
  return parameters
}

export function defineMetric<World>(metric: Metric<World>): Metric<World> {
  return metric
}
