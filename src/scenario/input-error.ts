import { LIMITS } from './limits.ts'

/** One thing wrong with what the user gave. */
export interface InputIssue {
  /** Where: `levers.guaranteeCover[0].from`; empty for the whole file. */
  path: string
  /** What is there. */
  found: string
  /** What may be there. */
  allowed: string
  /** The valid key closest to an unknown one. */
  nearest?: string
}

/** The input is wrong. Holds every problem that was found, not only the first; the command line ends with status 2. */
export class InputError extends Error {
  override readonly name = 'InputError'
  readonly file: string
  readonly issues: readonly InputIssue[]

  constructor(file: string, issues: readonly InputIssue[]) {
    super(describeIssues(file, issues))
    this.file = file
    this.issues = issues
  }
}

/** A problem with a whole file or flag. */
export function wholeInputError(file: string, found: string, allowed: string): InputError {
  return new InputError(file, [{ path: '', found, allowed }])
}

function describeIssues(file: string, issues: readonly InputIssue[]): string {
  const lines = issues.slice(0, LIMITS.issues).map((issue) => describeIssue(file, issue))
  if (issues.length > lines.length) lines.push(`${file}: and ${issues.length - lines.length} more problems`)
  return lines.join('\n')
}

function describeIssue(file: string, { path, found, allowed, nearest }: InputIssue): string {
  const place = path === '' ? file : `${file}: ${path}`
  const hint = nearest === undefined ? '' : `; nearest: ${nearest}`
  return `${place}: found ${found}; allowed: ${allowed}${hint}`
}

/** A value in a few words, safe to print: quoted, cut, no control characters. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (typeof value === 'string') return `the text ${quoted(value)}`
  if (typeof value === 'number') return `the number ${value}`
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === 'object') return 'an object'
  return typeof value === 'boolean' ? String(value) : `a ${typeof value}`
}

/** Text in quotes, cut to 60 characters, with control characters escaped. */
export function quoted(text: string): string {
  const cut = text.length > 60 ? `${text.slice(0, 57)}...` : text
  return printable(JSON.stringify(cut))
}

/** Text with its control characters escaped, also those that turn the direction of writing: safe on a terminal, in one line. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, escapeCharacter)
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
