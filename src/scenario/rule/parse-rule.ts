import { create, parseDependencies } from 'mathjs/number'
import type { MathNode } from 'mathjs'
import { quoted } from '../input-error.ts'
import { LIMITS } from '../limits.ts'
import { isPrintable } from '../printable.ts'
import { RuleError } from './rule-error.ts'

type Parser = (text: string) => MathNode

/** Made for the first rule: few scenarios have one, and it takes as long as all else that is loaded. */
let parser: Parser | undefined

/**
 * The syntax tree of a rule. Only mathjs's parser runs, never its evaluator. Length and nesting are checked first, on the
 * text: the parser is recursive and slow on hostile text.
 *
 * @throws RuleError
 */
export function parseRule(text: string): MathNode {
  if (text.trim() === '') throw new RuleError('an empty rule', 'an expression')
  if (text.length > LIMITS.rule.characters) {
    throw new RuleError(`a rule of ${text.length} characters`, `at most ${LIMITS.rule.characters} characters`)
  }
  if (!isPrintable(text, { lines: true })) {
    throw new RuleError(`the rule ${quoted(text)}`, 'a rule without control characters')
  }
  const depth = nesting(text)
  if (depth > LIMITS.rule.depth) {
    throw new RuleError(`brackets ${depth} deep`, `nesting of at most ${LIMITS.rule.depth}`)
  }
  try {
    parser ??= create({ ...parseDependencies }).parse as Parser
    return parser(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new RuleError(`the rule ${quoted(text)}, which cannot be read: ${quoted(reason)}`, 'an expression')
  }
}

function nesting(text: string): number {
  let open = 0
  let deepest = 0
  for (const character of text) {
    if ('([{'.includes(character)) deepest = Math.max(deepest, ++open)
    else if (')]}'.includes(character)) open--
  }
  return deepest
}
