/** Compiles steps over the world they are given: the compiler's entry point, whatever the program. */
import binaryen from 'binaryen'
import type { Plan } from '../sim/webassembly/engine.ts'
import { PLACEHOLDERS } from '../sim/webassembly/relocation.ts'
import { addToBits } from './conversions.ts'
import { expression } from './expressions.ts'
import { make } from './instances.ts'
import { addInColumn } from './memory.ts'
import { addStore, emptyStore } from './passing.ts'
import { Program } from './program.ts'
import { NotCompilable } from './refusals.ts'
import { gapsOf, OTHERS } from './placeholders.ts'
import { OnlyInPlace } from './results.ts'
import type { Source } from './source.ts'
import { statement } from './statements.ts'
import { addRowDigests } from './digest-rows.ts'
import { addThreefryRows } from './threefry-rows.ts'
import { known, ROWS_RANGE, whole } from './values.ts'

export interface Compiled extends Plan {
  readonly binary: Uint8Array
}

/** As the month has them: functions of the world, or of the world and some rows. */
export type Step =
  | { readonly block: (world: unknown, from: number, to: number) => void }
  | { readonly gather: (world: unknown) => void }

type Steps = readonly (readonly [name: string, step: Step])[]

export interface Options {
  /** Watches what is otherwise taken for granted: slow, and not optimised. */
  readonly checked?: boolean
}

/** Functions of the model that compiled code leaves to JavaScript. */
const HOSTS = ['makeRoom']

/** Compiles what it can of some steps. What is known of `world` has to hold for every world that they are run on. */
export function compileSteps(
  source: Source,
  world: object,
  steps: Steps,
  { checked = false }: Options = {},
): Compiled {
  // Twice, with other placeholders for addresses: where the two differ, there they are.
  const [compiled, again] = [PLACEHOLDERS, OTHERS].map((placeholders) => {
    const program = new Program(source, world, { expression, statement }, { checked, placeholders })
    return compileWith(program, world, steps)
  })
  return { ...compiled, placeholders: gapsOf(compiled.binary, again.binary) }
}

function compileWith(program: Program, world: object, steps: Steps): Omit<Compiled, 'placeholders'> {
  addSurroundings(program)
  const compiled: string[] = []
  const left: Record<string, string> = {}
  for (const [name, step] of steps) {
    const fn = functionOf(step)
    try {
      addStep(program, name, step, world)
      compiled.push(name)
    } catch (error) {
      if (!(error instanceof NotCompilable || error instanceof OnlyInPlace)) throw error
      left[`${name} ${fn.name}`] = error.message
    }
  }
  const { layout, failures, memory } = program
  const binary = binaryOf(program)
  return { binary, layout, heapStart: memory.end, failures, steps: compiled, left }
}

/** What the engine supplies, and what every program brings along. */
function addSurroundings(program: Program): void {
  const { m, hosts, source } = program
  const { i32, f64, none, createType } = binaryen
  m.addFunctionImport('fail', 'engine', 'fail', createType([i32, f64, f64, f64]), none)
  m.addFunctionImport('remainder', 'engine', 'remainder', createType([f64, f64]), f64)
  for (const host of HOSTS.filter((name) => name in source.scope)) {
    hosts.set(source.scope[host], host)
    m.addFunctionImport(host, 'engine', host, none, none)
  }
  addStore(program)
  addToBits(m)
  addThreefryRows(m)
  addRowDigests(m)
  if (program.checked) addInColumn(m, program.failure('{0} in a column of whole numbers'))
}

function functionOf(step: Step): (world: unknown, from: number, to: number) => void {
  return 'block' in step ? step.block : step.gather
}

function addStep(program: Program, name: string, step: Step, world: object): void {
  const { m, source } = program
  const fn = functionOf(step)
  const node = source.functions.get(fn)
  if (node === undefined) throw new NotCompilable('no source')
  const row = whole(0, ROWS_RANGE, () => m.i32.const(0))
  const takesRows = 'block' in step
  const args = takesRows ? [known(world), row, row] : [known(world)]
  const { name: inner, result } = make(program, `${name} ${fn.name}`, { fn, node }, args, 0)
  if (result.type !== 'none') throw new NotCompilable('a step that gives something back')
  addDoor(program, name, inner, takesRows)
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

function binaryOf({ m, memory, checked }: Program): Uint8Array {
  m.setMemory(1, 65536, undefined, memory.segments())
  m.addMemoryImport('0', 'engine', 'memory')
  if (!m.validate()) throw new Error('what was compiled is not valid WebAssembly')
  binaryen.setOptimizeLevel(checked ? 1 : 3)
  binaryen.setShrinkLevel(0)
  binaryen.setFastMath(false)
  binaryen.setAlwaysInlineMaxSize(60)
  binaryen.setFlexibleInlineMaxSize(200)
  binaryen.setOneCallerInlineMaxSize(4000)
  m.optimize()
  return m.emitBinary()
}
