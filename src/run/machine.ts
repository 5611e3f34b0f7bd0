import * as month from 'virtual:month'
import { relocate, speedUp, type Machine, type Plan, type World } from '../../sim/index.ts'
import { LeastRecent } from './least-recent.ts'

/** Sizes of worlds that a thread has code for at a time. */
const KEPT_MODULES = 4

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64)
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i)
  return bytes
}

/** What the compiler made of the month, compiled once more for each size of world, with the addresses of that. */
export function machineOf(code: Uint8Array, plan: Plan): Machine {
  const modules = new LeastRecent<string, WebAssembly.Module>(KEPT_MODULES)
  const moduleFor = (addresses: readonly number[]): WebAssembly.Module => {
    const key = addresses.join()
    const module = modules.get(key) ?? new WebAssembly.Module(relocate(code, plan.placeholders, addresses))
    modules.set(key, module)
    return module
  }
  return {
    plan,
    start({ of, pages }, calls) {
      const module = moduleFor(of)
      const memory = new WebAssembly.Memory({ initial: pages, maximum: pages })
      const instance = new WebAssembly.Instance(module, { engine: { memory, ...calls } })
      return { memory, functions: instance.exports as Record<string, never> }
    },
  }
}

let machine: Machine | null | undefined

/** Null where WebAssembly is not to be had. */
export function machineHere(): Machine | null {
  if (machine === undefined)
    machine = typeof WebAssembly === 'undefined' ? null : machineOf(bytesOf(month.binary), month.plan)
  return machine
}

/**
 * Lets the months of a world run as WebAssembly from now on, with room as for a population of so many firms. They give the same bits either
 * way: where there is no WebAssembly, or not enough memory in one piece, the world goes on in JavaScript.
 */
export function accelerate(world: World, firms?: number): void {
  const here = machineHere()
  if (here === null) return
  try {
    speedUp(world, here, firms)
  } catch (error) {
    if (error instanceof WebAssembly.CompileError) machine = null
    else if (!(error instanceof RangeError)) throw error
  }
}
