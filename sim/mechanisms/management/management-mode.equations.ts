/** How well a management mode fits a firm, and how blindly one is chosen, as functions of numbers. */

/**
 * Size (log staff over that of 150), digital level, culture (openness and recognition), turbulence (over a fifth): where
 * each mode is at home. No survey gives these; they put in numbers what seed 002 says of conditions of use.
 */
const HOME = new Float64Array([
  0.25, 0.2, 0.4, 0.5, // owner-run
  0.75, 0.3, 0.35, 0.25, // functional
  0.55, 0.35, 0.75, 0.6, // team-led
  0.75, 0.75, 0.6, 0.4, // data-driven
]) // oxfmt-ignore
const CONDITIONS = 4

/** Log of the staff of the largest firms that modes differ for, about 150 people: an assumption. */
export const LOG_OF_LARGEST_STAFF = 5

/** Turbulence, a share of demand, from which on a market counts as wild: an assumption. */
export const FULL_TURBULENCE = 0.2

/** Weights of the distances in size and turbulence, relative to those in digital level and culture: assumptions. */
const SIZE_WEIGHT = 2
const TURBULENCE_WEIGHT = 0.5

/**
 * Fit of a mode, 0 to 1, by the squared distance of a firm from the conditions under which the mode is at home.
 *
 *     1 / (1 + sharpness · (2 · size² + digital² + culture² + turbulence² / 2))
 *
 * Each distance is on a scale from 0 to 1: `logOfStaff` over 5, `digital`, the mean of `openness` and `recognition`, `turbulence` over 0.2 and at most 1.
 */
export function fitOfMode(
  mode: number,
  logOfStaff: number,
  digital: number,
  openness: number,
  recognition: number,
  turbulence: number,
  sharpness: number,
): number {
  const at = mode * CONDITIONS
  const wild = turbulence / FULL_TURBULENCE
  const size = logOfStaff / LOG_OF_LARGEST_STAFF - HOME[at]
  const level = digital - HOME[at + 1]
  const culture = (openness + recognition) / 2 - HOME[at + 2]
  const unrest = (wild < 1 ? wild : 1) - HOME[at + 3]
  const distance =
    SIZE_WEIGHT * size * size + level * level + culture * culture + unrest * unrest * TURBULENCE_WEIGHT
  return 1 / (1 + sharpness * distance)
}

/** Probability that a mode in question is copied blindly: alone · (1 − leadership) + models · shown, by the level of the lever of role models. */
export function blindnessOf(alone: number, leadership: number, models: number, shown: number): number {
  return alone * (1 - leadership) + models * shown
}
