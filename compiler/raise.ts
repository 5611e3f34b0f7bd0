/** Errors: the compiled program knows their messages by number, the engine throws them. */
import { MOST_NUMBERS, type Frame } from './frame.ts'
import { NotCompilable } from './refusals.ts'
import type { Node, Template } from './syntax.ts'
import { isNumber } from './values.ts'
import type { Value } from './values.ts'

/** `throw new Kind(message)`. */
export function raise(frame: Frame, node: Node | null): true {
  const message = node?.type === 'NewExpression' ? node.arguments[0] : undefined
  const numbers: Value[] = []
  let text = 'the model failed'
  if (message?.type === 'Literal') text = String(message.value)
  else if (message?.type === 'TemplateLiteral') text = textOf(frame, message, numbers)
  frame.out.push(() => frame.fail(text, numbers))
  return true
}

/** The message with {0}, {1} … for the numbers it names; what is no number is left out. */
function textOf(frame: Frame, { quasis, expressions }: Template, numbers: Value[]): string {
  let text = quasis[0].value.cooked
  for (const [i, node] of expressions.entries()) {
    const value = numbers.length < MOST_NUMBERS ? numberIn(frame, node) : null
    text += value === null ? '…' : `{${numbers.push(value) - 1}}`
    text += quasis[i + 1].value.cooked
  }
  return text
}

function numberIn(frame: Frame, node: Node): Value | null {
  try {
    const value = frame.expression(node)
    return isNumber(value) ? frame.keep(value) : null
  } catch (error) {
    if (error instanceof NotCompilable) return null
    throw error
  }
}
