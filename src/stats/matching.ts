import { readCodes, readNumbers } from './read-numbers.ts'

/**
 * For each treated row the untreated one whose score is nearest, with replacement; of equally near ones the one with the smaller score,
 * then the smaller row.
 *
 * @param scores for instance log odds of being treated
 * @param treated 1 or true, 0 or false
 * @returns a row for each treated one, in their order; −1 for all if nobody is untreated
 * @throws RangeError that names the row if a score is no finite number or `treated` is neither
 * Source: Rosenbaum and Rubin 1983; Abadie and Imbens 2006.
 */
export function nearestUntreated(
  scores: ArrayLike<number>,
  treated: ArrayLike<number | boolean>,
): Int32Array {
  const score = readNumbers('score', scores, scores.length, 'row')
  const isTreated = readCodes('treated', treated, scores.length, 'row')
  const [helped, others]: [number[], number[]] = [[], []]
  for (let row = 0; row < score.length; row++) (isTreated[row] ? helped : others).push(row)
  others.sort((a, b) => score[a]! - score[b]! || a - b)
  return Int32Array.from(helped, (row) => {
    if (others.length === 0) return -1
    let [low, high] = [0, others.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (score[others[middle]!]! < score[row]!) low = middle + 1
      else high = middle
    }
    const [below, above] = [others[low - 1], others[low]]
    if (below === undefined) return above!
    if (above === undefined) return first(others, low - 1, score)
    return score[row]! - score[below]! <= score[above]! - score[row]! ? first(others, low - 1, score) : above
  })
}

/** Of rows with one score, the first. */
function first(sorted: readonly number[], at: number, score: ArrayLike<number>): number {
  let k = at
  while (k > 0 && score[sorted[k - 1]!] === score[sorted[at]!]) k--
  return sorted[k]!
}
