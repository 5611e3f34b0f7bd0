/** Money is a whole number of fen (0.01 yuan) in a double: rounded once when a flow is computed, then only moved. */

/** Fen in a yuan. */
export const YUAN = 100

/** 2^53: sums of money stay below it, where whole numbers and their sums are exact. */
export const MAX = 9007199254740992

/**
 * Nearest whole fen, halves upwards; never −0. For sizes below 2^52, and of all doubles the one just below 0.5 is taken for
 * a half: that is what makes it three instructions.
 */
export function round(x: number): number {
  return Math.floor(x + 0.5)
}

/** Returns the amount; throws a RangeError naming `what` unless it is a whole number of fen strictly between −2^53 and 2^53. */
export function assertMoney(amount: number, what: string): number {
  if (Math.floor(amount) === amount && Math.abs(amount) < MAX) return amount
  throw new RangeError(`${what} must be a whole number of fen below 2^53 in size, found ${amount}`)
}
