import { log } from '../../sim/index.ts'
import { chiSquareTest } from './chi-square.ts'
import type { ChiSquareTest } from './chi-square.ts'
import { prepare } from './cox.ts'
import type { CoxFit } from './cox.ts'
import { eachMoment } from './cox-moments.ts'
import type { CoxLives } from './cox-moments.ts'
import { kaplanMeier } from './kaplan-meier.ts'
import { quadraticForm, submatrix } from './linear.ts'
import type { ReadLives } from './read-lives.ts'
import { countObservations } from './risk-counts.ts'

/** The function of time along which a coefficient may drift: share of lives ended (default), time, its rank or its logarithm. */
export type TimeScale = 'km' | 'identity' | 'rank' | 'log'

export interface Proportionality {
  /** One test a term. */
  readonly terms: readonly ChiSquareTest[]
  readonly global: ChiSquareTest
}

/**
 * Tests that hazards are proportional: that no coefficient drifts along a function of time. A score test of the covariates'
 * products with that function, added to the fitted model.
 *
 * Read before use:
 * - With many lives a drift without importance is found, with few an important one is missed: plot before believing either.
 * - The test takes rows as independent; with clusters its probabilities are too small.
 * - A covariate left out of the model, or of the wrong form, shows as drift of another.
 * - `log` needs times above 0; one far from the others decides `identity` by itself.
 *
 * @param lives as given to the fit
 * @param terms covariates tested together, by position, for instance the levels of one factor; default each by itself
 * @throws RangeError if the fit has not converged or is of other covariates, or a term names one that there is not
 * Source: Grambsch and Therneau 1994, in the exact form of R's cox.zph since survival 3.0.
 */
export function coxProportionality(
  lives: CoxLives,
  fit: CoxFit,
  { scale = 'km', terms }: { scale?: TimeScale; terms?: readonly (readonly number[])[] } = {},
): Proportionality {
  if (!fit.converged) throw new RangeError('there is no fit to test: it has not converged')
  const prepared = prepare(lives, fit.ties)
  const { p, z, spread } = prepared
  if (fit.coefficients.length !== p)
    throw new RangeError(`a fit of ${fit.coefficients.length} covariates does not belong to lives with ${p}`)
  for (const j of terms?.flat() ?? [])
    if (!(Number.isInteger(j) && j >= 0 && j < p))
      throw new RangeError(`a term names covariate ${j}; there are 0 to ${p - 1}`)
  const beta = fit.coefficients.map((b, j) => b * spread[j]!)
  const drift = centred(prepared.lives, scaleOf(prepared.lives, scale))
  const score = new Float64Array(2 * p)
  const information = new Float64Array(4 * p * p)
  eachMoment(prepared, beta, ({ time, dying, mean, information: v }) => {
    const g = drift(time)
    for (const row of dying) for (let j = 0; j < p; j++) score[p + j]! += g * z[row * p + j]!
    for (let i = 0; i < p; i++) {
      score[p + i]! -= g * mean[i]!
      for (let j = 0; j < p; j++) addBlocks(information, i, j, p, v[i * p + j]!, g)
    }
  })
  const base = Array.from({ length: p }, (_, j) => j)
  const test = (term: readonly number[]): ChiSquareTest => {
    const keep = [...base, ...term.map((j) => p + j)]
    const u = keep.map((j) => score[j]!)
    return chiSquareTest(quadraticForm(u, submatrix(information, 2 * p, keep)), term.length)
  }
  return { terms: (terms ?? base.map((j) => [j])).map(test), global: test(base) }
}

/** V, g·V and g²·V: the information about coefficients, about both, and about their drifts. */
function addBlocks(information: Float64Array, i: number, j: number, p: number, v: number, g: number): void {
  const width = 2 * p
  information[i * width + j]! += v
  information[(p + i) * width + j]! += g * v
  information[i * width + p + j]! += g * v
  information[(p + i) * width + p + j]! += g * g * v
}

/** Less its mean over events. */
function centred({ time, event }: ReadLives, scale: (time: number) => number): (time: number) => number {
  let [sum, events] = [0, 0]
  for (let row = 0; row < time.length; row++) {
    if (event[row] !== 1) continue
    sum += scale(time[row]!)
    events++
  }
  const mean = sum / events
  return (t) => scale(t) - mean
}

function scaleOf(lives: ReadLives, scale: TimeScale): (time: number) => number {
  switch (scale) {
    case 'identity':
      return (time) => time
    case 'log':
      return log
    case 'rank':
      return byTime(ranks(lives.time))
    case 'km': {
      const { entry, time, event } = lives
      const curve = kaplanMeier(
        countObservations({ time, event, ...(entry && { entry }), cluster: new Uint8Array(time.length) }),
      )
      return byTime(
        new Map(Array.from(curve.time, (t, k) => [t, 1 - (k === 0 ? 1 : curve.survival[k - 1]!)])),
      )
    }
  }
}

function byTime(values: ReadonlyMap<number, number>): (time: number) => number {
  return (time) => values.get(time)!
}

/** Mean rank of equal times, from 1. */
function ranks(time: ArrayLike<number>): Map<number, number> {
  const sorted = Float64Array.from(time).sort((a, b) => a - b)
  const out = new Map<number, number>()
  for (let first = 0; first < sorted.length;) {
    let last = first
    while (last + 1 < sorted.length && sorted[last + 1] === sorted[first]) last++
    out.set(sorted[first]!, (first + last) / 2 + 1)
    first = last + 1
  }
  return out
}
