/** What a moment of the model is held against, and how far it may lie from it. */

export interface Target {
  /** Key of the moment. */
  readonly key: string
  readonly says: string
  readonly figure: number
  /** Standard error of the figure as an estimate; 0 where a whole register was counted or where none is told. */
  readonly error: number
  /**
   * How far a model of this kind may lie from the figure and still be of use, as a standard deviation. Three of them are the reach:
   * a fifth of the figure, or the ends of a published range.
   */
  readonly tolerance: number
  readonly source: string
  /** `calibrated`: parameters were set with it in view; `held out`: they were not. */
  readonly use: 'calibrated' | 'held out'
  /** Met by construction, since a parameter is set to it or solved for: it proves nothing. */
  readonly isBuiltIn?: true
}

/** Implausible from here on: three standard deviations, whatever the distribution (Pukelsheim 1994). */
export const LIMIT = 3

const REACH = 0.2

/** A fifth of the figure, or, where it is most of one, of what it lacks to one. */
const reachOf = (figure: number): number => REACH * (figure > 1 / 2 && figure < 1 ? 1 - figure : figure)

interface Held {
  readonly error?: number
  /** The reach where it is not a fifth. */
  readonly reach?: number
  readonly use?: Target['use']
  readonly isBuiltIn?: true
}

/** A single published figure. */
export function near(key: string, says: string, figure: number, source: string, held: Held = {}): Target {
  const { error = 0, reach = Math.abs(reachOf(figure)), use = 'calibrated', isBuiltIn } = held
  return { key, says, figure, error, tolerance: reach / LIMIT, source, use, ...(isBuiltIn && { isBuiltIn }) }
}

/** A published range: its ends are as far as the model may go. */
export function between(
  key: string,
  says: string,
  [low, high]: readonly [low: number, high: number],
  source: string,
  held: Held = {},
): Target {
  return near(key, says, (low + high) / 2, source, { reach: (high - low) / 2, ...held })
}
