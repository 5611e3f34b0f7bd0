/** What functions give back. */
import type { Frame, Result } from './frame.ts'
import { NotCompilable } from './refusals.ts'
import { isNumber } from './values.ts'
import type { Composite, Dynamic, Value, Variable } from './values.ts'

/** What a function gives back is no number: it can only be compiled where it is called. */
export class OnlyInPlace extends Error {}

/** Leaves the function, or what is compiled in its place, with a value or without. */
export function leaveWith(frame: Frame, given: Value | null): void {
  const { m, a } = frame.program
  const { result } = frame
  const { label } = result
  const value = worthOf(frame, given)
  if (value === null) {
    frame.out.push(() => (label === null ? m.return() : m.br(label)))
    return
  }
  if (label === null) {
    if (!isNumber(value)) throw new OnlyInPlace()
    returnNumber(frame, result.variable, a.dynamic(value))
    return
  }
  if (isNumber(value)) frame.out.push(frame.assign(result.variable, value))
  else if (value.kind === 'composite') giveParts(frame, result, value)
  else giveFixed(result, value)
  frame.out.push(() => m.br(label))
}

/** The value that is left with, null if there is none. */
function worthOf(frame: Frame, value: Value | null): Value | null {
  if (value?.kind === 'nothing') {
    if (value.emit !== null) frame.out.push(value.emit)
    return null
  }
  return value?.kind === 'known' && value.value === undefined ? null : value
}

function returnNumber(frame: Frame, variable: Variable, value: Dynamic): void {
  const { m, a } = frame.program
  frame.widen(variable, value)
  frame.out.push(() => m.return(variable.type === 'double' ? a.toDouble(value)() : a.toBits(value)()))
}

/** An object whose parts are numbers goes back as so many variables. */
function giveParts(frame: Frame, result: Result, { parts }: Composite): void {
  result.parts ??= new Map()
  for (const [key, binding] of parts) {
    const value = frame.valueOf(binding)
    if (!isNumber(value)) throw new NotCompilable(`returns an object whose ${key} is no number`)
    const kept = result.parts.get(key) ?? frame.variable()
    result.parts.set(key, kept)
    frame.out.push(frame.assign(kept, value))
  }
}

/** Anything else has to be the same whichever way the function ends. */
function giveFixed(result: Result, value: Value): void {
  const { fixed } = result
  const same =
    fixed === null ||
    (fixed.kind === 'known' && value.kind === 'known' && fixed.value === value.value) ||
    (fixed.kind === 'list' && value.kind === 'list' && fixed.place === value.place)
  if (!same) throw new NotCompilable('returns one object or another')
  result.fixed = value
}
