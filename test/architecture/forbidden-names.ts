/** What gives different answers on different engines, days or machines, and so has no place where results are made. */
import { type Node, type Source, isNode, place, walk } from './source.ts'

/** IEEE 754 fixes these results, or they are constants; every other function of Math is the engine's own affair. */
const EXACT_MATH = new Set(
  'sqrt floor ceil round trunc abs min max imul sign fround clz32 PI E LN2 LN10'.split(' '),
)
const UNSTEADY = new Set(['Date', 'performance', 'Intl', 'crypto', 'Temporal'])

export const mustBeExact = (path: string) => /^(sim\/|src\/stats\/|src\/scenario\/rule)/.test(path)

export function forbiddenNames(source: Source): string[] {
  const problems: string[] = []
  walk(source, (node, [parent], key) => {
    const why = parent === undefined ? undefined : reason(node, parent, key)
    if (why !== undefined) problems.push(`${place(source, node)}: ${why}`)
  })
  return problems
}

function reason(node: Node, parent: Node, key: string): string | undefined {
  if (/^(Binary|Assignment)Expression$/.test(node.type) && /^\*\*=?$/.test(String(node.operator))) {
    return 'the operator ** differs between engines'
  }
  if (node.type === 'CallExpression') return sortProblem(node)
  if (node.type !== 'Identifier') return undefined
  if (isName(parent, key)) return localeProblem(String(node.name), parent, key)
  const name = String(node.name)
  if (name === 'Math') return mathProblem(parent, key)
  return UNSTEADY.has(name) ? `${name} is not the same everywhere` : undefined
}

/** Whether an identifier only names a property or key, and is no reference to a variable. */
function isName(parent: Node, key: string): boolean {
  if (parent.computed === true) return false
  return key === 'property' || key === 'key'
}

function localeProblem(name: string, parent: Node, key: string): string | undefined {
  if (parent.type !== 'MemberExpression' || key !== 'property') return undefined
  if (/^(localeCompare|toLocale\w*)$/.test(name)) return `${name} depends on the machine's language`
  // Reached another way: globalThis.Math.exp, self.Date …
  return name === 'Math' || UNSTEADY.has(name) ? `${name} is not the same everywhere` : undefined
}

function mathProblem(parent: Node, key: string): string | undefined {
  const plain = parent.type === 'MemberExpression' && key === 'object' && parent.computed !== true
  const name = plain && isNode(parent.property) ? String(parent.property.name) : undefined
  if (name === undefined) return 'Math may only be used as Math.name, so that this check can see the name'
  return EXACT_MATH.has(name) ? undefined : `Math.${name} differs between engines`
}

function sortProblem(call: Node): string | undefined {
  const callee = call.callee as Node
  if (callee.type !== 'MemberExpression' || !isNode(callee.property)) return undefined
  const name = String(callee.property.name ?? callee.property.value)
  const bare = (call.arguments as Node[]).length === 0
  return bare && /^(sort|toSorted)$/.test(name) ? `${name}() without an order sorts by text` : undefined
}
