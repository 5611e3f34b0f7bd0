/**
 * How fast, against a C program in the same run: the table of README.md beside this file.
 *
 *   node experiments/run.mjs experiments/bench/bench.ts [--quick] [--write]
 *
 * Every time is of this machine and this minute; what is compared across machines is the ratio to the C program. `--quick`
 * leaves out a million firms and the long sweeps; `--write` rewrites results.json and results.md.
 */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import {
  catalogue,
  loadScenario,
  measureSpeed,
  Pool,
  run,
  version,
  type Scenario,
  type Speed,
} from '../../src/index.ts'
import { yardstick } from './yardstick.ts'

const SCENARIO = 'experiments/bench/full.json'
const REPEATS = 3

/** What the model must be busy with while it is timed, per 1 000 firm-months. */
const FLOORS: readonly (readonly [name: string, metrics: readonly string[], least: number])[] = [
  ['applications', ['applications'], 10],
  ['alliances formed', ['alliancesFormed'], 0.5],
  ['receivables discounted or guaranteed', ['supported'], 1],
  ['entries', ['births'], 3],
]

interface Line {
  readonly what: string
  readonly unit: string
  readonly measured: number
  readonly must: number
  readonly aim: number
  /** More is better. */
  readonly rising?: boolean
}

export async function main(args: readonly string[]): Promise<void> {
  const quick = args.includes('--quick')
  const scenario = await loadScenario(SCENARIO)
  const m = yardstick(REPEATS)
  const yard = m.c?.least
  console.log(
    `model M, ns per firm-month: C ${yard === undefined ? '— (no cc)' : yard.toFixed(1)}, on the kernel ${m.kernel.least.toFixed(1)}`,
  )
  const sizes = quick ? [1000, 10_000] : [10_000, 100_000, 1_000_000]
  const speeds = sizes.map((firms) => timed(scenario, firms, firms < 1_000_000 ? 36 : 120))
  const activity = checkActivity(speeds[0])
  const lines = [...perFirmMonth(sizes, speeds, yard), ...(await small(scenario, quick))]
  const report = {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.versions.node}`,
    version,
    modelVersion: catalogue.modelVersion,
    modelM: m,
    activity,
    nsPerFirmMonth: Object.fromEntries(sizes.map((firms, i) => [firms, round(speeds[i].nsPerFirmMonth)])),
    phases: speeds.at(-1)!.phases,
    lines,
  }
  const text = described(report)
  console.log(text)
  if (!args.includes('--write')) return
  writeFileSync('experiments/bench/results.json', `${JSON.stringify(report, null, 2)}\n`)
  writeFileSync('experiments/bench/results.md', text)
}

function timed(scenario: Scenario, firms: number, months: number): Speed {
  const sized = scenario.with({ population: { firms }, months, burnIn: 12 })
  const speed = measureSpeed(sized, { now: () => performance.now(), signal: new AbortController().signal })
  console.log(`${firms} firms: ${speed.nsPerFirmMonth.toFixed(0)} ns per firm-month`)
  return speed
}

function checkActivity({ totals, firmMonths }: Speed): Record<string, number> {
  return Object.fromEntries(
    FLOORS.map(([name, metrics, least]) => {
      const rate = (1000 * metrics.reduce((sum, key) => sum + totals[key], 0)) / firmMonths
      if (rate < least) throw new Error(`too idle to be timed: ${name} ${rate.toFixed(2)}, must be ${least}`)
      return [`${name} per 1 000 firm-months`, round(rate)]
    }),
  )
}

function perFirmMonth(sizes: readonly number[], speeds: readonly Speed[], yard: number | undefined): Line[] {
  const lines: Line[] = []
  for (const [i, firms] of sizes.entries()) {
    if (yard === undefined) break
    const measured = speeds[i].nsPerFirmMonth / yard
    lines.push({ what: `${firms} firms, one thread`, unit: '× C', measured, must: 5, aim: 4 })
  }
  const last = speeds.at(-1)!
  const growth = last.nsPerFirmMonth / speeds[0].nsPerFirmMonth
  const span = `${sizes[0]} to ${sizes.at(-1)!} firms`
  lines.push({ what: `growth of time per firm, ${span}`, unit: '×', measured: growth, must: 1.3, aim: 1.1 })
  if (sizes.at(-1) === 1_000_000) {
    const spent = last.milliseconds / 1000
    lines.push({
      what: '10⁶ firms × 120 months, one thread',
      unit: 's',
      measured: spent,
      must: 100,
      aim: 60,
    })
  }
  const { row, state } = last.bytesPerFirm
  lines.push({ what: 'a firm’s row', unit: 'bytes', measured: row, must: 500, aim: 300 })
  lines.push({
    what: 'with loans, receivables and ties',
    unit: 'bytes',
    measured: state,
    must: 900,
    aim: 600,
  })
  return lines
}

/** What a page and a sweep of small worlds feel. */
async function small(scenario: Scenario, quick: boolean): Promise<Line[]> {
  const world = scenario.with({ population: { firms: 1000 }, months: 120 })
  const one = new Pool({ workers: 1 })
  const two = new Pool({ workers: 2 })
  try {
    // Warms the workers up and leaves month 0 on the disk.
    await run(world, { replicates: 4, pool: one })
    await run(world, { replicates: 8, pool: two })
    const warm = await seconds(() => run(world, { replicates: 1, pool: one }))
    const cold = coldProcess()
    let first = 0
    const start = performance.now()
    const onReplicate = (): void => {
      if (first === 0) first = (performance.now() - start) / 1000
    }
    const hundred = await seconds(() => run(world, { replicates: 100, pool: two, onReplicate }))
    const sweep = quick ? 20 : 200
    const alone = await seconds(() => run(world, { replicates: sweep, pool: one }))
    const together = await seconds(() => run(world, { replicates: sweep, pool: two }))
    return [
      { what: '1 000 firms × 120 months, warm', unit: 's', measured: warm, must: 0.08, aim: 0.05 },
      { what: '1 000 firms × 120 months, cold process', unit: 's', measured: cold, must: 0.8, aim: 0.5 },
      { what: '100 such replicates, 2 workers', unit: 's', measured: hundred, must: 6, aim: 3 },
      { what: 'first partial answer of those', unit: 's', measured: first, must: 0.2, aim: 0.1 },
      {
        what: `${sweep} replicates, 2 workers against 1`,
        unit: '×',
        measured: alone / together,
        must: 1.7,
        aim: 1.9,
        rising: true,
      },
    ]
  } finally {
    await Promise.all([one.close(), two.close()])
  }
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

/** A new process that finds month 0 on the disk. */
function coldProcess(): number {
  const set = ['population.firms=1000', 'months=120'].flatMap((setting) => ['--set', setting])
  const args = ['bin/ballast.js', 'run', SCENARIO, ...set, '--replicates', '1', '--workers', '1', '--quiet']
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return (performance.now() - start) / 1000
}

function round(value: number): number {
  return Number(value.toPrecision(4))
}

interface Report {
  readonly date: string
  readonly machine: string
  readonly version: string
  readonly modelVersion: number
  readonly activity: Record<string, number>
  readonly lines: readonly Line[]
}

function described({ date, machine, version: ballast, modelVersion, activity, lines }: Report): string {
  const row = ({ what, unit, measured, must, aim, rising }: Line): string => {
    const within = (limit: number): boolean => (rising ? measured >= limit : measured <= limit)
    const verdict = within(aim) ? 'aim' : within(must) ? 'met' : 'missed'
    const sign = rising ? '≥' : '≤'
    return `| ${what} | ${round(measured)} ${unit} | ${sign} ${must} | ${sign} ${aim} | ${verdict} |`
  }
  const busy = Object.entries(activity).map(([name, rate]) => `${name}: ${rate}`)
  return [
    `Ballast ${ballast}, model ${modelVersion}, ${date}, ${machine}.`,
    `Activity: ${busy.join('; ')}.`,
    '',
    '| | measured | must | aim | |',
    '|---|---|---|---|---|',
    ...lines.map(row),
    '',
  ].join('\n')
}
