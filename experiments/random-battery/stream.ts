/**
 * Writes keyed draws to standard output without end, as bytes: both words of each draw, for a walk over its coordinates
 * (replicate, identity, month, purpose) in which one of them is innermost. Argument: identities, months, purposes or replicates;
 * or `counters`, which is no generator at all and has to fail. A second argument replaces the seed.
 */
import { writeSync } from 'node:fs'
import { counter, drawn, runKey, threefry, type Key } from '../../sim/kernel/random.ts'

const SEED = process.argv[3] ?? 'random-battery'
const REPLICATES = 4096
const WORDS = 1 << 15

/** Leaves draw number i of the walk in `drawn`. */
type Walk = (i: number) => void

const key = runKey(SEED, 1)

const WALKS: Record<string, () => Walk> = {
  // 65 536 firms, 40 purposes, then the next month: as a run would use them.
  identities: () => (i) => {
    const page = Math.floor(i / 65_536)
    threefry(key.k0, key.k1, (i % 65_536) + 1, counter(Math.floor(page / 40), page % 40))
  },
  months: () => (i) => {
    const page = Math.floor(i / 600)
    threefry(key.k0, key.k1, Math.floor(page / 40) + 1, counter((i % 600) - 300, page % 40))
  },
  purposes: () => (i) => {
    const page = Math.floor(i / 40)
    threefry(key.k0, key.k1, Math.floor(page / 600) + 1, counter((page % 600) - 300, i % 40))
  },
  replicates: () => {
    const keys: Key[] = Array.from({ length: REPLICATES }, (_, r) => runKey(SEED, r + 1))
    return (i) => {
      const page = Math.floor(i / REPLICATES)
      const { k0, k1 } = keys[i % REPLICATES]
      threefry(k0, k1, Math.floor(page / 600) + 1, counter((page % 600) - 300, 3))
    }
  },
  counters: () => (i) => {
    drawn[0] = i
    drawn[1] = counter(12, 3)
  },
}

function stream(walk: Walk): void {
  const words = new Uint32Array(WORDS)
  for (let i = 0; ;) {
    for (let at = 0; at < WORDS; at += 2, i++) {
      walk(i)
      words[at] = drawn[0]!
      words[at + 1] = drawn[1]!
    }
    const bytes = new Uint8Array(words.buffer)
    for (let done = 0; done < bytes.length;) done += writeSync(1, bytes, done)
  }
}

const name = process.argv[2] ?? ''
const walk = WALKS[name]
if (walk === undefined) {
  console.error(`Which walk? One of ${Object.keys(WALKS).join(', ')}; found "${name}"`)
  process.exit(2)
}
try {
  stream(walk())
} catch (error) {
  // The reader has had enough.
  if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error
}
