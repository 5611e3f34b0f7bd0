/**
 * Shapley's value of each of k players: its marginal contribution, averaged over all orders in which the players could have come.
 *
 * Read before use: values add up to what all achieve together, exactly; a player whose help depends on others shares with them. It
 * divides an effect, it does not say what would happen if one player left: for that compare coalitions.
 *
 * @param players at most 16
 * @param worth of a coalition, given as bits of its players; that of none is taken as it is
 * @returns a value each; `NaN` if some coalition's worth is: nothing can be divided then
 * @throws RangeError for more players, or if a worth is no number
 * Source: Shapley 1953.
 */
export function shapleyValues(players: number, worth: (coalition: number) => number): Float64Array {
  if (!(Number.isInteger(players) && players >= 0 && players <= 16))
    throw new RangeError(`0 to 16 players are needed, not ${players}`)
  const worths = Float64Array.from({ length: 1 << players }, (_, coalition) => {
    const value: unknown = worth(coalition)
    if (typeof value !== 'number')
      throw new RangeError(`coalition ${coalition} has worth ${String(value)}, not a number`)
    return value
  })
  // weight of a coalition of s others: s!·(k − s − 1)!/k!
  const weight = new Float64Array(players)
  for (let s = 0; s < players; s++) weight[s] = 1 / (players * binomial(players - 1, s))
  return Float64Array.from({ length: players }, (_, player) => {
    let value = 0
    for (let coalition = 0; coalition < worths.length; coalition++) {
      if (coalition & (1 << player)) continue
      value += weight[sizeOf(coalition)]! * (worths[coalition | (1 << player)]! - worths[coalition]!)
    }
    return value
  })
}

function binomial(n: number, k: number): number {
  let value = 1
  for (let i = 1; i <= k; i++) value = (value * (n - k + i)) / i
  return value
}

function sizeOf(coalition: number): number {
  let size = 0
  for (let rest = coalition; rest > 0; rest >>= 1) size += rest & 1
  return size
}
