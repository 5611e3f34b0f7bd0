import seedrandom from 'seedrandom'

/** Uniform numbers in [0, 1), the same for the same seed. */
export function makeRandom(seed: string): () => number {
  const generator = seedrandom(seed)
  return () => generator()
}
