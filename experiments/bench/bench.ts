/**
 * How fast, against a C program in the same minutes: results.md beside this file, whose goals `npm run figures bench` puts into README.md.
 *
 *   node experiments/run.mjs experiments/bench/bench.ts [--quick] [--firms 10000,50000] [--repeats 3] [--write]
 */
import { writeFileSync } from 'node:fs'
import { loadScenario } from '../../src/index.ts'
import { timedHere } from '../../src/cli/timed-here.ts'
import { Yardstick } from '../../src/cli/yardstick.ts'
import { sizeGoals, spanGoals } from './goals.ts'
import { asked, type Options } from './options.ts'
import { describeReport, describeSizes, type Report } from './report.ts'
import { timeSize, type Size } from './size.ts'
import { smallWorlds } from './small-worlds.ts'

const HERE = 'experiments/bench'
const SCENARIO = `${HERE}/full.json`

export async function main(args: readonly string[]): Promise<void> {
  const options = asked(args, { quick: [10_000, 50_000], full: [10_000, 100_000, 1_000_000] })
  if (options !== undefined) await bench(options)
}

async function bench({ firms, repeats, quick, write }: Options): Promise<void> {
  const here = timedHere()
  const scenario = await loadScenario(SCENARIO)
  const yardstick = Yardstick.build()
  console.log(
    typeof yardstick === 'string'
      ? `times without ratios: ${yardstick}`
      : `model M, compiled by ${yardstick.compiler}: counts are right`,
  )
  const sizes: Size[] = []
  try {
    for (const each of firms) {
      sizes.push(await timeSize(scenario.with({ population: { firms: each } }), repeats, yardstick))
      console.log(`\n${describeSizes(sizes.slice(-1))}`)
    }
  } finally {
    if (typeof yardstick !== 'string') yardstick.remove()
  }
  const lines = [...sizes.map(sizeGoals).flat(), ...spanGoals(sizes), ...(await smallWorlds(scenario, quick))]
  const modelM = typeof yardstick === 'string' ? { missing: yardstick } : { compiler: yardstick.compiler }
  const report: Report = { ...here, modelM, lines, sizes }
  console.log(`\n${describeReport(report)}`)
  if (write) writeReport(report)
}

/** Results for programs and for readers. */
function writeReport(report: Report): void {
  writeFileSync(`${HERE}/results.json`, `${JSON.stringify(report, null, 2)}\n`)
  writeFileSync(`${HERE}/results.md`, describeReport(report))
}
