/** Between what a quantity can lie at all: declared with the quantity, so that no interval says more than is possible. */
export interface Range {
  readonly least: number
  readonly most: number
}

export const ANY: Range = { least: -Infinity, most: Infinity }
export const COUNT: Range = { least: 0, most: Infinity }
export const SHARE: Range = { least: 0, most: 1 }

/** From nothing to `most`. */
export function upTo(most: number): Range {
  return { least: 0, most }
}

/** Of the difference of two such quantities. */
export function differenceOf({ least, most }: Range): Range {
  return { least: least - most, most: most - least }
}

/** A set of values without those that cannot be. */
export function within(
  [lower, upper]: readonly [number, number],
  { least, most }: Range,
): [lower: number, upper: number] {
  return [Math.min(most, Math.max(least, lower)), Math.max(least, Math.min(most, upper))]
}
