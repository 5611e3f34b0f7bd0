/**
 * Compiles the month to WebAssembly: every step of every phase that the compiler can read, and what else a month runs through. The
 * TypeScript stays the model; this only makes it fast, and the tests hold both to the same fingerprints.
 */
import binaryen from 'binaryen'
import { NotCompilable } from './arithmetic.ts'
import { make } from './calls.ts'
import { regions } from '../src/regions/index.ts'
import { PASSING, Program } from './program.ts'
import { readSource } from './source.ts'
import { known, ROWS_RANGE } from './values.ts'
import type { Layout } from '../sim/kernel/places.ts'
import { whole } from './arithmetic.ts'

export interface Compiled {
  readonly binary: Uint8Array
  readonly layout: Layout
  readonly heapStart: number
  readonly failures: readonly string[]
  /** Names of exported functions by the name of the step. */
  readonly steps: readonly string[]
  /** Steps that stay in TypeScript, and why. */
  readonly left: Readonly<Record<string, string>>
}

interface Step {
  readonly block?: (world: unknown, from: number, to: number) => void
  readonly gather?: (world: unknown) => void
}

/** Functions of the model that compiled code leaves to JavaScript. */
const HOSTS = ['makeRoom']

/** Of any world; what is compiled holds for all of them. */
function prototypeWorld(scope: Readonly<Record<string, unknown>>): object {
  const createWorld = scope['createWorld'] as (setup: object) => object
  return createWorld({ region: regions['jilin'], firms: 50, burnIn: 1, parameters: {}, seed: 'prototype' })
}

/** Compiles the month of sim/month.ts. */
export async function compileMonth(): Promise<Compiled> {
  const source = await readSource('sim/index.ts')
  const world = prototypeWorld(source.scope)
  const program = new Program(source, world)
  const { m } = program
  m.addFunctionImport(
    'fail',
    'engine',
    'fail',
    binaryen.createType([binaryen.i32, binaryen.f64, binaryen.f64, binaryen.f64]),
    binaryen.none,
  )
  m.addFunctionImport(
    'remainder',
    'engine',
    'remainder',
    binaryen.createType([binaryen.f64, binaryen.f64]),
    binaryen.f64,
  )
  for (const host of HOSTS) {
    program.hosts.set(source.scope[host], host)
    m.addFunctionImport(host, 'engine', host, binaryen.none, binaryen.none)
  }
  addTake(program)
  const steps: string[] = []
  const left: Record<string, string> = {}
  const month = source.scope['MONTH'] as Record<string, { steps: readonly Step[] }>
  for (const [phase, { steps: list }] of Object.entries(month))
    for (const [position, step] of list.entries()) {
      if (step === source.scope['barrier']) continue
      const fn = step.block ?? step.gather!
      const name = `${phase}.${position}`
      try {
        const node = source.functions.get(fn)
        if (node === undefined) throw new NotCompilable('no source')
        const row = whole(0, ROWS_RANGE, () => m.i32.const(0))
        const args = step.block ? [known(world), row, row] : [known(world)]
        const instance = make(program, name, fn, node, args, 0)
        m.addFunctionExport(instance.name, name)
        steps.push(name)
      } catch (error) {
        if (!(error instanceof Error)) throw error
        if (!(error instanceof NotCompilable)) console.error(name, error)
        left[`${name} ${fn.name}`] = error.message
      }
    }
  m.setMemory(1, 65536, undefined, program.segments())
  m.addMemoryImport('0', 'engine', 'memory')
  if (!m.validate()) throw new Error('the compiled month is not valid WebAssembly')
  binaryen.setOptimizeLevel(3)
  binaryen.setShrinkLevel(0)
  binaryen.setFastMath(false)
  binaryen.setAlwaysInlineMaxSize(60)
  binaryen.setFlexibleInlineMaxSize(200)
  binaryen.setOneCallerInlineMaxSize(4000)
  binaryen.setDebugInfo(true)
  m.optimize()
  const binary = m.emitBinary()
  return {
    binary,
    layout: program.layout,
    heapStart: program.heapStart,
    failures: program.failures,
    steps,
    left,
  }
}

/** `take(bytes)`: the next free place of the store, cleared. `begin()` empties it. */
function addTake({ m, store }: Program): void {
  const { i32, local, global } = m
  m.addGlobal('free', binaryen.i32, true, i32.const(0))
  m.addFunction(
    'take',
    binaryen.i32,
    binaryen.i32,
    [binaryen.i32],
    m.block(null, [
      local.set(1, global.get('free', binaryen.i32)),
      global.set(
        'free',
        i32.add(
          local.get(1, binaryen.i32),
          i32.and(i32.add(local.get(0, binaryen.i32), i32.const(15)), i32.const(-16)),
        ),
      ),
      m.if(i32.gt_u(global.get('free', binaryen.i32), i32.const(PASSING)), m.unreachable()),
      m.memory.fill(
        i32.add(i32.const(store), local.get(1, binaryen.i32)),
        i32.const(0),
        local.get(0, binaryen.i32),
      ),
      m.return(i32.add(i32.const(store), local.get(1, binaryen.i32))),
    ]),
  )
  m.addFunction('begin', binaryen.none, binaryen.none, [], global.set('free', i32.const(0)))
  m.addFunctionExport('begin', 'begin')
}
