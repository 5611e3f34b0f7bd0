import { createWorld, isReady, open, snapshot, step } from '../../sim/index.ts'
import { courseOf, setupOf } from '../scenario/index.ts'
import type { Scenario } from '../scenario/index.ts'
import type { Terminal } from './terminal.ts'

/** Times in nanoseconds of one thread. */
export interface Measurement {
  nsPerFirmMonth: number
  /** Size of the whole state over the firms at the start. */
  bytesPerFirm: number
  /** In the order of the month. */
  phases: { phase: string; share: number; nsPerFirmMonth: number }[]
}

/** Runs one replicate in this thread, and times every phase of every month after burn-in. */
export function measure(scenario: Scenario, { now, signal }: Pick<Terminal, 'now' | 'signal'>): Measurement {
  const { months, population } = scenario
  const world = createWorld(setupOf(scenario))
  while (!isReady(world)) {
    signal.throwIfAborted()
    step(world)
  }
  const bytesPerFirm = snapshot(world).byteLength / population.firms
  open(world, courseOf(scenario), 1)
  const spent = new Map<string, number>()
  let last = now()
  const tick = (phase: string): void => {
    const time = now()
    spent.set(phase, (spent.get(phase) ?? 0) + time - last)
    last = time
  }
  for (let month = 1; month <= months; month++) {
    last = now()
    step(world, tick)
    tick('between')
  }
  const total = [...spent.values()].reduce((sum, part) => sum + part, 0)
  const perFirmMonth = (milliseconds: number): number => (milliseconds * 1e6) / population.firms / months
  const phases = [...spent].map(([phase, part]) => ({
    phase,
    share: part / total,
    nsPerFirmMonth: perFirmMonth(part),
  }))
  return { nsPerFirmMonth: perFirmMonth(total), bytesPerFirm, phases }
}
