/** Parts of objects and arrays. */
import { choose } from './choice.ts'
import type { Frame } from './frame.ts'
import { describe, NotCompilable, refuse } from './refusals.ts'
import type { Member, Node } from './syntax.ts'
import { known, whole } from './values.ts'
import type { Composite, Value } from './values.ts'

/** A key that is known while compiling. */
export function keyOf(frame: Frame, node: Member): string | undefined {
  if (!node.computed) return node.property.type === 'Identifier' ? node.property.name : undefined
  const key = frame.expression(node.property)
  return key.kind === 'known' ? String(key.value) : undefined
}

export function member(frame: Frame, node: Member): Value {
  const owner = frame.expression(node.object)
  const { memory } = frame.program
  if (owner.kind === 'list' && node.computed)
    return memory.element(owner.place, frame.at(owner.place, frame.expression(node.property)))
  const key = keyOf(frame, node)
  if (key !== undefined) return part(frame, owner, key, node.optional)
  if (owner.kind === 'known' && isListOfNumbers(owner.value)) {
    const place = memory.layList(owner.value)
    return memory.element(place, frame.at(place, frame.expression(node.property)))
  }
  if (owner.kind === 'composite') return oneOf(frame, owner, node.property)
  throw new NotCompilable(`a key of ${describe(owner)} that is known only when running`)
}

function isListOfNumbers(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'number')
}

/** The number at an index among some that are written out. */
function oneOf(frame: Frame, { parts }: Composite, property: Node): Value {
  const { a, m } = frame.program
  const names = [...parts.keys()]
  if (names.some((name, i) => name !== String(i)))
    throw new NotCompilable('a key that is known only when running')
  const at = frame.keep(whole(0, names.length - 1, a.toIndex(frame.expression(property))))
  return [...parts.values()]
    .map((binding) => frame.valueOf(binding))
    .reduceRight((rest, value, i) => choose(frame, () => m.i32.eq(at.emit(), m.i32.const(i)), value, rest))
}

/** The part with a key that is known. */
export function part(frame: Frame, owner: Value, key: string, optional = false): Value {
  const { fields, memory } = frame.program
  if (owner.kind === 'list') {
    if (key === 'length') return memory.lengthOf(owner.place)
    throw new NotCompilable(`.${key} of an array`)
  }
  if (owner.kind === 'composite') {
    const found = owner.parts.get(key)
    if (found === undefined) return known(key === 'length' ? owner.parts.size : undefined)
    return frame.valueOf(found)
  }
  if (owner.kind !== 'known') refuse(owner, `an object with ${key}`)
  if (owner.value === null || owner.value === undefined) {
    if (optional) return known(undefined)
    throw new NotCompilable(`${key} of ${String(owner.value)}`)
  }
  return fields.read(owner.value, key)
}

/** Element of an array or of a list that is written out. */
export function elementOf(frame: Frame, owner: Value, i: number): Value {
  if (owner.kind !== 'list') return part(frame, owner, String(i))
  return frame.program.memory.element(owner.place, frame.at(owner.place, known(i)))
}
