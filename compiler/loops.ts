/** Loops. Control may get past each of them. */
import { bind } from './binding.ts'
import { effect } from './effects.ts'
import type { Frame } from './frame.ts'
import { part } from './parts.ts'
import { NotCompilable, refuse } from './refusals.ts'
import type { Each, For, Node, While } from './syntax.ts'
import { known, Scope } from './values.ts'
import type { Emit, Value } from './values.ts'

export function loop(frame: Frame, { init, test, update, body }: For): false {
  return frame.within(new Scope(frame.scope), () => {
    if (init?.type === 'VariableDeclaration') frame.statement(init)
    else if (init !== null) effect(frame, init, frame.out)
    const turn = turnOf(frame, test, update, body)
    return emitLoop(frame, turn, [...turn.test, turn.working, ...turn.last])
  })
}

export function repeat(frame: Frame, { type, test, body }: While): false {
  const turn = turnOf(frame, test, null, body)
  const late = type === 'DoWhileStatement'
  return emitLoop(frame, turn, late ? [turn.working, ...turn.test] : [...turn.test, turn.working])
}

/** What one turn of a loop does. */
interface Turn {
  readonly leave: string
  readonly again: string
  /** Leaves unless another turn is due. */
  readonly test: readonly Emit[]
  readonly working: Emit
  readonly last: readonly Emit[]
}

function turnOf(frame: Frame, test: Node | null, update: Node | null, body: Node): Turn {
  const { m, a } = frame.program
  const [leave, again, next] = [frame.label('leave'), frame.label('again'), frame.label('next')]
  const before = frame.capture(() => {
    if (test === null) return
    const condition = a.toCondition(frame.expression(test))
    frame.out.push(() => m.br(leave, m.i32.eqz(condition())))
  })
  const inside = insideOf(frame, { leave, next }, body)
  const last: Emit[] = []
  if (update !== null) effect(frame, update, last)
  return { leave, again, test: before, working: () => frame.block(inside, next), last }
}

function insideOf(frame: Frame, jump: { leave: string; next: string }, body: Node): Emit[] {
  return frame.capture(() => {
    frame.jumps.push(jump)
    frame.statement(body)
    frame.jumps.pop()
  })
}

/** `leave { again { …steps; br again } }`. */
function emitLoop(frame: Frame, { leave, again }: Turn, steps: readonly Emit[]): false {
  const { m } = frame.program
  frame.out.push(() => m.block(leave, [m.loop(again, frame.block([...steps, () => m.br(again)]))]))
  return false
}

/** Over what is known while compiling: written out once for each. */
export function each(frame: Frame, { type, left, right, body }: Each): false {
  if (left.type !== 'VariableDeclaration') throw new NotCompilable('loop over nothing declared')
  const [{ id }] = left.declarations
  const list = frame.expression(right)
  const items = type === 'ForInStatement' ? keysOf(list) : itemsOf(frame, list)
  const leave = frame.label('leave')
  const { m } = frame.program
  const rounds = items.map((item) => {
    const next = frame.label('next')
    const inside = frame.capture(() =>
      frame.within(new Scope(frame.scope), () => {
        bind(frame, id, item, false)
        frame.out.push(...insideOf(frame, { leave, next }, body))
      }),
    )
    return { inside, next }
  })
  frame.out.push(() =>
    m.block(
      leave,
      rounds.map(({ inside, next }) => frame.block(inside, next)),
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
