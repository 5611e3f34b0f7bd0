/**
 * Edit distance between two texts: insertions, deletions, substitutions (Levenshtein 1966), letter case ignored.
 * Linear memory; cut both texts before calling it on anything hostile.
 */
export function editDistance(a: string, b: string): number {
  const left = a.toLowerCase()
  const right = b.toLowerCase()
  let previous = Array.from({ length: right.length + 1 }, (_, column) => column)
  for (let row = 1; row <= left.length; row++) {
    const current = [row]
    for (let column = 1; column <= right.length; column++) {
      const substitution = previous[column - 1]! + (left[row - 1] === right[column - 1] ? 0 : 1)
      current.push(Math.min(substitution, previous[column]! + 1, current[column - 1]! + 1))
    }
    previous = current
  }
  return previous[right.length]!
}

/** The key closest to what was written, if it is close enough to be what was meant; ties go to the first. */
export function nearestKey(written: string, keys: readonly string[]): string | undefined {
  if (written.length > 100) return undefined
  let best: string | undefined
  let bestDistance = Math.max(2, Math.floor(written.length / 2)) + 1
  for (const key of keys) {
    // Each letter more has to be put in.
    if (Math.abs(key.length - written.length) >= bestDistance) continue
    const distance = editDistance(written, key)
    if (distance < bestDistance) {
      bestDistance = distance
      best = key
    }
  }
  return best
}
