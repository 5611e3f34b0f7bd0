/** Interest between banks and the central bank. */

/** Interest of a month on reserves, or on what was borrowed, in whole fen: ⌊|reserves| · rate / 12⌋, rate per year. */
export function reserveInterest(reserves: number, rate: number): number {
  return Math.floor((Math.abs(reserves) * rate) / 12)
}
