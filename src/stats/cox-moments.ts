/** What Cox's partial likelihood asks of each time of events: one sweep from the last time to the first. */
import { exp, log } from '../../sim/index.ts'
import type { Matrix } from './linear.ts'
import type { ReadLives } from './read-lives.ts'
import { sweepRiskSets } from './sorted-lives.ts'
import type { SortedStratum, StratifiedLives } from './sorted-lives.ts'

/**
 * How events at one time are taken: as if they had come one after the other in unknown order (Efron), or as if all had met the
 * same risk set (Breslow), which is biased to 0 with many ties.
 */
export type Ties = 'efron' | 'breslow'

export interface CoxLives extends StratifiedLives {
  /** One array a covariate, one element a row. A covariate that varies in time takes a row per spell, with one event at most. */
  readonly covariates: readonly ArrayLike<number>[]
}

/** A Cox model ready for sweeping: p covariates in units of their spread. */
export interface PreparedLives {
  readonly lives: ReadLives
  readonly strata: readonly SortedStratum[]
  readonly ties: Ties
  readonly p: number
  /** Row by row, p a row: (covariate − centre) / spread. */
  readonly z: Float64Array
  readonly spread: Float64Array
}

/** One time of events. The arrays are overwritten at the next. */
export interface CoxMoment {
  readonly time: number
  readonly stratum: number
  readonly dying: readonly number[]
  readonly logLikelihood: number
  /** Mean of the covariates over those at risk, weighted by risk, summed over the events. */
  readonly mean: Float64Array
  /** Their covariance, summed over the events. */
  readonly information: Matrix
  /** Baseline hazard: Σ 1/(risk) over the events; and Σ mean/(risk). */
  readonly hazard: number
  readonly hazardMean: Float64Array
  /** The same as those feel it who die now: Efron's thinned risk set counts them in part. */
  readonly ownHazard: number
  readonly ownHazardMean: Float64Array
}

/** Running sums of risk, risk·z and risk·z·zᵀ. */
interface RiskSums {
  weight: number
  readonly first: Float64Array
  readonly second: Matrix
}

/** e^η of each row. */
export function risksOf({ z, p }: PreparedLives, beta: Float64Array): Float64Array {
  return Float64Array.from({ length: p === 0 ? 0 : z.length / p }, (_, row) => {
    let eta = 0
    for (let j = 0; j < p; j++) eta += beta[j]! * z[row * p + j]!
    return exp(eta)
  })
}

/** Visits every time of events with its moments at `beta` (in the prepared units). */
export function eachMoment(
  prepared: PreparedLives,
  beta: Float64Array,
  visit: (moment: CoxMoment) => void,
): void {
  const { lives, strata, p } = prepared
  const risk = risksOf(prepared, beta)
  const sums = emptySums(p)
  const dead = emptySums(p)
  const moment = emptyMoment(p)
  sweepRiskSets(lives, strata, {
    join: (row) => add(sums, prepared, row, risk[row]!),
    leave: (row) => add(sums, prepared, row, -risk[row]!),
    clear: () => reset(sums),
    visit: (time, dying, stratum) => {
      reset(dead)
      for (const row of dying) add(dead, prepared, row, risk[row]!)
      fill(moment, sums, dead, dying.length, prepared)
      let ownLog = 0
      for (const row of dying) ownLog += log(risk[row]!)
      visit(Object.assign(moment, { time, stratum, dying, logLikelihood: ownLog - moment.logLikelihood }))
    },
  })
}

type MutableMoment = { -readonly [K in keyof CoxMoment]: CoxMoment[K] }

/** The moments of one time; `logLikelihood` is left at Σ log(risk of the set), to be taken from the events' own. */
function fill(
  moment: MutableMoment,
  sums: RiskSums,
  dead: RiskSums,
  events: number,
  { ties, p }: PreparedLives,
): void {
  const { mean, information, hazardMean, ownHazardMean } = moment
  for (const array of [mean, information, hazardMean, ownHazardMean]) array.fill(0)
  moment.logLikelihood = moment.hazard = moment.ownHazard = 0
  for (let event = 0; event < events; event++) {
    const gone = ties === 'efron' ? event / events : 0
    const weight = sums.weight - gone * dead.weight
    moment.logLikelihood += log(weight)
    moment.hazard += 1 / weight
    moment.ownHazard += (1 - gone) / weight
    for (let i = 0; i < p; i++) {
      const xi = (sums.first[i]! - gone * dead.first[i]!) / weight
      mean[i]! += xi
      hazardMean[i]! += xi / weight
      ownHazardMean[i]! += (xi * (1 - gone)) / weight
      for (let j = 0; j <= i; j++) {
        const xj = (sums.first[j]! - gone * dead.first[j]!) / weight
        information[i * p + j]! +=
          (sums.second[i * p + j]! - gone * dead.second[i * p + j]!) / weight - xi * xj
      }
    }
  }
  for (let i = 0; i < p; i++) for (let j = 0; j < i; j++) information[j * p + i] = information[i * p + j]!
}

function add(sums: RiskSums, { z, p }: PreparedLives, row: number, weight: number): void {
  const from = row * p
  sums.weight += weight
  for (let i = 0; i < p; i++) {
    const share = weight * z[from + i]!
    sums.first[i]! += share
    for (let j = 0; j <= i; j++) sums.second[i * p + j]! += share * z[from + j]!
  }
}

function reset(sums: RiskSums): void {
  sums.weight = 0
  sums.first.fill(0)
  sums.second.fill(0)
}

function emptySums(p: number): RiskSums {
  return { weight: 0, first: new Float64Array(p), second: new Float64Array(p * p) }
}

function emptyMoment(p: number): MutableMoment {
  const vector = (): Float64Array => new Float64Array(p)
  return {
    time: 0,
    stratum: 0,
    dying: [],
    logLikelihood: 0,
    mean: vector(),
    information: new Float64Array(p * p),
    hazard: 0,
    hazardMean: vector(),
    ownHazard: 0,
    ownHazardMean: vector(),
  }
}
