/** How well a management mode fits a firm, and how blindly one is chosen, as functions of numbers. */

import { meanOfTwo } from '../../kernel/math.ts'

/** Conditions of a mode, in their order: size, digital level, culture, turbulence. */
const CONDITIONS = 4

/** Parameters of the same names: how fast fit falls with distance, the scales of size and turbulence, and the weights of distances in them. */
export interface FitScales {
  readonly fitSharpness: number
  readonly largeStaff: number
  readonly wildTurbulence: number
  readonly fitSizeWeight: number
  readonly fitTurbulenceWeight: number
}

/**
 * Fit of a mode, 0 to 1, by the squared distance of a firm from the conditions under which the mode is at home.
 *
 *     1 / (1 + fitSharpness · (fitSizeWeight · size² + digital² + culture² + fitTurbulenceWeight · turbulence²))
 *
 * Each distance is on a scale from 0 to 1: `logOfStaff` over largeStaff, `digital`, the mean of `openness` and `recognition`, `turbulence` over
 * wildTurbulence and at most 1. `homes` holds the conditions of one mode after the other.
 */
export function fitOfMode(
  scales: FitScales,
  homes: Float64Array,
  mode: number,
  logOfStaff: number,
  digital: number,
  openness: number,
  recognition: number,
  turbulence: number,
): number {
  const at = mode * CONDITIONS
  const wild = turbulence / scales.wildTurbulence
  const size = logOfStaff / scales.largeStaff - homes[at]
  const level = digital - homes[at + 1]
  const culture = meanOfTwo(openness, recognition) - homes[at + 2]
  const unrest = (wild < 1 ? wild : 1) - homes[at + 3]
  const distance =
    scales.fitSizeWeight * size * size +
    level * level +
    culture * culture +
    unrest * unrest * scales.fitTurbulenceWeight
  return 1 / (1 + scales.fitSharpness * distance)
}

/** Probability that a mode in question is copied blindly: alone · (1 − leadership) + models · shown, by the level of the lever of role models. */
export function blindnessOf(alone: number, leadership: number, models: number, shown: number): number {
  return alone * (1 - leadership) + models * shown
}
