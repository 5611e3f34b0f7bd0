/** The random numbers of model M for the alternatives in JavaScript: Threefry-2x32 with 20 rounds, and Box and Muller's normals. */

/** Both words of the last draw. */
export const words = new Uint32Array(2)

const TURNS = [
  [13, 15, 26, 6],
  [17, 29, 16, 24],
]

export function draw(seed: number, firm: number, month: number, purpose: number): void {
  const third = 0x1bd11bda ^ seed ^ purpose
  let a = (firm + seed) | 0
  let b = (month + purpose) | 0
  for (let group = 0; group < 5; group++) {
    const turns = TURNS[group & 1]
    for (let round = 0; round < 4; round++) {
      const by = turns[round]
      a = (a + b) | 0
      b = ((b << by) | (b >>> (32 - by))) ^ a
    }
    const at = (group + 1) % 3
    a = (a + (at === 0 ? seed : at === 1 ? purpose : third)) | 0
    b = (b + (at === 0 ? purpose : at === 1 ? third : seed) + group + 1) | 0
  }
  words[0] = a
  words[1] = b
}

/** Between 0 and 1, never one of them. */
export function uniform(word: number): number {
  return (word + 0.5) / 4294967296
}

/** Two standard normals from the last draw. */
export function normals(): [number, number] {
  const radius = Math.sqrt(-2 * Math.log(uniform(words[0])))
  const angle = 6.283185307179586 * uniform(words[1])
  return [radius * Math.cos(angle), radius * Math.sin(angle)]
}
