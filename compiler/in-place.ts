/** Functions compiled where they are called: closures, and those that take or give back objects. */
import type { Frame, Result } from './frame.ts'
import { bind } from './binding.ts'
import { NotCompilable } from './refusals.ts'
import { fallThrough, leaveWith } from './results.ts'
import type { FunctionNode } from './syntax.ts'
import { known, Scope } from './values.ts'
import type { Closure, Value } from './values.ts'

/** How deep calls may be nested while compiling; what goes on for ever ends here. */
export const DEEPEST = 40

/** Compiles the body of a function; an arrow without braces returns its expression. */
export function bodyOf(frame: Frame, node: FunctionNode): boolean {
  if (node.body.type !== 'BlockStatement') {
    leaveWith(frame, frame.expression(node.body))
    return true
  }
  const ends = frame.statement(node.body)
  if (!ends) fallThrough(frame)
  return ends
}

export function inPlace(frame: Frame, { node, scope }: Closure, args: readonly Value[]): Value {
  if (frame.depth > DEEPEST) throw new NotCompilable('calls are nested too deeply')
  const label = frame.label('done')
  const result: Result = { label, kind: null, fixed: null, variable: frame.variable(), parts: null }
  const [before, jumps] = [frame.result, frame.jumps.splice(0)]
  frame.depth += 1
  frame.result = result
  try {
    const emits = frame.capture(() =>
      frame.within(new Scope(scope), () => {
        for (const [i, pattern] of node.params.entries())
          bind(frame, pattern, args[i] ?? known(undefined), true)
        for (const unused of args.slice(node.params.length)) frame.discard(unused)
        bodyOf(frame, node)
      }),
    )
    frame.out.push(() => frame.block(emits, label))
  } finally {
    frame.depth -= 1
    frame.result = before
    frame.jumps.push(...jumps)
  }
  return valueOf(frame, result)
}

function valueOf(frame: Frame, { kind, parts, fixed, variable }: Result): Value {
  if (kind === 'number') return frame.read(variable)
  if (kind === 'parts' && parts !== null) return { kind: 'composite', parts }
  return fixed ?? { kind: 'nothing', emit: null }
}
