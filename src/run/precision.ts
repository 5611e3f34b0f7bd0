import { describeValue, wholeInputError } from '../scenario/index.ts'
import { ANY, countMoved, differenceOf, meanEstimate, SHARE } from '../stats/index.ts'
import type { Range } from '../stats/index.ts'
import { hasDied } from './death.ts'
import type { ReplicateResult } from './request.ts'

/** A number that a replicate says, from its runs in the order of the arms. */
export interface Quantity {
  (results: readonly ReplicateResult[]): number
  /** Between what it lies, of so many arms; absent = anything. Its interval stays inside. */
  readonly range?: (arms: number) => Range
}

/** Below it an interval may be narrow by luck. */
export const LEAST_TO_STOP = 5

/**
 * Whether the 95% interval of a mean over replicates is at most so wide. Five replicates are the least, and four that differ from the
 * commonest value: where most replicates see no change, the few that do have to be seen first, and values that are all one show
 * nothing. Looking again and again makes intervals slightly too narrow. Asked of replicates 1…k only, in this order, so that when to
 * stop depends on neither the number of workers nor who comes first.
 */
export function isPrecise(values: ArrayLike<number>, width: number, range: Range = ANY): boolean {
  if (values.length < LEAST_TO_STOP || countMoved(values, range) < LEAST_TO_STOP - 1) return false
  const { interval } = meanEstimate(values, range)
  return interval[1] - interval[0] <= width
}

/** Of a quantity in a question of so many arms. */
export function rangeOf({ range }: Quantity, arms: number): Range {
  return range?.(arms) ?? ANY
}

/**
 * Share of the firms of month 0 that have not died by the end of a month (who is bought has not); of several arms, how much more of it the second has
 * than the first. A month after the end of a run is its end.
 *
 * @throws InputError unless it is a month
 */
export function surviving(month = Number.POSITIVE_INFINITY): Quantity {
  if (!(month >= 0) || (Number.isFinite(month) && !Number.isInteger(month)))
    throw wholeInputError('surviving', describeValue(month), 'a whole number from 0, or none for the end')
  const share: Quantity = ([first, second]) => {
    if (first === undefined) return NaN
    const left = shareLeft(first, month)
    return second === undefined ? left : shareLeft(second, month) - left
  }
  return Object.assign(share, { range: (arms: number) => (arms > 1 ? differenceOf(SHARE) : SHARE) })
}

function shareLeft({ lives }: ReplicateResult, month: number): number {
  let [count, died] = [0, 0]
  for (let row = 0; row < lives.count; row++) {
    if (lives.entryMonth[row] !== 0) continue
    count++
    if (hasDied(lives, row) && lives.stop[row]! <= month) died++
  }
  return 1 - died / count
}
