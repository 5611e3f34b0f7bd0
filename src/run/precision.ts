import { meanEstimate } from '../stats/index.ts'
import { describeValue, wholeInputError } from '../scenario/index.ts'
import type { ReplicateResult } from './request.ts'

/** A number that a replicate says, from its runs in the order of the arms. */
export type Quantity = (results: readonly ReplicateResult[]) => number

/** Below it an interval may be narrow by luck. */
export const LEAST_TO_STOP = 5

/**
 * Whether the 95% interval of a mean over replicates is at most so wide. Looking again and again makes intervals slightly too
 * narrow: five replicates are the least. Asked of replicates 1…k only, in this order, so that when to stop depends on neither the number
 * of workers nor who comes first.
 */
export function isPrecise(values: ArrayLike<number>, width: number): boolean {
  if (values.length < LEAST_TO_STOP) return false
  const { interval } = meanEstimate(values)
  return interval[1] - interval[0] <= width
}

/**
 * Share of the firms of month 0 that have not stopped by the end of a month; of several arms, how much more of it the second has
 * than the first. A month after the end of a run is its end.
 *
 * @throws InputError unless it is a month
 */
export function surviving(month = Number.POSITIVE_INFINITY): Quantity {
  if (!(month >= 0) || (Number.isFinite(month) && !Number.isInteger(month)))
    throw wholeInputError('surviving', describeValue(month), 'a whole number from 0, or none for the end')
  return ([first, second]) => {
    if (first === undefined) return NaN
    const share = shareLeft(first, month)
    return second === undefined ? share : shareLeft(second, month) - share
  }
}

function shareLeft({ lives }: ReplicateResult, month: number): number {
  let [count, stopped] = [0, 0]
  for (let row = 0; row < lives.count; row++) {
    if (lives.entryMonth[row] !== 0) continue
    count++
    if (lives.cause[row] !== 0 && lives.stop[row]! <= month) stopped++
  }
  return 1 - stopped / count
}
