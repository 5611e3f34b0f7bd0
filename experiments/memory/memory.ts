/**
 * Whether the memory of a run, a comparison and a progressive run grows with the number of replicates: what the main thread and its workers
 * hold after forced collection, with few replicates and with many. The page is written beside this file.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

interface Report {
  readonly main: readonly number[]
  readonly workers: Readonly<Record<string, readonly number[]>>
  readonly most: number
}

const HERE = 'experiments/memory'
const PAGE = `${HERE}/memory.md`
const SIZES = [
  { firms: 100, months: 24, few: 50, many: 2000 },
  { firms: 1000, months: 120, few: 20, many: 200 },
] as const
const COMMANDS: readonly { command: string; policy: readonly string[] }[] = [
  { command: 'run', policy: [] },
  { command: 'compare', policy: ['--policy-set', 'levers.guaranteeCover=0.8'] },
]
const OPTIONS = ['--workers', '2', '--quiet']

/** What is run of a scenario, so many replicates. */
const PROGRAMS: readonly {
  name: string
  args: (file: string, replicates: string, out: string) => string[]
}[] = [
  ...[[], ['--tables', 'all']].flatMap((tables) =>
    COMMANDS.map(({ command, policy }) => ({
      name: [command, ...tables].join(' '),
      args: (file: string, replicates: string, out: string) => {
        const asked = [...policy, ...tables, ...OPTIONS, '--replicates', replicates, '--out', out]
        return ['bin/ballast.js', command, file, ...asked]
      },
    })),
  ),
  {
    name: 'progressive',
    args: (file, replicates) => [`${HERE}/progressive.mjs`, file, replicates],
  },
]

/** @param args texts that the titles of those that are wanted hold, for instance `compare` `100 firms`; by default all are */
export async function main(args: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ballast-memory-'))
  const page = existsSync(PAGE) ? readFileSync(PAGE, 'utf8').split('\n') : []
  const lines: string[] = []
  try {
    for (const size of SIZES)
      for (const { name, args: argsOf } of PROGRAMS) {
        const title = `${name}, ${size.firms} firms, ${size.months} months`
        // Those that are not wanted stay as they were.
        const known = page.filter((line) => line.startsWith(`| ${title} |`))
        const isWanted = args.every((text) => title.includes(text))
        lines.push(
          ...(isWanted ? [lineOf(title, size, (count) => measured(folder, size, count, argsOf))] : known),
        )
        if (isWanted) console.log(lines.at(-1))
      }
  } finally {
    rmSync(folder, { recursive: true })
  }
  writeFileSync(PAGE, pageOf(lines))
}

function measured(
  folder: string,
  { firms, months }: { firms: number; months: number },
  replicates: number,
  argsOf: (typeof PROGRAMS)[number]['args'],
): Report {
  const [file, report, out] = ['scenario.json', 'report.json', 'out'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  writeFileSync(file, JSON.stringify({ format: 1, months, population: { firms } }))
  const args = ['--import', `./${HERE}/probe.mjs`, ...argsOf(file, String(replicates), out)]
  const { status, stderr } = spawnSync(process.execPath, args, {
    env: { ...process.env, MEMORY_REPORT: report },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  rmSync(out, { recursive: true, force: true })
  return JSON.parse(readFileSync(report, 'utf8')) as Report
}

/** Of the second half of the samples, since what grows is greatest then. */
function typical(samples: readonly number[]): number {
  const late = samples.slice(Math.floor(samples.length / 2)).sort((a, b) => a - b)
  return late[Math.floor(late.length / 2)] ?? NaN
}

function lineOf(
  title: string,
  { few, many }: { few: number; many: number },
  report: (replicates: number) => Report,
): string {
  const reports = [few, many].map(report)
  const pair = (of: (each: Report) => number, isRatio = true) => {
    const [from, to] = reports.map(of) as [number, number]
    const numbers = `${megabytes(from)} → ${megabytes(to)}`
    return isRatio ? `${numbers} | ${(to / from).toFixed(2)}` : numbers
  }
  const cells = [
    title,
    `${few} → ${many}`,
    pair(({ main: samples }) => typical(samples)),
    pair(({ main: samples }) => Math.max(...samples)),
    pair(({ workers }) => Math.max(...Object.values(workers).map(typical))),
    pair(({ most }) => most, false),
  ]
  return `| ${cells.join(' | ')} |`
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(bytes < 100e6 ? 1 : 0)
}

function pageOf(lines: readonly string[]): string {
  return `# Memory by the number of replicates

Live bytes in MB, that is what heap and buffers hold after forced collection, sampled every second: the median of the second half of a run, and the
greatest of all samples, of the main thread; of the workers, the greatest of their medians. The last column is the most that the
process had of the system, garbage included.

Made by \`npm run build && node experiments/run.mjs experiments/memory/memory.ts\` with Node ${process.versions.node}, 2 workers.

| program | replicates | main thread | ratio | its greatest | ratio | worker | ratio | whole process |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
${lines.join('\n')}
`
}
