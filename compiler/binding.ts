/** Names bound to values, and patterns taken apart. */
import { NotCompilable } from './arithmetic.ts'
import { expression, part } from './expressions.ts'
import type { Frame } from './frame.ts'
import type { Node } from './syntax.ts'
import { isDynamic, known } from './values.ts'
import type { Value, Variable } from './values.ts'

/** Binds the names of a pattern to the parts of a value; numbers get variables of their own. */
export function bind(frame: Frame, pattern: Node, value: Value, changing: boolean): void {
  switch (pattern.type) {
    case 'Identifier': {
      if (value.kind === 'nothing') throw new NotCompilable(`${pattern.name} gets nothing`)
      const number = value.kind === 'known' && ['number', 'boolean'].includes(typeof value.value)
      if (!isDynamic(value) && !(changing && number)) {
        frame.scope.bind(pattern.name, value)
        return
      }
      const variable = frame.variable()
      frame.out.push(frame.assign(variable, value))
      frame.scope.bind(pattern.name, variable)
      return
    }
    case 'ObjectPattern':
      for (const property of pattern.properties) {
        if (property.type !== 'Property' || property.key.type !== 'Identifier')
          throw new NotCompilable('rest of an object')
        bind(frame, property.value, part(frame, value, property.key.name), changing)
      }
      return
    case 'ArrayPattern':
      pattern.elements.forEach((element, i) => {
        if (element !== null) bind(frame, element, elementOf(frame, value, i), changing)
      })
      return
    case 'AssignmentPattern': {
      const absent = value.kind === 'known' && value.value === undefined
      bind(frame, pattern.left, absent ? expression(frame, pattern.right) : value, changing)
      return
    }
    default:
      throw new NotCompilable(`pattern ${pattern.type}`)
  }
}

function elementOf(frame: Frame, value: Value, i: number): Value {
  if (value.kind === 'list') {
    const { program } = frame
    return program.element(value.place, program.a.toIndex(known(i)))
  }
  return part(frame, value, String(i))
}

/** `[a, b] = …`: all parts are known before any is written. */
export function assignTo(frame: Frame, pattern: Node, value: Value): void {
  if (pattern.type !== 'ArrayPattern') throw new NotCompilable(`assignment to ${pattern.type}`)
  const kept = pattern.elements.map((_, i) => {
    const element = elementOf(frame, value, i)
    return isDynamic(element) ? frame.keep(element) : element
  })
  pattern.elements.forEach((element, i) => {
    if (element?.type !== 'Identifier') throw new NotCompilable('assignment to a part of a pattern')
    const binding = frame.scope.find(element.name)
    if (binding?.kind !== 'variable') throw new NotCompilable(`${element.name} cannot be assigned to`)
    frame.out.push(frame.assign(binding satisfies Variable, kept[i]))
  })
}
