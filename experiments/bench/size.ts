/** The full model at one size, and model M in turn with it: in C, and on this project's kernel. */
import { measureSpeed, type Scenario, type Speed, type Spread } from '../../src/index.ts'
import { meters } from '../../src/cli/timed-here.ts'
import {
  checkCounts,
  knownCounts,
  perFirmMonth,
  repeatsAt,
  yardstickMonths,
  type ModelRun,
  type Yardstick,
} from '../../src/cli/yardstick.ts'
import { runTypedArrays } from './alternatives/typed-arrays.ts'
import { runModelM } from './model-m.ts'

const SEED = 1
/** The kernel's normals are others than Box and Muller's: its counts differ by chance, at most by this share. */
const TOLERANCE = 0.05
/** Counts of small worlds are small: chance alone moves them by more. */
const LOOSE = { below: 5000, tolerance: 0.5 }

/** What the model must be busy with while it is timed; in the units of `Speed`. */
const FLOORS: Readonly<Record<string, number>> = {
  applications: 10,
  alliancesFormed: 0.5,
  supported: 1,
  births: 3,
  tradeReceivables: 10_000,
}

/** Larger worlds are run as WebAssembly only, to spare a quarter of an hour. */
const MOST_IN_JAVASCRIPT = 100_000

export interface Size extends Speed {
  /** The same months as they are written, where they were run as WebAssembly too. */
  readonly inJavaScript?: Speed
  /** Nanoseconds per firm-month of model M. */
  readonly modelM: { readonly c?: Spread; readonly kernel: Spread }
}

/** @throws Error if counts of model M are wrong, or the model has too little to do: no time is worth printing then */
export async function timeSize(
  scenario: Scenario,
  repeats: number,
  yardstick: Yardstick | string,
): Promise<Size> {
  const { firms } = scenario.population
  const months = yardstickMonths(firms)
  const [inC, onKernel]: [ModelRun[], ModelRun[]] = [[], []]
  const inTurn = (): void => {
    if (typeof yardstick !== 'string') inC.push(yardstick.run(firms, months))
    onKernel.push(runModelM(firms, months, SEED))
  }
  const clock = {
    now: () => performance.now(),
    ...meters,
    signal: new AbortController().signal,
  }
  const onStage = (says: string): void => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${says}`)
  }
  const options = { repeats: repeatsAt(firms, repeats), inTurn, onStage }
  const speed = await measureSpeed(scenario, clock, options)
  const isTwice = speed.engine === 'WebAssembly' && firms <= MOST_IN_JAVASCRIPT
  const twice = isTwice && {
    inJavaScript: await measureSpeed(scenario, clock, { ...options, engine: 'JavaScript' }),
  }
  onStage('')
  const right = inC[0]?.counts ?? knownCounts(firms, months) ?? runTypedArrays(firms, months, SEED).counts
  for (const { counts } of inC) checkCounts('C', counts, right)
  const share = firms < LOOSE.below ? LOOSE.tolerance : TOLERANCE
  for (const { counts } of onKernel) checkCounts('the kernel', counts, right, share)
  requireActivity(speed)
  const c = inC.length > 0 ? { c: perFirmMonth(inC) } : {}
  return { ...speed, ...twice, modelM: { ...c, kernel: perFirmMonth(onKernel) } }
}

function requireActivity({ firms, activity }: Speed): void {
  for (const [key, floor] of Object.entries(FLOORS)) {
    const { rate, title, unit } = activity.find((each) => each.key === key)!
    if (rate < floor)
      throw new Error(
        `${firms} firms, too idle to be timed: ${title} ${rate.toFixed(2)} ${unit}, must be ${floor}`,
      )
  }
}
