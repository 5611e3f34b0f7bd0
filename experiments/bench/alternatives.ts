/**
 * Model M written as users would write it instead, each checked against the C program before its time is told.
 *
 *   node experiments/run.mjs experiments/bench/alternatives.ts [--quick] [--firms 100000] [--repeats 3] [--write]
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Spread } from '../../src/index.ts'
import { timedHere, type Timed } from '../../src/cli/timed-here.ts'
import { checkCounts, knownCounts, perFirmMonth, Yardstick, type ModelRun } from '../../src/cli/yardstick.ts'
import { ALTERNATIVES, type Alternative, type Program } from './alternatives/list.ts'
import { runTypedArrays } from './alternatives/typed-arrays.ts'
import { ratio, spaced } from './goals.ts'
import { asked } from './options.ts'

const MONTHS = 120
const SEED = 1

interface Row {
  readonly name: string
  readonly version: string
  readonly firms: number
  readonly nsPerFirmMonth: Spread
  /** Times the C program's, at the same size. */
  readonly ratio?: Spread
}

export interface AlternativesReport extends Timed {
  readonly months: number
  readonly rows: readonly Row[]
  readonly skipped: readonly { readonly name: string; readonly why: string }[]
}

export async function main(args: readonly string[]): Promise<void> {
  const options = asked(args, { quick: [10_000], full: [100_000] })
  if (options === undefined) return
  const folder = mkdtempSync(join(tmpdir(), 'alternatives-'))
  const yardstick = Yardstick.build()
  try {
    const report = compare(options.firms[0], options.repeats, folder, yardstick)
    const text = described(report)
    console.log(text)
    if (!options.write) return
    writeFileSync('experiments/bench/alternatives.json', `${JSON.stringify(report, null, 2)}\n`)
    writeFileSync('experiments/bench/alternatives.md', text)
  } finally {
    rmSync(folder, { recursive: true })
    if (typeof yardstick !== 'string') yardstick.remove()
  }
}

/** Rounds in which each runs once, so that what disturbs the machine meets all of them. */
function compare(
  firms: number,
  rounds: number,
  folder: string,
  yardstick: Yardstick | string,
): AlternativesReport {
  const here = timedHere()
  const contestants = ALTERNATIVES.map((each) => new Contestant(each, firms, each.find(folder)))
  const present = contestants.filter(({ program }) => typeof program !== 'string')
  const sizes = [...new Set(present.map((each) => each.firms))].toSorted((a, b) => b - a)
  const inC = new Map<number, ModelRun[]>(sizes.map((size) => [size, []]))
  const right = new Map(sizes.map((size) => [size, rightCounts(size, yardstick)]))
  for (let round = 1; round <= rounds; round++) {
    for (const each of present) {
      if (typeof yardstick !== 'string') inC.get(each.firms)!.push(yardstick.run(each.firms, MONTHS))
      process.stderr.write(`round ${round} of ${rounds}: ${each.name}\n`)
      each.run(right.get(each.firms)!)
    }
  }
  const cRows =
    typeof yardstick === 'string' ? [] : sizes.map((size) => cRow(size, inC.get(size)!, yardstick.compiler))
  const rows = present.map((each) => each.row(inC.get(each.firms)!))
  const skipped = contestants.flatMap(({ name, program }) =>
    typeof program === 'string' ? [{ name, why: program }] : [],
  )
  if (typeof yardstick === 'string') skipped.unshift({ name: 'C', why: yardstick })
  return { ...here, months: MONTHS, rows: [...cRows, ...rows], skipped }
}

const cRow = (firms: number, runs: readonly ModelRun[], version: string): Row => {
  const nsPerFirmMonth = perFirmMonth(runs)
  return {
    name: 'C',
    version: `${version}, -O3 -march=native`,
    firms,
    nsPerFirmMonth,
    ratio: ratio(nsPerFirmMonth, nsPerFirmMonth),
  }
}

function rightCounts(firms: number, yardstick: Yardstick | string): readonly number[] {
  if (typeof yardstick !== 'string') return yardstick.run(firms, MONTHS).counts
  return knownCounts(firms, MONTHS) ?? runTypedArrays(firms, MONTHS, SEED).counts
}

class Contestant {
  readonly name: string
  readonly firms: number
  readonly program: Program | string
  readonly #repeats: number
  readonly #tolerance: number
  readonly #runs: ModelRun[] = []

  constructor(
    { name, repeats, most = Infinity, tolerance = 0 }: Alternative,
    firms: number,
    program: Program | string,
  ) {
    this.name = name
    this.firms = Math.min(firms, most)
    this.program = program
    this.#repeats = repeats
    this.#tolerance = tolerance
  }

  /** @throws Error if it fails or counts what it must not */
  run(right: readonly number[]): void {
    if (typeof this.program === 'string') return
    const { command, before, more = [] } = this.program
    const args = [...before, ...[this.firms, MONTHS, SEED, this.#repeats].map(String), ...more]
    // Python would leave its bytecode beside the sources.
    const env = { ...process.env, PYTHONDONTWRITEBYTECODE: '1' }
    const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', env, maxBuffer: 1e8 })
    if (status !== 0) throw new Error(`${this.name} ended with ${status}: ${stderr}`)
    for (const line of stdout.trim().split('\n')) {
      const run = JSON.parse(line) as ModelRun
      checkCounts(this.name, run.counts, right, this.#tolerance)
      this.#runs.push(run)
    }
  }

  row(inC: readonly ModelRun[]): Row {
    const nsPerFirmMonth = perFirmMonth(this.#runs)
    const version = typeof this.program === 'string' ? '' : this.program.version
    const beside = inC.length > 0 ? { ratio: ratio(nsPerFirmMonth, perFirmMonth(inC)) } : {}
    return { name: this.name, version, firms: this.firms, nsPerFirmMonth, ...beside }
  }
}

function described({ version, date, machine, load, months, rows, skipped }: AlternativesReport): string {
  const round = (value: number): number => Number(value.toPrecision(3))
  const cells = ({ name, version: runs, firms, nsPerFirmMonth: { least, median }, ratio: times }: Row) => [
    name,
    round(least),
    round(median),
    times === undefined ? '—' : round(times.least),
    spaced(firms),
    runs,
  ]
  return [
    `Model M, ${months} months; ns per firm-month. Ballast ${version}, ${date}; ${machine}; load ${load} at the start.`,
    'Counts of all are those of the C program (of Ballast’s kernel, whose normals are others, within 5%).',
    '',
    '| | best | median | × C | firms | run by |',
    '|---|---|---|---|---|---|',
    ...rows.map((row) => `| ${cells(row).join(' | ')} |`),
    '',
    ...skipped.map(({ name, why }) => `Left out: ${name} (${why}).`),
    '',
  ].join('\n')
}
