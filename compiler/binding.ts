/** Names bound to values, and patterns taken apart. */
import type { Frame } from './frame.ts'
import { elementOf, part } from './parts.ts'
import { NotCompilable } from './refusals.ts'
import type { Node } from './syntax.ts'
import { isDynamic, isNumber } from './values.ts'
import type { Value } from './values.ts'

/** Binds the names of a pattern to the parts of a value; numbers that may change get variables of their own. */
export function bind(frame: Frame, pattern: Node, value: Value, changing: boolean): void {
  switch (pattern.type) {
    case 'Identifier':
      return bindName(frame, pattern.name, value, changing)
    case 'ObjectPattern':
      for (const property of pattern.properties) {
        if (property.type !== 'Property' || property.computed || property.key.type !== 'Identifier')
          throw new NotCompilable('rest of an object, or a computed key')
        bind(frame, property.value, part(frame, value, property.key.name), changing)
      }
      return
    case 'ArrayPattern':
      for (const [i, element] of pattern.elements.entries())
        if (element !== null) bind(frame, element, elementOf(frame, value, i), changing)
      return
    case 'AssignmentPattern': {
      const absent = value.kind === 'known' && value.value === undefined
      bind(frame, pattern.left, absent ? frame.expression(pattern.right) : value, changing)
      return
    }
    default:
      throw new NotCompilable(`pattern ${pattern.type}`)
  }
}

function bindName(frame: Frame, name: string, value: Value, changing: boolean): void {
  if (value.kind === 'nothing') throw new NotCompilable(`${name} gets nothing`)
  if (!isDynamic(value) && !(changing && isNumber(value))) {
    frame.scope.bind(name, value)
    return
  }
  // What never changes stays known to be whole, in 32 bits too: an index, as a rule.
  if (!changing && value.kind === 'double' && value.exact !== undefined) {
    frame.scope.bind(name, frame.keep(value))
    return
  }
  const variable = frame.variable()
  frame.out.push(frame.assign(variable, value))
  frame.scope.bind(name, variable)
}

/** `[a, b] = …`: all parts are known before any is written. */
export function assignTo(frame: Frame, pattern: Node, value: Value): void {
  if (pattern.type !== 'ArrayPattern') throw new NotCompilable(`assignment to ${pattern.type}`)
  const kept = pattern.elements.map((_, i) => {
    const element = elementOf(frame, value, i)
    return isDynamic(element) ? frame.keep(element) : element
  })
  for (const [i, element] of pattern.elements.entries()) {
    if (element?.type !== 'Identifier') throw new NotCompilable('assignment to a part of a pattern')
    const binding = frame.scope.find(element.name)
    if (binding?.kind !== 'variable') throw new NotCompilable(`${element.name} cannot be assigned to`)
    frame.out.push(frame.assign(binding, kept[i]))
  }
}
