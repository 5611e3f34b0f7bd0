/** What functions give back. */
import type { Frame, Result } from './frame.ts'
import { NotCompilable } from './refusals.ts'
import { isNumber, known } from './values.ts'
import type { Composite, Dynamic, Value, Variable } from './values.ts'

/** What a function gives back is no number: it can only be compiled where it is called. */
export class OnlyInPlace extends Error {}

/** Leaves the function, or what is compiled in its place, with a value or without. */
export function leaveWith(frame: Frame, value: Value | null): void {
  const { m } = frame.program
  const { result } = frame
  const { label } = result
  if (value === null || isNothing(value)) {
    if (value !== null) frame.discard(value)
    settleKind(result, 'nothing')
    frame.out.push(() => (label === null ? m.return() : m.br(label)))
    return
  }
  if (label === null) {
    if (!isNumber(value)) throw new OnlyInPlace('gives back an object')
    settleKind(result, 'number')
    returnNumber(frame, result.variable, frame.program.a.dynamic(value))
    return
  }
  giveBack(frame, result, value)
  frame.out.push(() => m.br(label))
}

/** Notes that the function ends without `return`. */
export function fallThrough({ result }: Frame): void {
  settleKind(result, 'nothing')
}

function isNothing(value: Value): boolean {
  return value.kind === 'nothing' || (value.kind === 'known' && value.value === undefined)
}

/** What a function gives back has to be of one kind, so that its callers know what they have. */
function settleKind(result: Result, kind: NonNullable<Result['kind']>): void {
  if (result.kind !== null && result.kind !== kind)
    throw new NotCompilable('gives back one kind of thing or another')
  result.kind = kind
}

function giveBack(frame: Frame, result: Result, value: Value): void {
  if (isNumber(value)) {
    settleKind(result, 'number')
    frame.out.push(frame.assign(result.variable, value))
  } else if (value.kind === 'composite') {
    settleKind(result, 'parts')
    giveParts(frame, result, value)
  } else {
    settleKind(result, 'fixed')
    giveFixed(result, value)
  }
}

function returnNumber(frame: Frame, variable: Variable, value: Dynamic): void {
  const { m, a } = frame.program
  frame.widen(variable, value)
  frame.out.push(() => m.return(variable.type === 'double' ? a.toDouble(value)() : a.toBits(value)()))
}

/** An object whose parts are numbers goes back as so many variables. */
function giveParts(frame: Frame, result: Result, { parts }: Composite): void {
  const names = [...parts.keys()]
  result.parts ??= new Map(names.map((name) => [name, frame.variable()]))
  if (names.join() !== [...result.parts.keys()].join())
    throw new NotCompilable('gives back objects of different parts')
  for (const [name, variable] of result.parts) {
    const binding = parts.get(name)
    const value = binding === undefined ? known(undefined) : frame.valueOf(binding)
    if (!isNumber(value)) throw new NotCompilable(`gives back an object whose ${name} is no number`)
    frame.out.push(frame.assign(variable, value))
  }
}

/** Anything else has to be the same whichever way the function ends. */
function giveFixed(result: Result, value: Value): void {
  const { fixed } = result
  if (value.kind === 'closure') throw new NotCompilable('gives back a function')
  const same =
    fixed === null ||
    (fixed.kind === 'known' && value.kind === 'known' && fixed.value === value.value) ||
    (fixed.kind === 'list' && value.kind === 'list' && fixed.place === value.place)
  if (!same) throw new NotCompilable('gives back one object or another')
  result.fixed = value
}
