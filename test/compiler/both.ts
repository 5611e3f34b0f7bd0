/** Small programs in both forms: as JavaScript runs them, and compiled. */
import { compileSteps, sourceOf, type Options } from '../../compiler/index.ts'
import type { Calls } from '../../sim/webassembly/engine.ts'
import { COUNTS, lengthSlot, numberSlot, visitWorld, type TypedArray } from '../../sim/webassembly/places.ts'
import { relocate } from '../../sim/webassembly/relocation.ts'

/** A world of a few arrays and numbers. */
export type SmallWorld = Record<string, TypedArray | number | object>

export interface Both {
  /** Why steps were not compiled, by their names. */
  readonly left: Readonly<Record<string, string>>
  /** Runs a step of both forms, each on a world of its own, and returns where they differ: nothing if they agree. */
  differences(step: string, fill?: (world: SmallWorld) => void): string[]
}

type Step = (world: unknown) => void

const PAGES = 64

/** Compiles the functions of a module whose names begin with `step`. */
export async function bothOf(text: string, make: () => SmallWorld, options: Options = {}): Promise<Both> {
  const source = await sourceOf(text)
  const names = Object.keys(source.scope).filter((name) => name.startsWith('step'))
  const steps = names.map((name) => [name, { gather: source.scope[name] as Step }] as const)
  const { binary, layout, heapStart, placeholders, failures, left } = compileSteps(
    source,
    make(),
    steps,
    options,
  )
  const memory = new WebAssembly.Memory({ initial: PAGES, maximum: 65536 })
  const engine = { memory, ...callsOf(failures) }
  const addresses = addressesOf(make(), heapStart)
  const bytes = relocate(binary, placeholders, addresses)
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { engine })

  const compiled = (step: string, world: SmallWorld): void => {
    const words = new Int32Array(memory.buffer)
    const doubles = new Float64Array(memory.buffer)
    let [arrays, numbers] = [0, 0]
    const back: (() => void)[] = []
    visitWorld(world, {
      array: (_owner, _key, array) => {
        const here = new Uint8Array(memory.buffer, addresses[arrays], array.byteLength)
        const outside = new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
        here.set(outside)
        back.push(() => outside.set(here))
        words[lengthSlot(arrays++) / 4] = array.length
      },
      number: (owner, key) => {
        const fields = owner as Record<string, number>
        const slot = numberSlot(layout, numbers++)
        if (COUNTS[key] === undefined) doubles[slot / 8] = fields[key]
        else {
          words[slot / 4] = fields[key]
          back.push(() => (fields[key] = words[slot / 4]))
        }
      },
    })
    try {
      ;(exports[step] as () => void)()
    } finally {
      for (const restore of back) restore()
    }
  }

  return {
    left: Object.fromEntries(Object.entries(left).map(([name, why]) => [name.replace(/.* /, ''), why])),
    differences(step, fill = () => {}) {
      const [inJavaScript, inWebAssembly] = [make(), make()]
      fill(inJavaScript)
      fill(inWebAssembly)
      const thrown = [
        thrownBy(() => (source.scope[step] as Step)(inJavaScript)),
        thrownBy(() => compiled(step, inWebAssembly)),
      ]
      const differing = compare(inJavaScript, inWebAssembly)
      if (thrown[0] !== thrown[1]) differing.push(`throws ${thrown[0]}, compiled ${thrown[1]}`)
      return differing
    },
  }
}

/** One array behind the other. */
function addressesOf(world: SmallWorld, start: number): number[] {
  const addresses: number[] = []
  visitWorld(world, {
    array(_owner, _key, { byteLength }) {
      addresses.push(start)
      start += Math.ceil(byteLength / 64) * 64
    },
    number() {},
  })
  return addresses
}

function callsOf(failures: readonly string[]): Omit<Calls, 'makeRoom'> {
  return {
    fail: (message, ...numbers) => {
      throw new Error(failures[message].replace(/\{(\d)\}/g, (_, i) => String(numbers[Number(i)])))
    },
    remainder: (a, b) => a % b,
  }
}

function thrownBy(run: () => void): string | null {
  try {
    run()
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function compare(written: SmallWorld, compiled: SmallWorld): string[] {
  const found: string[] = []
  const arrays: [key: string, array: TypedArray][] = []
  visitWorld(written, {
    array: (_owner, key, array) => void arrays.push([key, array]),
    number: (owner, key) => void arrays.push([key, Float64Array.of((owner as Record<string, number>)[key])]),
  })
  let at = 0
  const look = (array: TypedArray): void => {
    const [key, expected] = arrays[at++]
    expected.forEach((value, i) => {
      if (!Object.is(value, array[i]))
        found.push(`${key}[${i}] is ${show(value)}, compiled ${show(array[i])}`)
    })
  }
  visitWorld(compiled, {
    array: (_owner, _key, array) => look(array),
    number: (owner, key) => look(Float64Array.of((owner as Record<string, number>)[key])),
  })
  return found
}

function show(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value)
}
