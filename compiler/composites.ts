/** Objects and arrays written out in the program: their parts, each by itself; nothing is allocated. */
import type { Frame } from './frame.ts'
import { NotCompilable } from './refusals.ts'
import type { Lists, Node, Objects } from './syntax.ts'
import { isDynamic } from './values.ts'
import type { Binding, Value } from './values.ts'

export function composite(frame: Frame, node: Lists | Objects): Value {
  const parts = new Map<string, Binding>()
  if ('elements' in node) {
    for (const [i, element] of node.elements.entries()) {
      if (element === null) throw new NotCompilable('a list with holes')
      parts.set(String(i), stored(frame, frame.expression(element)))
    }
    return { kind: 'composite', parts }
  }
  for (const property of node.properties) {
    if (property.type !== 'Property' || property.computed) throw new NotCompilable('spread or computed key')
    const value = frame.expression(property.value)
    // Numbers of an object written out may be assigned to later.
    const number = value.kind === 'known' && typeof value.value === 'number'
    parts.set(nameOf(property.key), stored(frame, number ? frame.program.a.dynamic(value) : value))
  }
  return { kind: 'composite', parts }
}

function nameOf(key: Node): string {
  if (key.type === 'Identifier') return key.name
  if (key.type === 'Literal') return String(key.value)
  throw new NotCompilable('key of an object')
}

/** Numbers are worked out when the object is made, and kept. */
function stored(frame: Frame, value: Value): Binding {
  if (!isDynamic(value)) return value
  const variable = frame.variable()
  frame.out.push(frame.assign(variable, value))
  return variable
}
