import full from '../../experiments/bench/full.json'
import { measureSpeed, noticesOf } from '../run/index.ts'
import type { Speed } from '../run/index.ts'
import { validateScenario, withChanges } from '../scenario/index.ts'
import type { Scenario } from '../scenario/index.ts'
import { describeSpeed } from './describe-speed.ts'
import type { Measured } from './describe-speed.ts'
import { meters, timedHere } from './timed-here.ts'
import { tellNotices } from './tell-notices.ts'
import { createProgress } from './progress.ts'
import { readScenario } from './read-scenario.ts'
import type { Terminal } from './terminal.ts'
import { perFirmMonth, repeatsAt, Yardstick, yardstickMonths } from './yardstick.ts'
import type { ModelRun } from './yardstick.ts'

const SIZES = [1000, 10_000, 100_000]

export interface BenchOptions {
  /** Sizes of the population. */
  firms?: number[]
  months: number
  repeats: number
  javascript?: boolean
  json?: boolean
}

/** Times a scenario, or one in which every mechanism is at work, at each size. */
export async function bench(
  file: string | undefined,
  options: BenchOptions,
  terminal: Terminal,
): Promise<void> {
  const { months, json = false } = options
  const given = file === undefined ? validateScenario(full, 'bench') : await readScenario(file)
  const firms = options.firms ?? (file === undefined ? SIZES : [given.population.firms])
  const scenario = withChanges(given, { months }, '--months')
  tellNotices(noticesOf(scenario), terminal)
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
        await besideC(sized, options, yardstick, terminal, (says) => progress.prepare(says)),
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
  { repeats, javascript = false }: BenchOptions,
  yardstick: Yardstick | string,
  terminal: Terminal,
  onStage: (says: string) => void,
): Promise<Speed & { modelM?: Measured['sizes'][number]['modelM'] }> {
  const { firms } = scenario.population
  const runs: ModelRun[] = []
  const inTurn = (): void => {
    if (typeof yardstick !== 'string') runs.push(yardstick.run(firms, yardstickMonths(firms)))
  }
  const clock = { now: () => terminal.now(), ...meters, signal: terminal.signal }
  const speed = await measureSpeed(scenario, clock, {
    engine: javascript ? 'JavaScript' : 'WebAssembly',
    repeats: repeatsAt(firms, repeats),
    inTurn,
    onStage,
  })
  if (runs.length === 0) return speed
  const modelM = perFirmMonth(runs)
  return { ...speed, modelM: { ...modelM, ratio: speed.nsPerFirmMonth.least / modelM.least } }
}
