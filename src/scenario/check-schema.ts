import type { TSchema } from 'typebox'
import { describeValue, joinKey } from './input-error.ts'
import type { InputIssue, Issues } from './input-error.ts'
import { nearestKey } from './nearest.ts'

/** The words of JSON Schema that ours are made of, as they lie in memory. All objects are closed. */
export interface Words {
  type?: string
  const?: unknown
  enum?: unknown[]
  anyOf?: Words[]
  items?: Words
  properties?: Record<string, Words>
  required?: string[]
  minProperties?: number
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
  unit?: string
  allowed?: string
}

/**
 * Adds where a value breaks a schema, in words. Each part of the value is looked at once, and nothing inside what is refused, so that
 * the time is that of reading it. Where a schema offers alternatives, only the problems of the one that was meant are told: the one of
 * the value's type, or with its `kind`.
 *
 * @param said paths about which everything has been said
 */
export function checkSchema(
  schema: TSchema,
  value: unknown,
  issues: Issues,
  said: ReadonlySet<string> = new Set(),
): void {
  check(schema, value, '', { issues, said })
}

interface Walk {
  readonly issues: Issues
  readonly said: ReadonlySet<string>
}

function check(words: Words, found: unknown, path: string, walk: Walk): void {
  if (walk.said.has(path)) return
  if (words.anyOf !== undefined) checkAlternatives(words, words.anyOf, found, path, walk)
  else if (!holds(words, found)) walk.issues.add(() => mismatch(words, found, path))
  else if (words.properties !== undefined)
    checkProperties(words, found as Record<string, unknown>, path, walk)
  else if (words.items !== undefined) {
    for (const [index, item] of (found as unknown[]).entries())
      check(words.items, item, `${path}[${index}]`, walk)
  }
}

/** Whether a value is what the words say, but for what is inside it. */
function holds(words: Words, found: unknown): boolean {
  if (words.const !== undefined) return found === words.const
  if (words.enum !== undefined) return words.enum.includes(found)
  switch (words.type) {
    case 'number':
      return typeof found === 'number' && Number.isFinite(found) && isWithin(words, found)
    case 'integer':
      return Number.isInteger(found) && isWithin(words, found as number)
    case 'string':
      return (
        typeof found === 'string' &&
        found.length >= (words.minLength ?? 0) &&
        found.length <= (words.maxLength ?? Infinity)
      )
    case 'array':
      return (
        Array.isArray(found) &&
        found.length >= (words.minItems ?? 0) &&
        found.length <= (words.maxItems ?? Infinity)
      )
    default:
      return isObject(found) && Object.keys(found).length >= (words.minProperties ?? 0)
  }
}

function isWithin({ minimum = -Infinity, maximum = Infinity }: Words, value: number): boolean {
  return value >= minimum && value <= maximum
}

function checkAlternatives(words: Words, branches: Words[], found: unknown, path: string, walk: Walk): void {
  const kinds = branches.flatMap((branch) => branch.properties?.kind?.const ?? [])
  if (kinds.length > 0) {
    const kind: unknown = isObject(found) && Object.hasOwn(found, 'kind') ? found.kind : undefined
    const meant = branches.find((branch) => branch.properties!.kind!.const === kind)
    if (meant !== undefined) check(meant, found, path, walk)
    else {
      const missing = kind === undefined && { found: describeValue(found) }
      walk.issues.add(() => ({ ...mismatch({ enum: kinds }, kind, `${path}.kind`), ...missing }))
    }
    return
  }
  const meant = branches.find((branch) => isMeant(branch, found))
  if (meant !== undefined) check(meant, found, path, walk)
  else walk.issues.add(() => mismatch(words, found, path))
}

function isMeant(branch: Words, found: unknown): boolean {
  if (branch.const !== undefined) return found === branch.const
  if (branch.enum !== undefined) return typeof found === 'string'
  if (isObject(found))
    return branch.type === 'object' && branch.required!.some((key) => Object.hasOwn(found, key))
  if (Array.isArray(found)) return branch.type === 'array'
  return typeof found === (branch.type === 'integer' ? 'number' : branch.type)
}

function checkProperties(words: Words, found: Record<string, unknown>, path: string, walk: Walk): void {
  const properties = words.properties!
  for (const key of Object.keys(found)) {
    if (Object.hasOwn(properties, key)) {
      // What a program leaves undefined is not there.
      if (found[key] !== undefined) check(properties[key]!, found[key], joinKey(path, key), walk)
    } else walk.issues.add(() => unknownKey(properties, key, path))
  }
  for (const key of words.required ?? []) {
    const isThere = Object.hasOwn(found, key) && found[key] !== undefined
    if (!isThere) walk.issues.add(() => mismatch(properties[key]!, undefined, joinKey(path, key)))
  }
}

function unknownKey(properties: Record<string, Words>, key: string, path: string): InputIssue {
  const known = Object.keys(properties)
  const allowed =
    known.length > 12 ? `${known.slice(0, 12).join(', ')} … (${known.length} keys)` : known.join(', ')
  const nearest = nearestKey(key, known)
  const issue = { path: joinKey(path, key), found: 'an unknown key', allowed }
  return nearest === undefined ? issue : { ...issue, nearest }
}

function mismatch(words: Words, found: unknown, path: string): InputIssue {
  const choices = (words.enum ?? []).map(String)
  const nearest = typeof found === 'string' ? nearestKey(found, choices) : undefined
  const issue = { path, found: describeFound(words, found), allowed: describeWords(words) }
  return nearest === undefined ? issue : { ...issue, nearest }
}

/** A text that is too long is described by its length: its beginning says nothing about the mistake. */
function describeFound(words: Words, found: unknown): string {
  const tooLong = typeof found === 'string' && words.maxLength !== undefined && found.length > words.maxLength
  return tooLong ? `a text of ${found.length} characters` : describeValue(found)
}

function describeWords(words: Words): string {
  const unit = words.unit === undefined ? '' : ` (${words.unit})`
  if (words.allowed !== undefined) return words.allowed
  if (words.enum !== undefined) return `one of ${words.enum.join(', ')}`
  if (words.const !== undefined) return JSON.stringify(words.const)
  if (words.type === 'number') return `a number from ${words.minimum} to ${words.maximum}${unit}`
  if (words.type === 'integer') return `a whole number from ${words.minimum} to ${words.maximum}${unit}`
  if (words.type === 'array') return `a list of ${words.minItems ?? 0} to ${words.maxItems} entries`
  if (words.type === 'object')
    return `an object with the keys ${Object.keys(words.properties!).slice(0, 12).join(', ')}`
  if (words.maxLength === undefined) return 'a text'
  return `a text of ${words.minLength ?? 0} to ${words.maxLength} characters`
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
