/** Records one compiled month: memory as it begins, the code for it, and which steps are called with which rows. */
import { loadScenario } from '../../src/index.ts'
import { machineOf } from '../../src/run/machine.ts'
import { courseOf, setupOf } from '../../src/scenario/index.ts'
import { relocate, speedUp, type Machine, type Plan } from '../../sim/index.ts'
import { createWorld, isReady, metricsOf, open, step, catalogue } from '../../sim/index.ts'
import { CLOSING } from '../../sim/closing.ts'
import { stepNames, type Phase } from '../../sim/kernel/block.ts'
import { MONTH } from '../../sim/month.ts'
import type { World } from '../../sim/world/world.ts'

export interface Recorded {
  readonly firms: number
  readonly code: Uint8Array
  readonly memory: Uint8Array
  /** Name of the compiled step, first row, row after the last. */
  readonly calls: readonly (readonly [string, number, number])[]
  /** Functions of the model by names of compiled steps. */
  readonly names: Readonly<Record<string, string>>
}

/** What the compiler makes of the model, as scripts/month.mjs hands it out. */
export interface Compiled {
  readonly binary: string
  readonly plan: Plan
}

/** A machine that writes down what is called once `begin` has been. */
class Recorder implements Machine {
  readonly #inner: Machine
  readonly #code: Uint8Array
  readonly plan: Plan
  readonly calls: [string, number, number][] = []
  code = new Uint8Array()
  memory = new Uint8Array()
  #recording = false

  constructor({ binary, plan }: Compiled) {
    this.#code = Uint8Array.from(atob(binary), (c) => c.charCodeAt(0))
    this.#inner = machineOf(this.#code, plan)
    this.plan = plan
  }

  begin(): void {
    this.#recording = true
  }

  start(...[addresses, calls]: Parameters<Machine['start']>): ReturnType<Machine['start']> {
    const { memory, functions } = this.#inner.start(addresses, calls)
    this.code = relocate(this.#code, this.plan.placeholders, addresses.of)
    const watched = Object.entries(functions).map(([name, fn]) => {
      // Steps have a phase and a position; the rest is called by the engine alone.
      if (!name.includes('.')) return [name, fn] as const
      const call = (from = 0, to = 0): ReturnType<typeof fn> => {
        if (this.#recording) {
          if (this.calls.length === 0) this.memory = new Uint8Array(memory.buffer.slice(0))
          this.calls.push([name, from, to])
        }
        return fn(from, to)
      }
      return [name, call] as const
    })
    return { memory, functions: Object.fromEntries(watched) }
  }
}

function namesOfSteps(): Record<string, string> {
  const phases: Readonly<Record<string, Phase<World>>> = { ...MONTH, ...CLOSING }
  const names: Record<string, string> = {}
  for (const phase in phases)
    for (const [position, each] of phases[phase].steps.entries())
      names[`${phase}.${position}`] = stepNames({ says: '', steps: [each] })[0] ?? ''
  return names
}

/** Lives the months before `month` of a scenario file with so many firms, and records that month. */
export async function record(
  compiled: Compiled,
  file: string,
  firms: number,
  month: number,
): Promise<Recorded> {
  const scenario = (await loadScenario(file)).with({ population: { firms }, months: month })
  const world = createWorld(setupOf(scenario))
  while (!isReady(world)) step(world)
  const recorder = new Recorder(compiled)
  speedUp(world, recorder, firms)
  open(world, courseOf(scenario), 1)
  for (let before = 1; before < month; before++) step(world)
  recorder.begin()
  step(world)
  const series = catalogue.metrics.findIndex(({ key }) => key === 'firms')
  const { code, memory, calls } = recorder
  return { firms: metricsOf(world)[series], code, memory, calls, names: namesOfSteps() }
}
