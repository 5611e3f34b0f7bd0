/** What entrants, suppliers and banks see of a market's month, as functions of numbers. */

/** Margin of a sector: profit / sales; 0 without sales. */
export function marginOf(profits: number, sales: number): number {
  return sales > 0 ? profits / sales : 0
}

/** Fall below the normal level as a share of it, below 0 for a rise: 1 − now / normal; 0 where none is normal. */
export function fallBelow(normal: number, now: number): number {
  return normal > 0 ? 1 - now / normal : 0
}

/** Depth of a downturn, a share: the fall of sales below normal; a rise is none. */
export function downturnOf(normal: number, now: number): number {
  return Math.max(0, fallBelow(normal, now))
}
