import { binary, plan } from 'virtual:month'
import { speedUp, type Machine, type World } from '../../sim/index.ts'

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64)
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i)
  return bytes
}

/** 4 GB, all that 32-bit addresses reach. */
const MOST_PAGES = 65536

let machine: Machine | null | undefined

/** Compiled when first needed, once a thread; null where WebAssembly is not to be had. */
export function machineHere(): Machine | null {
  if (machine !== undefined) return machine
  try {
    const module = new WebAssembly.Module(bytesOf(binary))
    machine = {
      plan,
      start(pages, calls) {
        const memory = new WebAssembly.Memory({ initial: pages, maximum: MOST_PAGES })
        const instance = new WebAssembly.Instance(module, { engine: { memory, ...calls } })
        return { memory, functions: instance.exports as Record<string, never> }
      },
    }
  } catch {
    machine = null
  }
  return machine
}

/**
 * Lets the months of a world run as WebAssembly from now on. They give the same bits either way: where there is no WebAssembly, or not
 * enough memory in one piece, the world goes on in JavaScript.
 */
export function accelerate(world: World): void {
  const here = machineHere()
  if (here === null) return
  try {
    speedUp(world, here)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
}
