/**
 * Compiles the month to WebAssembly: every step of every phase that the compiler can read, and what else a month runs through. The
 * TypeScript stays the model; this only makes it fast, and the tests hold both to the same fingerprints.
 */
import binaryen from 'binaryen'
import type { Plan } from '../sim/engine.ts'
import { regions } from '../src/regions/index.ts'
import { expression } from './expressions.ts'
import { make } from './instances.ts'
import { addStore, emptyStore } from './passing.ts'
import { Program } from './program.ts'
import { NotCompilable } from './refusals.ts'
import { OnlyInPlace } from './results.ts'
import { readSource, type Source } from './source.ts'
import { statement } from './statements.ts'
import { addThreefryRows } from './threefry-rows.ts'
import { known, ROWS_RANGE, whole } from './values.ts'

export interface Compiled extends Plan {
  readonly binary: Uint8Array
}

type Step =
  | { readonly block: (world: unknown, from: number, to: number) => void }
  | { readonly gather: (world: unknown) => void }

/** Functions of the model that compiled code leaves to JavaScript. */
const HOSTS = ['makeRoom']

/** Of any world; what is compiled holds for all of them. */
function prototypeWorld({ scope }: Source): object {
  const createWorld = scope['createWorld'] as (setup: object) => object
  return createWorld({ region: regions['jilin'], firms: 50, burnIn: 1, parameters: {}, seed: 'prototype' })
}

/** Compiles the month of sim/month.ts. */
export async function compileMonth(): Promise<Compiled> {
  const source = await readSource('sim/index.ts')
  const world = prototypeWorld(source)
  const program = new Program(source, world, { expression, statement })
  addImports(program)
  addStore(program)
  addThreefryRows(program.m)
  const steps: string[] = []
  const left: Record<string, string> = {}
  for (const [name, step] of stepsOf(source)) {
    const fn = 'block' in step ? step.block : step.gather
    try {
      addStep(program, name, step, world)
      steps.push(name)
    } catch (error) {
      if (!(error instanceof NotCompilable || error instanceof OnlyInPlace)) throw error
      left[`${name} ${fn.name}`] = error.message
    }
  }
  const { layout, failures } = program
  return { binary: binaryOf(program), layout, heapStart: program.memory.end, failures, steps, left }
}

/** What the engine supplies. */
function addImports({ m, hosts, source }: Program): void {
  const { i32, f64, none, createType } = binaryen
  m.addFunctionImport('fail', 'engine', 'fail', createType([i32, f64, f64, f64]), none)
  m.addFunctionImport('remainder', 'engine', 'remainder', createType([f64, f64]), f64)
  for (const host of HOSTS) {
    hosts.set(source.scope[host], host)
    m.addFunctionImport(host, 'engine', host, none, none)
  }
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

function addStep(program: Program, name: string, step: Step, world: object): void {
  const { m, source } = program
  const fn = 'block' in step ? step.block : step.gather
  const node = source.functions.get(fn)
  if (node === undefined) throw new NotCompilable('no source')
  const row = whole(0, ROWS_RANGE, () => m.i32.const(0))
  const args = 'block' in step ? [known(world), row, row] : [known(world)]
  const { name: inner } = make(program, `${name} ${fn.name}`, { fn, node }, args, 0)
  addDoor(program, name, inner, 'block' in step)
}

/** What the engine calls: the step, with the store empty. */
function addDoor({ m }: Program, name: string, inner: string, takesRows: boolean): void {
  const { i32, none } = binaryen
  const rows = takesRows ? [i32, i32] : []
  const given = rows.map((type, i) => m.local.get(i, type))
  const body = m.block(null, [emptyStore(m), m.call(inner, given, none)])
  m.addFunction(name, binaryen.createType(rows), none, [], body)
  m.addFunctionExport(name, name)
}

function binaryOf({ m, memory }: Program): Uint8Array {
  m.setMemory(1, 65536, undefined, memory.segments())
  m.addMemoryImport('0', 'engine', 'memory')
  if (!m.validate()) throw new Error('the compiled month is not valid WebAssembly')
  binaryen.setOptimizeLevel(3)
  binaryen.setShrinkLevel(0)
  binaryen.setFastMath(false)
  binaryen.setAlwaysInlineMaxSize(60)
  binaryen.setFlexibleInlineMaxSize(200)
  binaryen.setOneCallerInlineMaxSize(4000)
  m.optimize()
  return m.emitBinary()
}
