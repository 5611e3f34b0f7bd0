/** Statements. Each says whether control never gets past it. */
import { NotCompilable } from './arithmetic.ts'
import { bind } from './binding.ts'
import { leaveWith, raise } from './calls.ts'
import { effect, expression, part } from './expressions.ts'
import type { Frame } from './frame.ts'
import { refuse } from './frame.ts'
import type { Each, For, If, Node, While } from './syntax.ts'
import { Scope, known } from './values.ts'
import type { Emit, Value } from './values.ts'

export function statements(frame: Frame, nodes: readonly Node[]): boolean {
  for (const node of nodes)
    if (node.type === 'FunctionDeclaration')
      frame.scope.bind(node.id.name, { kind: 'closure', node, scope: frame.scope })
  for (const node of nodes) if (statement(frame, node)) return true
  return false
}

export function statement(frame: Frame, node: Node): boolean {
  const { m } = frame.program
  switch (node.type) {
    case 'EmptyStatement':
    case 'FunctionDeclaration':
      return false
    case 'BlockStatement':
      return frame.within(new Scope(frame.scope), () => statements(frame, node.body))
    case 'ExpressionStatement':
      effect(frame, node.expression, frame.out)
      return false
    case 'VariableDeclaration':
      for (const { id, init } of node.declarations) {
        if (init === null) throw new NotCompilable('a variable without a first value')
        bind(frame, id, expression(frame, init), node.kind === 'let')
      }
      return false
    case 'ReturnStatement':
      leaveWith(frame, node.argument === null ? null : expression(frame, node.argument))
      return true
    case 'ThrowStatement':
      raise(frame, node.argument)
      return true
    case 'IfStatement':
      return branch(frame, node)
    case 'ForStatement':
      loop(frame, node)
      return false
    case 'WhileStatement':
    case 'DoWhileStatement':
      repeat(frame, node)
      return false
    case 'ForOfStatement':
    case 'ForInStatement':
      each(frame, node)
      return false
    case 'BreakStatement':
    case 'ContinueStatement': {
      if (node.label !== null) throw new NotCompilable('a label')
      const jump = frame.jumps.at(-1)
      const to = node.type === 'BreakStatement' ? jump?.leave : jump?.next
      if (to === undefined || to === null) throw new NotCompilable('a jump out of nowhere')
      frame.out.push(() => m.br(to))
      return true
    }
    default:
      throw new NotCompilable(node.type)
  }
}

function branch(frame: Frame, node: If): boolean {
  const { m, a } = frame.program
  const test = expression(frame, node.test)
  if (test.kind === 'known' || test.kind === 'list' || test.kind === 'composite') {
    const yes = test.kind !== 'known' || Boolean(test.value)
    if (yes) return frame.within(new Scope(frame.scope), () => statement(frame, node.consequent))
    if (node.alternate === null) return false
    const { alternate } = node
    return frame.within(new Scope(frame.scope), () => statement(frame, alternate))
  }
  const condition = a.toCondition(test)
  let ends = false
  frame.conditional += 1
  const yes = frame.capture(
    () => (ends = frame.within(new Scope(frame.scope), () => statement(frame, node.consequent))),
  )
  let no: Emit[] | null = null
  let otherEnds = false
  if (node.alternate !== null) {
    const { alternate } = node
    no = frame.capture(
      () => (otherEnds = frame.within(new Scope(frame.scope), () => statement(frame, alternate))),
    )
  }
  frame.conditional -= 1
  frame.out.push(() =>
    no === null ? m.if(condition(), frame.block(yes)) : m.if(condition(), frame.block(yes), frame.block(no)),
  )
  return ends && otherEnds
}

/** A loop: `leave { again { test; next { body }; update; br again } }`. */
function loop(frame: Frame, { init, test, update, body }: For): void {
  frame.within(new Scope(frame.scope), () => {
    if (init !== null) {
      if (init.type === 'VariableDeclaration') statement(frame, init)
      else effect(frame, init, frame.out)
    }
    turn(frame, test, update, body, false)
  })
}

function repeat(frame: Frame, { type, test, body }: While): void {
  turn(frame, test, null, body, type === 'DoWhileStatement')
}

function turn(frame: Frame, test: Node | null, update: Node | null, body: Node, late: boolean): void {
  const { m, a } = frame.program
  const [leave, again, next] = [frame.label('leave'), frame.label('again'), frame.label('next')]
  let condition: Emit | null = null
  frame.conditional += 1
  const before = frame.capture(() => {
    if (test !== null) condition = a.toCondition(expression(frame, test))
  })
  const inside = frame.capture(() => {
    frame.jumps.push({ leave, next })
    statement(frame, body)
    frame.jumps.pop()
  })
  const last: Emit[] = []
  if (update !== null) effect(frame, update, last)
  frame.conditional -= 1
  const out: Emit[] = condition === null ? [] : [...before, () => m.br(leave, m.i32.eqz(condition!()))]
  const working: Emit = () => frame.block(inside, next)
  const steps = late ? [working, ...out] : [...out, working, ...last]
  frame.out.push(() => m.block(leave, [m.loop(again, frame.block([...steps, () => m.br(again)]))]))
}

/** Over what is known while compiling: written out once for each. */
function each(frame: Frame, { type, left, right, body }: Each): void {
  const list = expression(frame, right)
  const items: Value[] = []
  if (type === 'ForInStatement') {
    if (list.kind !== 'known') refuse(list, 'a known object')
    items.push(...Object.keys(list.value as object).map(known))
  } else if (list.kind === 'composite') {
    items.push(...[...list.parts.values()].map((part) => frame.valueOf(part)))
  } else if (list.kind === 'known' && Array.isArray(list.value)) {
    items.push(...list.value.map((_, i) => part(frame, list, String(i))))
  } else refuse(list, 'a known list')
  if (left.type !== 'VariableDeclaration') throw new NotCompilable('loop over nothing declared')
  const leave = frame.label('leave')
  const { m } = frame.program
  const rounds = items.map((item) => {
    const next = frame.label('next')
    const inside = frame.capture(() =>
      frame.within(new Scope(frame.scope), () => {
        bind(frame, left.declarations[0].id, item, false)
        frame.jumps.push({ leave, next })
        statement(frame, body)
        frame.jumps.pop()
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
}
