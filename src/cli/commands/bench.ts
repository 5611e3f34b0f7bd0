import { InvalidArgumentError, Option } from 'commander'
import type { Command } from 'commander'
import full from '../../../experiments/bench/full.json'
import { measureSpeed } from '../../run/index.ts'
import type { Speed } from '../../run/index.ts'
import { validateScenario, withChanges } from '../../scenario/index.ts'
import type { Scenario } from '../../scenario/index.ts'
import { describeSpeed } from '../describe-speed.ts'
import type { Measured } from '../describe-speed.ts'
import { timedHere } from '../machine.ts'
import { countOption } from '../options.ts'
import { createProgress } from '../progress.ts'
import { readScenario } from '../read-scenario.ts'
import type { Terminal } from '../terminal.ts'
import { perFirmMonth, repeatsAt, Yardstick, yardstickMonths } from '../yardstick.ts'
import type { ModelRun } from '../yardstick.ts'

const MOST_FIRMS = 10_000_000
const SIZES = [1000, 10_000, 100_000]

interface BenchOptions {
  firms?: number[]
  months: number
  repeats: number
  json?: boolean
}

/** `bench [SCENARIO]`: how fast the model runs here, on what its time goes, and what the same machine does in C. */
export function addBenchCommand(program: Command, terminal: Terminal): void {
  program
    .command('bench')
    .description('how fast the model runs on this machine, and on what its time goes')
    .argument('[scenario]', 'a scenario file (default: one in which every mechanism is at work)')
    .addOption(
      sizes('--firms <list>', `sizes of the population (default: ${SIZES.join(',')}, or the file's)`),
    )
    .addOption(countOption('--months <number>', 'months that are timed', 1200).default(24))
    .addOption(
      countOption('--repeats <number>', 'how often, at 100 000 firms; the best counts', 100).default(3),
    )
    .option('--json', 'as JSON')
    .action((file: string | undefined, options: BenchOptions) => bench(file, options, terminal))
}

function sizes(flags: string, says: string): Option {
  return new Option(flags, says).argParser((text) => {
    const values = text.split(',').map((part) => (/^ *\d+ *$/.test(part) ? Number(part) : Number.NaN))
    if (values.every((value) => value >= 1 && value <= MOST_FIRMS)) return values
    throw new InvalidArgumentError(
      `Allowed: whole numbers from 1 to ${MOST_FIRMS}, with commas between them.`,
    )
  })
}

async function bench(file: string | undefined, options: BenchOptions, terminal: Terminal): Promise<void> {
  const { months, repeats, json = false } = options
  const given = file === undefined ? validateScenario(full, 'bench') : await readScenario(file)
  const firms = options.firms ?? (file === undefined ? SIZES : [given.population.firms])
  const scenario = withChanges(given, { months }, '--months')
  const yardstick = Yardstick.build()
  const progress = createProgress(terminal, 1, '', json && !terminal.isScreen)
  const measured: Measured = {
    ...timedHere(),
    scenario: scenario.name,
    modelM: typeof yardstick === 'string' ? { missing: yardstick } : { compiler: yardstick.compiler },
    sizes: [],
  }
  try {
    for (const size of firms) {
      const sized = withChanges(scenario, { population: { firms: size } }, '--firms')
      measured.sizes.push(
        await besideC(sized, repeats, yardstick, terminal, (says) => progress.prepare(says)),
      )
    }
  } finally {
    progress.end()
    if (typeof yardstick !== 'string') yardstick.remove()
  }
  terminal.out(json ? `${JSON.stringify(measured, null, 2)}\n` : describeSpeed(measured))
}

/** One size; the program in C is timed in turn with it, so that both meet the same machine. */
async function besideC(
  scenario: Scenario,
  repeats: number,
  yardstick: Yardstick | string,
  terminal: Terminal,
  onStage: (says: string) => void,
): Promise<Speed & { modelM?: Measured['sizes'][number]['modelM'] }> {
  const { firms } = scenario.population
  const runs: ModelRun[] = []
  const inTurn = (): void => {
    if (typeof yardstick !== 'string') runs.push(yardstick.run(firms, yardstickMonths(firms)))
  }
  const speed = await measureSpeed(scenario, terminal, {
    repeats: repeatsAt(firms, repeats),
    inTurn,
    onStage,
  })
  if (runs.length === 0) return speed
  const modelM = perFirmMonth(runs)
  return { ...speed, modelM: { ...modelM, ratio: speed.nsPerFirmMonth.least / modelM.least } }
}
