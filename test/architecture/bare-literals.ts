/**
 * Numbers that the economics hides in the code instead of declaring them as parameters. What is no parameter and yet a number of its
 * own is a constant at the top of its file, and stands in the table of constants with a reason.
 */
import { CONSTANTS, type Constants } from './constants-of-law.ts'
import { type Node, type Source, isNode, place, walk } from './source.ts'

const EVERYDAY = new Set([0, 1, 12])

const HELD = [
  'sim/month/',
  'sim/month.ts',
  'sim/mechanisms/',
  'sim/world/',
  'sim/genesis.ts',
  'sim/burn-in.ts',
]

const beginsWith = (path: string) => (beginning: string) => path.startsWith(beginning)

export const mustDeclareNumbers = (path: string) => HELD.some(beginsWith(path))

/** A number of its own, and the constant at the top of the file that it is part of, if it is. */
interface Found {
  readonly node: Node
  readonly constant: string | undefined
}

export function bareLiterals(source: Source, constants: Constants = CONSTANTS): string[] {
  const listed = constants[source.path] ?? {}
  return numbersOf(source)
    .filter(({ constant }) => constant === undefined || !Object.hasOwn(listed, constant))
    .map(
      ({ node, constant }) =>
        `${place(source, node)}: ${source.text.slice(node.start, node.end)} belongs in sim/parameters/${
          constant === undefined ? '' : `, or ${constant} in the table of constants`
        }`,
    )
}

/** Entries of the table that name no constant with a number of its own. */
export function staleConstants(sources: readonly Source[], constants: Constants = CONSTANTS): string[] {
  const found = new Set(
    sources.flatMap((source) => numbersOf(source).map(({ constant }) => `${source.path} ${constant}`)),
  )
  return Object.entries(constants)
    .flatMap(([path, names]) => Object.keys(names).map((name) => `${path} ${name}`))
    .filter((entry) => !found.has(entry))
}

function numbersOf(source: Source): Found[] {
  const found: Found[] = []
  walk(source, (node, around) => {
    if (!isNumber(node) || isNoQuantity(around, node)) return
    const declarator = topConstant(around)
    // Whoever gives a number a name means more by it than the number, also by 0, 1 and 12.
    if (EVERYDAY.has(Number(node.value)) && !(declarator !== undefined && isNothingElse(declarator))) return
    const constant = declarator === undefined ? undefined : String((declarator.id as Node).name)
    found.push({ node, constant })
  })
  return found
}

function isNumber(node: Node): boolean {
  return node.type === 'Literal' && /^(number|bigint)$/.test(typeof node.value)
}

/** An index into an array or a width in bits, or a part of the sum that is one, or a type: numbers that measure nothing. */
function isNoQuantity([parent, ...around]: readonly Node[], node: Node): boolean {
  if (parent === undefined) return false
  if (parent.type === 'MemberExpression') return parent.property === node
  if (parent.type === 'TSLiteralType') return true
  if (parent.type === 'ParenthesizedExpression') return isNoQuantity(around, parent)
  if (parent.type !== 'BinaryExpression') return false
  if (/^(<<|>>|>>>)$/.test(String(parent.operator)) && parent.right === node) return true
  return /^[-+*]$/.test(String(parent.operator)) && isNoQuantity(around, parent)
}

/** The declaration of the constant of the module whose value a node is part of; what a function works out is not. */
function topConstant(around: readonly Node[]): Node | undefined {
  if (around.some(({ type }) => /Function/.test(type))) return undefined
  const at = around.findIndex(({ type }) => type === 'VariableDeclarator')
  const [declarator, declaration, holder] = around.slice(at)
  const isOfModule = holder?.type === 'Program' || holder?.type === 'ExportNamedDeclaration'
  return at >= 0 && isOfModule && declaration?.kind === 'const' ? declarator : undefined
}

/** Whether a constant is one number, with a sign or without. */
function isNothingElse({ init }: Node): boolean {
  if (!isNode(init)) return false
  return (
    isNumber(init) || (init.type === 'UnaryExpression' && isNode(init.argument) && isNumber(init.argument))
  )
}
