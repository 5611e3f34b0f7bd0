/** How well a management mode fits a firm, and how blindly one is chosen, as functions of numbers. All of them are 0 to 1; culture is the mean of openness and recognition. */

import { meanOfTwo } from '../../kernel/math.ts'

/** An owner who does everything fits a firm of one: 1 − size. */
export function fitOfOwnerRun(size: number): number {
  return 1 - size
}

/** Departments fit where there are people enough for them, and where rules stand in for trust: (size + 1 − culture) / 2. */
export function fitOfFunctional(size: number, culture: number): number {
  return meanOfTwo(size, 1 - culture)
}

/** Teams live on openness and recognition: (size + culture) / 2. */
export function fitOfTeamLed(size: number, culture: number): number {
  return meanOfTwo(size, culture)
}

/** Data come with size and with digital work: (size + digital) / 2. */
export function fitOfDataDriven(size: number, digital: number): number {
  return meanOfTwo(size, digital)
}

/**
 * Whether a mode that fits better is worth learning: it begins at a fit of 0 and comes near its own by `speed` a month, so that of the `months`
 * counted 1 / speed are lost.
 *
 *     better · (speed · months − 1) > fit · speed · months
 */
export function isWorthLearning(fit: number, better: number, speed: number, months: number): boolean {
  const counted = speed * months
  return better * (counted - 1) > fit * counted
}

/** Probability that who thinks of the mode copies a visible success: alone · (1 − leadership) · (1 + shown), by the level of the lever of role models. */
export function blindnessOf(alone: number, leadership: number, shown: number): number {
  return alone * (1 - leadership) * (1 + shown)
}
