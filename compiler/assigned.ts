/** What a program assigns to at its top level after it has begun: what is assigned to is no constant. */
import type { Node, Program } from './syntax.ts'

export interface Assigned {
  readonly names: ReadonlySet<string>
  /** Names of objects to whose fields something is assigned. */
  readonly owners: ReadonlySet<string>
}

type Tree = Node | readonly Tree[] | null | undefined

/** Names assigned to in the statements of a program that are not names of their own. (No name of one module shadows another.) */
export function assignedIn({ body }: Program): Assigned {
  const [names, owners] = [new Set<string>(), new Set<string>()]
  for (const statement of body) {
    const own = namesIn(statement)
    const inside = { names: new Set<string>(), owners: new Set<string>() }
    collect(statement, inside)
    for (const name of inside.names) if (!own.has(name)) names.add(name)
    for (const name of inside.owners) if (!own.has(name)) owners.add(name)
  }
  return { names, owners }
}

/** Names declared inside a statement, its own left out. */
function namesIn(statement: Node): Set<string> {
  const names = new Set<string>()
  const declare = (pattern: Tree): void => {
    each(pattern, (node) => {
      if (node.type === 'Identifier') names.add(node.name)
    })
  }
  const inside = (tree: Tree): void =>
    each(tree, (node) => {
      if (node.type === 'VariableDeclarator') declare(node.id)
      if ('params' in node) for (const param of node.params) declare(param)
      if (node.type === 'FunctionDeclaration') names.add(node.id.name)
    })
  if (statement.type === 'FunctionDeclaration') {
    for (const param of statement.params) declare(param)
    inside(statement.body)
  } else if (statement.type === 'VariableDeclaration') {
    for (const { init } of statement.declarations) inside(init)
  } else inside(statement)
  return names
}

/** Names to which something is assigned in a part of a program, whatever they are declared as. */
export function assignedWithin(tree: Node): ReadonlySet<string> {
  const names = new Set<string>()
  collect(tree, { names, owners: new Set() })
  return names
}

/** How many nodes a part of a program has. */
export function sizeOf(tree: Node): number {
  let nodes = 0
  each(tree, () => void nodes++)
  return nodes
}

function collect(tree: Tree, { names, owners }: { names: Set<string>; owners: Set<string> }): void {
  const note = (target: Node): void => {
    if (target.type === 'Identifier') names.add(target.name)
    if (target.type === 'MemberExpression' && target.object.type === 'Identifier' && !target.computed)
      owners.add(target.object.name)
    if (target.type === 'ArrayPattern') for (const element of target.elements) if (element) note(element)
  }
  each(tree, (node) => {
    if (node.type === 'AssignmentExpression') note(node.left)
    if (node.type === 'UpdateExpression') note(node.argument)
  })
}

/** Visits a tree's nodes. */
function each(tree: Tree, visit: (node: Node) => void): void {
  if (tree === null || typeof tree !== 'object') return
  if (!Array.isArray(tree) && 'type' in tree) visit(tree)
  for (const part of Object.values(tree) as Tree[]) each(part, visit)
}
