/** Statements. Each says whether control never gets past it. */
import { bind } from './binding.ts'
import type { Frame } from './frame.ts'
import { each, loop, repeat } from './loops.ts'
import { raise } from './raise.ts'
import { NotCompilable } from './refusals.ts'
import { leaveWith } from './results.ts'
import type { Block, Declaration, If, Jump, Node } from './syntax.ts'
import { Scope } from './values.ts'
import type { Emit } from './values.ts'

export function statement(frame: Frame, node: Node): boolean {
  switch (node.type) {
    case 'EmptyStatement':
    case 'FunctionDeclaration':
      return false
    case 'BlockStatement':
      return frame.within(new Scope(frame.scope), () => statements(frame, node))
    case 'ExpressionStatement':
      frame.discard(frame.expression(node.expression))
      return false
    case 'VariableDeclaration':
      return declaration(frame, node)
    case 'ReturnStatement':
      leaveWith(frame, node.argument === null ? null : frame.expression(node.argument))
      return true
    case 'ThrowStatement':
      return raise(frame, node.argument)
    case 'IfStatement':
      return branch(frame, node)
    case 'ForStatement':
      return loop(frame, node)
    case 'WhileStatement':
    case 'DoWhileStatement':
      return repeat(frame, node)
    case 'ForOfStatement':
    case 'ForInStatement':
      return each(frame, node)
    case 'BreakStatement':
    case 'ContinueStatement':
      return jump(frame, node)
    default:
      throw new NotCompilable(node.type)
  }
}

function statements(frame: Frame, { body }: Block): boolean {
  for (const node of body)
    if (node.type === 'FunctionDeclaration')
      frame.scope.bind(node.id.name, { kind: 'closure', node, scope: frame.scope })
  return body.some((node) => statement(frame, node))
}

function declaration(frame: Frame, { declarations, kind }: Declaration): boolean {
  for (const { id, init } of declarations) {
    if (init === null) throw new NotCompilable('a variable without a first value')
    bind(frame, id, frame.expression(init), kind === 'let')
  }
  return false
}

function jump(frame: Frame, { type, label }: Jump): boolean {
  if (label !== null) throw new NotCompilable('a label')
  const around = frame.jumps.at(-1)
  if (around === undefined) throw new NotCompilable('a jump out of nowhere')
  const to = type === 'BreakStatement' ? around.leave : around.next
  if (type === 'BreakStatement') around.broken = true
  frame.out.push(() => frame.program.m.br(to))
  return true
}

/** A statement that may declare names of its own. */
function scoped(frame: Frame, node: Node): boolean {
  return frame.within(new Scope(frame.scope), () => statement(frame, node))
}

function branch(frame: Frame, node: If): boolean {
  const { m, a } = frame.program
  const { consequent, alternate } = node
  const test = frame.expression(node.test)
  if (test.kind === 'known' || test.kind === 'list' || test.kind === 'composite') {
    const taken = test.kind !== 'known' || test.value ? consequent : alternate
    return taken !== null && scoped(frame, taken)
  }
  const condition = a.toCondition(test)
  const yes = frame.captured(() => scoped(frame, consequent))
  if (alternate === null) {
    frame.out.push(() => m.if(condition(), frame.block(yes.emits)))
    return false
  }
  const no = frame.captured(() => scoped(frame, alternate))
  const emit: Emit = () => m.if(condition(), frame.block(yes.emits), frame.block(no.emits))
  frame.out.push(emit)
  return yes.value && no.value
}
