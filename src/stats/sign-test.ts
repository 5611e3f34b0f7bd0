/**
 * How probable at least so uneven a split of `plus + minus` independent fair coins is, to either side: McNemar's exact test, where the
 * coins are pairs whose members differ.
 *
 * Read before use: pairs that agree say nothing and are left out; with none that differ the probability is 1. Probabilities are coarse
 * for few pairs (five that all point one way: 0.0625).
 *
 * @param plus and `minus`: whole, ≥ 0, together at most 1 000
 * @throws RangeError otherwise
 * Sources: McNemar 1947; Hollander, Wolfe and Chicken 2014 §3.4.
 */
export function signTest(plus: number, minus: number): number {
  const n = plus + minus
  if (!(Number.isInteger(plus) && Number.isInteger(minus) && plus >= 0 && minus >= 0 && n <= 1000))
    throw new RangeError(`two counts of at most 1000 together are needed, not ${plus} and ${minus}`)
  const fewer = Math.min(plus, minus)
  let [term, tail] = [1, 1]
  for (let k = 1; k <= fewer; k++) {
    term *= (n - k + 1) / k
    tail += term
  }
  // Halved step by step: 2⁻ⁿ itself is a double for n ≤ 1000.
  for (let k = 1; k < n; k++) tail /= 2
  return Math.min(1, tail)
}
