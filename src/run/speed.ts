import {
  bytesPerFirm,
  createWorld,
  isReady,
  metricsOf,
  catalogue,
  open,
  restore,
  snapshot,
  step,
} from '../../sim/index.ts'
import type { World } from '../../sim/index.ts'
import { courseOf, setupOf } from '../scenario/index.ts'
import type { Scenario } from '../scenario/index.ts'

/** Milliseconds of a clock that never goes back, and a way to stop. */
export interface Clock {
  readonly now: () => number
  readonly signal: AbortSignal
}

/** How fast months go by on one thread. */
export interface Speed {
  /** Of whole months, phases fused, as a run does them. */
  nsPerFirmMonth: number
  /** Of all the months that were timed, in milliseconds. */
  milliseconds: number
  /** A firm's row; that and its loans; the whole state over the firms at the start. */
  bytesPerFirm: { row: number; withLoans: number; state: number }
  /** Share of each phase where phases run one by one, in the order of the month; `between` is what no phase does. */
  phases: { phase: string; share: number; nsPerFirmMonth: number }[]
  /** Each metric summed over the timed months, and the firm-months of all of them. */
  totals: Record<string, number>
  firmMonths: number
}

/** Burns in, then runs the same months again and again: for the time they take, and to see on what it goes. */
export function measureSpeed(scenario: Scenario, clock: Clock): Speed {
  const setup = setupOf(scenario)
  const world = createWorld(setup)
  while (!isReady(world)) {
    clock.signal.throwIfAborted()
    step(world)
  }
  const bytes = snapshot(world)
  // A first pass for the compiler, which is not counted.
  timeMonths(restore(setup, bytes), scenario, clock)
  const { spent, firmMonths, totals } = timeMonths(restore(setup, bytes), scenario, clock)
  const apart = timePhases(restore(setup, bytes), scenario, clock)
  const total = [...apart.values()].reduce((sum, part) => sum + part, 0)
  const phases = [...apart].map(([phase, part]) => ({
    phase,
    share: part / total,
    nsPerFirmMonth: (part * 1e6) / firmMonths,
  }))
  const state = bytes.byteLength / scenario.population.firms
  return {
    nsPerFirmMonth: (spent * 1e6) / firmMonths,
    milliseconds: spent,
    firmMonths,
    totals,
    bytesPerFirm: { ...bytesPerFirm(world), state },
    phases,
  }
}

function timeMonths(world: World, scenario: Scenario, { now, signal }: Clock) {
  const firms = catalogue.metrics.findIndex(({ key }) => key === 'firms')
  open(world, courseOf(scenario), 1)
  const totals: Record<string, number> = {}
  let [spent, firmMonths] = [0, 0]
  for (let month = 1; month <= scenario.months; month++) {
    signal.throwIfAborted()
    const start = now()
    step(world)
    spent += now() - start
    const metrics = metricsOf(world)
    firmMonths += metrics[firms]!
    for (const [i, { key }] of catalogue.metrics.entries()) totals[key] = (totals[key] ?? 0) + metrics[i]!
  }
  return { spent, firmMonths, totals }
}

/** Milliseconds by phase. */
function timePhases(world: World, scenario: Scenario, { now, signal }: Clock): Map<string, number> {
  open(world, courseOf(scenario), 1)
  const spent = new Map<string, number>()
  let last = 0
  const tick = (phase: string): void => {
    const time = now()
    spent.set(phase, (spent.get(phase) ?? 0) + time - last)
    last = time
  }
  for (let month = 1; month <= scenario.months; month++) {
    signal.throwIfAborted()
    last = now()
    step(world, tick)
    tick('between')
  }
  return spent
}
