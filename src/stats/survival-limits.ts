import { exp, log } from '../../sim/index.ts'
import type { SurvivalCurve } from './kaplan-meier.ts'
import { normalLimit, Z95 } from './normal.ts'

/** What is left of an error where clusters are copies of each other is rounding. */
const NO_SPREAD = 1e-12

/** On which scale the estimate is taken as normal. */
export type LimitScale = 'plain' | 'log' | 'log-log'

export interface LimitOptions {
  /** Default log–log, whose limits stay inside (0, 1) and are honest for small samples. */
  readonly scale?: LimitScale
  /** Default 0.95. */
  readonly level?: number
  /** Which standard error: Greenwood's (default), or grouped by cluster. */
  readonly error?: 'greenwood' | 'clustered'
}

export interface Limits {
  readonly lower: Float64Array
  readonly upper: Float64Array
}

/**
 * Pointwise limits of a survival curve.
 *
 * Read before use:
 * - Each limit holds at its time alone: that the whole curve stays inside has a smaller probability.
 * - Plain limits are symmetric and cut at 0 and 1, and cover too rarely where the curve is near its ends or lives are few.
 * - `NaN` where the curve is 0, on the log–log scale also where it is 1, and where clusters do not differ: no spread shows no limit.
 *
 * @returns columns as long as the curve's
 * Sources: Kalbfleisch and Prentice 2002 §1.4; Borgan and Liestøl 1990 compare the scales.
 */
export function survivalLimits(curve: SurvivalCurve, options: LimitOptions = {}): Limits {
  const { scale = 'log-log', level = 0.95, error = 'greenwood' } = options
  const errors = error === 'greenwood' ? curve.standardError : curve.clusteredStandardError
  const z = normalLimit(level)
  const limits = Array.from(curve.survival, (survival, k) => limitsAt(survival, errors[k]!, scale, z))
  return {
    lower: Float64Array.from(limits, ([lower]) => lower),
    upper: Float64Array.from(limits, ([, upper]) => upper),
  }
}

/** Limits of one estimate that lies `z` standard errors within them on the scale. */
export function limitsAt(
  survival: number,
  standardError: number,
  scale: LimitScale = 'log-log',
  z: number = Z95,
): [lower: number, upper: number] {
  if (!(survival > 0)) return [NaN, NaN]
  const spread = z * standardError
  if (survival < 1 && !(spread > NO_SPREAD)) return [NaN, NaN]
  if (scale === 'plain') return [Math.max(0, survival - spread), Math.min(1, survival + spread)]
  if (scale === 'log') {
    const factor = exp(spread / survival)
    return [survival / factor, Math.min(1, survival * factor)]
  }
  if (!(survival < 1)) return [NaN, NaN]
  const hazard = log(survival)
  const bend = spread / (survival * -hazard)
  return [exp(hazard * exp(bend)), exp(hazard * exp(-bend))]
}
