import { InputError } from '../../src/index.ts'
import { twinsOf } from './choice.ts'
import type { Choice, Twins } from './choice.ts'
import type { LinkProblem } from './link-problem.ts'

export interface Usable {
  readonly choice: Choice
  readonly twins: Twins
  readonly problems: readonly LinkProblem[]
}

/**
 * As much of a choice as makes two scenarios: where the whole does not, its parts are added to `before` one by one, and those that the
 * scenario's own check refuses are named. The page's fields and links keep within bounds, so that this is for what only the check knows.
 */
export function usable(choice: Choice, before: Choice): Usable {
  const whole = made(choice)
  if (whole !== undefined) return { choice, twins: whole, problems: [] }
  const problems: LinkProblem[] = []
  let used = { choice: before, twins: twinsOf(before) }
  const add = (field: string, found: unknown, next: Choice) => {
    const twins = made(next)
    if (twins !== undefined) used = { choice: next, twins }
    else problems.push({ kind: 'unusable', field, found: String(found) })
  }
  for (const field of ['pair', 'seed', 'months', 'replicates'] as const)
    if (choice[field] !== before[field]) add(field, choice[field], { ...used.choice, [field]: choice[field] })
  for (const [key, value] of Object.entries(choice.levers)) {
    const levers = { ...used.choice.levers, [key]: value }
    if (value !== before.levers[key]) add(`lever.${key}`, value, { ...used.choice, levers })
  }
  return { ...used, problems }
}

function made(choice: Choice): Twins | undefined {
  try {
    return twinsOf(choice)
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}
