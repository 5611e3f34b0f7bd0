/**
 * Compiles the month to WebAssembly: every step of every phase that the compiler can read, and what else a month runs through. The
 * TypeScript stays the model; this only makes it fast, and the tests hold both to the same fingerprints.
 */
import { regions } from '../src/regions/index.ts'
import { compileSteps, type Compiled, type Options, type Step } from './steps.ts'
import { readSource, type Source } from './source.ts'

/** Of any world; what is compiled holds for all of them. */
function prototypeWorld({ scope }: Source): object {
  const createWorld = scope['createWorld'] as (setup: object) => object
  return createWorld({ region: regions['jilin'], firms: 50, burnIn: 1, parameters: {}, seed: 'prototype' })
}

/** The steps of the month by phase and position, barriers left out. */
function stepsOf({ scope }: Source): [name: string, step: Step][] {
  type Steps = Readonly<Record<string, { readonly steps: readonly Step[] }>>
  const phases = { ...(scope['MONTH'] as Steps), ...(scope['CLOSING'] as Steps) }
  const all = Object.entries(phases).flatMap(([phase, { steps }]) =>
    steps.map((step, position): [string, Step] => [`${phase}.${position}`, step]),
  )
  return all.filter(([, step]) => step !== scope['barrier'])
}

/** Compiles the month of sim/month.ts. */
export async function compileMonth(options: Options = {}): Promise<Compiled> {
  const source = await readSource('sim/index.ts')
  return compileSteps(source, prototypeWorld(source), stepsOf(source), options)
}
