/**
 * Model M in C, compiled where this machine has a compiler: what a month of this project's model is measured against. Its counts
 * are the same on every machine and are checked before any of its times is used.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spreadOf } from '../run/spread.ts'
import type { Spread } from '../run/spread.ts'
import source from '../../experiments/bench/model-m.c?raw'

/** What a run of model M counts, in the order of its output. */
export const COUNTS = ['alive', 'exits', 'entries', 'applications', 'granted', 'guaranteed'] as const
/** What `-O3 -march=native` is in the goals. */
export const FLAGS = ['-O3', '-march=native'] as const
const SEED = 1

/** Counts of the first program ever written after the specification; every other has to repeat them. */
const KNOWN: readonly { firms: number; months: number; counts: readonly number[] }[] = [
  { firms: 1000, months: 24, counts: [23_917, 24, 15, 1373, 1329, 251] },
  { firms: 10_000, months: 120, counts: [1_134_690, 11_162, 10_843, 56_284, 31_762, 6321] },
  { firms: 100_000, months: 120, counts: [11_336_228, 112_953, 109_848, 570_386, 319_379, 66_748] },
]

/** A run of model M, whoever ran it. */
export interface ModelRun {
  readonly counts: readonly number[]
  /** Nanoseconds of each month. */
  readonly months: readonly number[]
  /** Of the processor, for all of them. */
  readonly processor?: number
}

/** @throws Error if a count is not what it must be: no time is worth telling then */
export function checkCounts(
  who: string,
  counts: readonly number[],
  expected: readonly number[],
  share = 0,
): void {
  for (const [i, must] of expected.entries()) {
    if (Math.abs(counts[i]! - must) <= share * must) continue
    throw new Error(`model M by ${who}: ${COUNTS[i]} is ${counts[i]}, must be ${must}`)
  }
}

/** What the counts must be, where that is known without running anything. */
export function knownCounts(firms: number, months: number): readonly number[] | undefined {
  return KNOWN.find((known) => known.firms === firms && known.months === months)?.counts
}

/** Months of model M that are timed in turn with so many firms of the full model. */
export function yardstickMonths(firms: number): number {
  return firms < 1_000_000 ? 120 : 36
}

/** Repeats at a size when a hundred thousand firms get so many: short months are disturbed by less, and have to be met undisturbed. */
export function repeatsAt(firms: number, repeats: number): number {
  return repeats * Math.max(1, Math.min(8, Math.floor(50_000 / firms)))
}

/** Of several runs of one size, nanoseconds per firm-month. */
export function perFirmMonth(runs: readonly ModelRun[]): Spread {
  const [alive = 0, exits = 0] = runs[0]?.counts ?? []
  const { least, median } = spreadOf(runs.map(({ months, ...rest }) => ({ parts: months, ...rest })))
  return { least: least / (alive + exits), median: median / (alive + exits) }
}

export class Yardstick {
  readonly #program: string
  readonly #folder: string
  readonly compiler: string

  private constructor(folder: string, program: string, compiler: string) {
    this.#folder = folder
    this.#program = program
    this.compiler = compiler
  }

  /** Builds and checks it; says in a few words why there is none. */
  static build(): Yardstick | string {
    const version = spawnSync('cc', ['--version'], { encoding: 'utf8' })
    if (version.status !== 0) return 'no C compiler (cc) here'
    const folder = mkdtempSync(join(tmpdir(), 'ballast-yardstick-'))
    const program = join(folder, 'model-m')
    writeFileSync(`${program}.c`, source)
    const built = spawnSync('cc', [...FLAGS, '-o', program, `${program}.c`, '-lm'], { encoding: 'utf8' })
    const yardstick = new Yardstick(folder, program, version.stdout.split('\n')[0]!)
    if (built.status === 0) {
      for (const { firms, months } of KNOWN.slice(0, -1)) yardstick.run(firms, months)
      return yardstick
    }
    yardstick.remove()
    return `cc does not compile it: ${built.stderr.split('\n')[0]}`
  }

  /** @throws Error if it fails, or its counts are known and other */
  run(firms: number, months: number): ModelRun {
    const { status, stdout, stderr } = spawnSync(this.#program, [firms, months, SEED, 1].map(String), {
      encoding: 'utf8',
      maxBuffer: 1e8,
    })
    if (status !== 0) throw new Error(`model M in C ended with ${status}: ${stderr}`)
    const run = JSON.parse(stdout) as ModelRun
    checkCounts('C', run.counts, knownCounts(firms, months) ?? [])
    return run
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true })
  }
}
