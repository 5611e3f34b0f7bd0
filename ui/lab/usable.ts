import { InputError } from '../../src/index.ts'
import { twinsOf } from './choice.ts'
import type { Choice } from './choice.ts'
import type { LinkProblem } from './link-problem.ts'

/**
 * As much of a choice as makes two scenarios: where the whole does not, its parts are added to `before` one by one, and those that the
 * scenario's own check refuses are named. The page's fields and links keep within bounds, so that this is for what only the check knows.
 */
export function usable(choice: Choice, before: Choice): readonly [Choice, readonly LinkProblem[]] {
  if (isUsable(choice)) return [choice, []]
  const problems: LinkProblem[] = []
  let used = before
  const add = (field: string, found: unknown, next: Choice) => {
    if (isUsable(next)) used = next
    else problems.push({ kind: 'unusable', field, found: String(found) })
  }
  for (const field of ['pair', 'seed', 'months', 'replicates'] as const)
    if (choice[field] !== before[field]) add(field, choice[field], { ...used, [field]: choice[field] })
  for (const [key, value] of Object.entries(choice.levers))
    if (value !== before.levers[key])
      add(`lever.${key}`, value, { ...used, levers: { ...used.levers, [key]: value } })
  return [used, problems]
}

function isUsable(choice: Choice): boolean {
  try {
    twinsOf(choice)
    return true
  } catch (error) {
    if (error instanceof InputError) return false
    throw error
  }
}
