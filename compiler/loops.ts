/** Loops. Control may get past each of them. */
import { bind } from './binding.ts'
import { fewTurns } from './few-turns.ts'
import type { Frame, Jump } from './frame.ts'
import { part } from './parts.ts'
import { NotCompilable, refuse } from './refusals.ts'
import type { Each, For, Node, While } from './syntax.ts'
import { known, Scope } from './values.ts'
import type { Emit, Value } from './values.ts'

export function loop(frame: Frame, node: For): boolean {
  const { init, test, update, body } = node
  const few = fewTurns(frame, node)
  if (few !== null) return rounds(frame, few.values, body, (value) => frame.scope.bind(few.name, value))
  return frame.within(new Scope(frame.scope), () => {
    if (init?.type === 'VariableDeclaration') frame.statement(init)
    else if (init !== null) frame.discard(frame.expression(init))
    const turn = turnOf(frame, test, update, body)
    emitLoop(frame, turn, [...turn.test, turn.working, ...turn.last])
    return turn.endless
  })
}

export function repeat(frame: Frame, { type, test, body }: While): boolean {
  const turn = turnOf(frame, test, null, body)
  const late = type === 'DoWhileStatement'
  emitLoop(frame, turn, late ? [turn.working, ...turn.test] : [...turn.test, turn.working])
  return turn.endless
}

/** What one turn of a loop does. */
interface Turn {
  readonly leave: string
  readonly again: string
  /** Leaves unless another turn is due. */
  readonly test: readonly Emit[]
  readonly working: Emit
  readonly last: readonly Emit[]
  /** Control never gets past the loop. */
  readonly endless: boolean
}

function turnOf(frame: Frame, test: Node | null, update: Node | null, body: Node): Turn {
  const { m, a } = frame.program
  const jump: Jump = { leave: frame.label('leave'), next: frame.label('next'), broken: false }
  const again = frame.label('again')
  let endless = test === null
  const before = frame.capture(() => {
    if (test === null) return
    const value = frame.expression(test)
    endless = value.kind === 'known' && Boolean(value.value)
    const condition = a.toCondition(value)
    frame.out.push(() => m.br(jump.leave, m.i32.eqz(condition())))
  })
  const inside = insideOf(frame, jump, body)
  const last = frame.capture(() => {
    if (update !== null) frame.discard(frame.expression(update))
  })
  const working: Emit = () => frame.block(inside, jump.next)
  return { leave: jump.leave, again, test: before, working, last, endless: endless && !jump.broken }
}

function insideOf(frame: Frame, jump: Jump, body: Node): Emit[] {
  frame.jumps.push(jump)
  const emits = frame.capture(() => frame.statement(body))
  frame.jumps.pop()
  return emits
}

/** `leave { again { …steps; br again } }`. */
function emitLoop(frame: Frame, { leave, again }: Turn, steps: readonly Emit[]): void {
  const { m } = frame.program
  frame.out.push(() => m.block(leave, [m.loop(again, frame.block([...steps, () => m.br(again)]))]))
}

/** Over what is known while compiling: written out once for each. */
export function each(frame: Frame, { type, left, right, body }: Each): false {
  if (left.type !== 'VariableDeclaration') throw new NotCompilable('loop over nothing declared')
  const [{ id }] = left.declarations
  const list = frame.expression(right)
  const items = type === 'ForInStatement' ? keysOf(list) : itemsOf(frame, list)
  return rounds(frame, items, body, (item) => bind(frame, id, item, false))
}

/** What is done for each item, one after the other. */
function rounds(frame: Frame, items: readonly Value[], body: Node, begin: (item: Value) => void): false {
  const leave = frame.label('leave')
  const { m } = frame.program
  const written = items.map((item) => {
    const next = frame.label('next')
    const inside = frame.capture(() =>
      frame.within(new Scope(frame.scope), () => {
        begin(item)
        frame.out.push(...insideOf(frame, { leave, next, broken: false }, body))
      }),
    )
    return { inside, next }
  })
  frame.out.push(() =>
    m.block(
      leave,
      written.map(({ inside, next }) => frame.block(inside, next)),
    ),
  )
  return false
}

function keysOf(object: Value): Value[] {
  if (object.kind !== 'known' || object.value === null) refuse(object, 'a known object')
  return Object.keys(object.value as object).map(known)
}

function itemsOf(frame: Frame, list: Value): Value[] {
  if (list.kind === 'composite') return [...list.parts.values()].map((item) => frame.valueOf(item))
  if (list.kind !== 'known' || !Array.isArray(list.value)) refuse(list, 'a known list')
  return list.value.map((_, i) => part(frame, list, String(i)))
}
