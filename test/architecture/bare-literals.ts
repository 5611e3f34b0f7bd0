/** Numbers that the economics of a month hides in the code instead of declaring them as parameters. */
import { type Node, type Source, place, walk } from './source.ts'

const EVERYDAY = new Set([0, 1, 12])

export const mustDeclareNumbers = (path: string) => path.startsWith('sim/month/')

export function bareLiterals(source: Source): string[] {
  const problems: string[] = []
  walk(source, (node, [parent], key) => {
    if (node.type !== 'Literal' || !/^(number|bigint)$/.test(typeof node.value)) return
    if (EVERYDAY.has(Number(node.value)) || parent === undefined || isNoQuantity(parent, key)) return
    problems.push(`${place(source, node)}: ${String(node.raw)} belongs in sim/parameters/ (or sim/state/)`)
  })
  return problems
}

/** An index into an array, a width in bits, or a type: numbers that measure nothing. */
function isNoQuantity(parent: Node, key: string): boolean {
  if (parent.type === 'MemberExpression') return key === 'property'
  if (parent.type === 'BinaryExpression')
    return key === 'right' && /^(<<|>>|>>>)$/.test(String(parent.operator))
  return parent.type === 'TSLiteralType'
}
