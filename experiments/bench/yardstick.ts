/** Model M in C and on this project's kernel: counts checked first, then nanoseconds per firm-month. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { COUNTS, runModelM } from './model-m.ts'

const FIRMS = 100_000
const MONTHS = 120
const SEED = 1
/** Counts of that run in C, in the order of COUNTS: the same on every machine. */
const EXPECTED = [11_336_228, 112_953, 109_848, 570_386, 319_379, 66_748] as const
/** The kernel's normals are others than Box and Muller's: its counts may differ by this share. */
const TOLERANCE = 0.05

export interface Yardstick {
  /** Best and median of the repeats, nanoseconds per firm-month; absent where no C compiler is. */
  readonly c?: Spread
  readonly kernel: Spread
}

export interface Spread {
  readonly least: number
  readonly median: number
}

/** @throws Error if any count is not what it must be: no time is worth printing then */
export function yardstick(repeats: number): Yardstick {
  const c = timeC(repeats)
  const kernel = timeKernel(repeats)
  return { ...(c && { c: spread(c) }), kernel: spread(kernel) }
}

function timeC(repeats: number): number[] | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'yardstick-'))
  try {
    const program = join(folder, 'model-m')
    const source = 'experiments/bench/model-m.c'
    const built = spawnSync('cc', ['-O3', '-march=native', '-o', program, source, '-lm'], {
      encoding: 'utf8',
    })
    if (built.error) return undefined
    if (built.status !== 0) throw new Error(`cc: ${built.stderr}`)
    const args = [FIRMS, MONTHS, SEED, repeats].map(String)
    const lines = spawnSync(program, args, { encoding: 'utf8' }).stdout.trim().split('\n')
    return lines.map((line) => {
      const { nsPerFirmMonth, counts } = JSON.parse(line) as { nsPerFirmMonth: number; counts: number[] }
      check('C', counts, 0)
      return nsPerFirmMonth
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function timeKernel(repeats: number): number[] {
  const times: number[] = []
  // The first run warms the compiler up and is not counted.
  for (let repeat = 0; repeat <= repeats; repeat++) {
    const { counts, ms } = runModelM(FIRMS, MONTHS, SEED)
    check('the kernel', counts, TOLERANCE)
    if (repeat > 0) times.push((ms * 1e6) / (counts[0] + counts[1]))
  }
  return times
}

function check(who: string, counts: readonly number[], tolerance: number): void {
  for (const [i, expected] of EXPECTED.entries()) {
    if (Math.abs(counts[i] - expected) <= tolerance * expected) continue
    throw new Error(`model M by ${who}: ${COUNTS[i]} is ${counts[i]}, must be ${expected}`)
  }
}

function spread(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b)
  return { least: sorted[0], median: sorted[Math.floor(sorted.length / 2)] }
}
