/**
 * Benjamini and Hochberg's adjusted probabilities: calling a discovery every one at or below `rate` keeps the expected share of false
 * ones among the discoveries at or below `rate`.
 *
 * Read before use: it holds for independent tests and for those with positive regression dependence, which firms of one market hit
 * by one policy roughly have; firms that take each other's customers do not. Count what the same rule discovers in a placebo.
 *
 * @param probabilities of each test, in [0, 1]; `NaN` for a test that was not made: it stays one and does not count
 * @returns as many, in their order, each at least the probability itself
 * @throws RangeError if a value is no probability
 * Source: Benjamini and Hochberg 1995; Yekutieli and Benjamini 1999 (adjusted values); equals R's p.adjust(method = "BH").
 */
export function falseDiscoveryAdjusted(probabilities: ArrayLike<number>): Float64Array {
  const made: number[] = []
  for (let k = 0; k < probabilities.length; k++) {
    const value: unknown = probabilities[k]
    if (typeof value !== 'number' || value < 0 || value > 1)
      throw new RangeError(`test ${k} has probability ${String(value)}, not a number from 0 to 1`)
    if (!Number.isNaN(value)) made.push(k)
  }
  const count = made.length
  const order = made.sort((a, b) => probabilities[a]! - probabilities[b]! || a - b)
  const adjusted = new Float64Array(probabilities.length).fill(NaN)
  let least = 1
  for (let rank = count; rank >= 1; rank--) {
    const k = order[rank - 1]!
    least = Math.min(least, (probabilities[k]! * count) / rank)
    adjusted[k] = least
  }
  return adjusted
}
