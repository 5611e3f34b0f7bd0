/**
 * Benjamini and Hochberg's adjusted probabilities: calling a discovery every one at or below `rate` keeps the expected share of false
 * ones among the discoveries at or below `rate`.
 *
 * Read before use: it holds for independent tests and for those with positive regression dependence, which firms of one market hit
 * by one policy roughly have; firms that take each other's customers do not. Count what the same rule discovers in a placebo.
 *
 * @param probabilities of each test, in [0, 1]
 * @returns as many, in their order, each at least the probability itself
 * Source: Benjamini and Hochberg 1995; Yekutieli and Benjamini 1999 (adjusted values); equals R's p.adjust(method = "BH").
 */
export function falseDiscoveryAdjusted(probabilities: ArrayLike<number>): Float64Array {
  const count = probabilities.length
  const order = Int32Array.from({ length: count }, (_, k) => k).sort(
    (a, b) => probabilities[a]! - probabilities[b]! || a - b,
  )
  const adjusted = new Float64Array(count)
  let least = 1
  for (let rank = count; rank >= 1; rank--) {
    const k = order[rank - 1]!
    least = Math.min(least, (probabilities[k]! * count) / rank)
    adjusted[k] = least
  }
  return adjusted
}
