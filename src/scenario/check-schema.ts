import type { TSchema } from 'typebox'
import { Settings } from 'typebox/system'
import { Errors } from 'typebox/value'
import { describeValue } from './input-error.ts'
import type { InputIssue } from './input-error.ts'
import { nearestKey } from './nearest.ts'

/** The words of JSON Schema that ours are made of, as they lie in memory. */
interface Words {
  type?: string
  const?: unknown
  enum?: unknown[]
  anyOf?: Words[]
  items?: Words
  properties?: Record<string, Words>
  required?: string[]
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
  unit?: string
  allowed?: string
}

// Every problem is reported, and none of the checks is turned into code at run time (a strict content policy forbids it).
Settings.Set({ maxErrors: 5000, useAcceleration: false })

/**
 * Where a value breaks a schema, in words. Where a schema offers alternatives, only the problems of the one that was
 * meant are reported: the one of the value's type, or with its `kind`.
 */
export function schemaIssues(schema: TSchema, value: unknown, path = ''): InputIssue[] {
  const issues: InputIssue[] = []
  for (const error of Errors(schema, value)) {
    if (error.schemaPath.includes('/anyOf/') || error.keyword === 'boolean') continue
    const words = at(schema, error.schemaPath.slice(1)) as Words
    const found = at(value, error.instancePath)
    const here = joinPath(path, steps(error.instancePath), value)
    const params = error.params as Record<string, string[]>
    if (error.keyword === 'anyOf') issues.push(...alternativeIssues(words, found, here))
    else if (error.keyword === 'additionalProperties')
      issues.push(...unknownKeys(words, params.additionalProperties!, here))
    else if (error.keyword === 'required')
      issues.push(...missingKeys(words, params.requiredProperties!, here))
    else issues.push(mismatch(words, found, here))
  }
  return distinct(issues)
}

function alternativeIssues(words: Words, found: unknown, path: string): InputIssue[] {
  const branches = words.anyOf!
  const kinds = branches.flatMap((branch) => branch.properties?.kind?.const ?? [])
  if (kinds.length > 0 && isObject(found) && Object.hasOwn(found, 'kind')) {
    const meant = branches.find((branch) => branch.properties!.kind!.const === found.kind)
    if (meant === undefined) return [mismatch({ enum: kinds }, found.kind, `${path}.kind`)]
    return schemaIssues(meant, found, path)
  }
  if (kinds.length > 0)
    return [{ ...mismatch({ enum: kinds }, undefined, `${path}.kind`), found: describeValue(found) }]
  const meant = branches.find((branch) => isMeant(branch, found))
  if (meant === undefined) return [mismatch(words, found, path)]
  return schemaIssues(meant, found, path)
}

function isMeant(branch: Words, found: unknown): boolean {
  if (branch.const !== undefined) return false
  if (branch.enum !== undefined) return typeof found === 'string'
  if (isObject(found))
    return branch.type === 'object' && branch.required!.some((key) => Object.hasOwn(found, key))
  if (Array.isArray(found)) return branch.type === 'array'
  return typeof found === (branch.type === 'integer' ? 'number' : branch.type)
}

function unknownKeys(words: Words, keys: string[], path: string): InputIssue[] {
  const known = Object.keys(words.properties!)
  const allowed =
    known.length > 12 ? `${known.slice(0, 12).join(', ')} … (${known.length} keys)` : known.join(', ')
  return keys.map((key) => {
    const nearest = nearestKey(key, known)
    return {
      path: joinKey(path, key),
      found: 'an unknown key',
      allowed,
      ...(nearest !== undefined && { nearest }),
    }
  })
}

function missingKeys(words: Words, keys: string[], path: string): InputIssue[] {
  return keys.map((key) => mismatch(words.properties![key]!, undefined, joinKey(path, key)))
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

function distinct(issues: InputIssue[]): InputIssue[] {
  return [...new Map(issues.map((issue) => [issue.path, issue])).values()]
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The keys of a JSON pointer (RFC 6901). */
function steps(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

function at(value: unknown, pointer: string): unknown {
  let here = value
  for (const step of steps(pointer)) here = (here as Record<string, unknown>)[step]
  return here
}

function joinPath(path: string, keys: string[], value: unknown): string {
  let here = value
  let joined = path
  for (const key of keys) {
    joined = Array.isArray(here) ? `${joined}[${key}]` : joinKey(joined, key)
    here = (here as Record<string, unknown>)[key]
  }
  return joined
}

function joinKey(path: string, key: string): string {
  const shown = /^[\w$-]{1,60}$/.test(key) ? key : JSON.stringify(key.slice(0, 60))
  return path === '' ? shown : `${path}.${shown}`
}
