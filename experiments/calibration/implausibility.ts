/** How far a moment of the model is from a published figure, in standard deviations of all that is uncertain about the two. */
import type { Moment } from '../populations.ts'
import { LIMIT, type Target } from './targets/target.ts'

/**
 * |model − figure| / √(se² of the model + se² of the figure + tolerance²), in standard deviations, as in history matching (Craig et al.
 * 1997; Vernon, Goldstein & Bower 2010, eq. 6). A moment without a standard error is exact.
 */
export function implausibility(
  { figure, error, tolerance }: Pick<Target, 'figure' | 'error' | 'tolerance'>,
  moment: Moment,
): number {
  const own = Number.isNaN(moment.error) ? 0 : moment.error
  return Math.abs(moment.value - figure) / Math.sqrt(own * own + error * error + tolerance * tolerance)
}

/** A moment whose own error is larger than the figure tells nothing, and is not met by that. */
export const isMet = (target: Target, moment: Moment): boolean =>
  implausibility(target, moment) < LIMIT && !(moment.error > Math.abs(target.figure))
