import { LIMITS } from './limits.ts'
import { printable } from './printable.ts'

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

/** The input is wrong. Holds the problems that were found, not only the first; the command line ends with status 2. */
export class InputError extends Error {
  override readonly name = 'InputError'
  readonly file: string
  /** The first of them, at most {@link LIMITS.issues} where a scenario is read. */
  readonly issues: readonly InputIssue[]
  /** How many there are. */
  readonly count: number

  constructor(file: string, issues: readonly InputIssue[], count = issues.length) {
    super(describeIssues(file, issues, count))
    this.file = file
    this.issues = issues
    this.count = count
  }
}

/** A problem with a whole file or flag. */
export function wholeInputError(file: string, found: string, allowed: string): InputError {
  return new InputError(file, [{ path: '', found, allowed }])
}

/** Problems as they are found: the first are kept, the others only counted, so that hostile input costs no more than reading it. */
export class Issues {
  readonly kept: InputIssue[] = []
  count = 0

  /** @param tell what is wrong; asked only if it will be kept */
  add(tell: () => InputIssue): void {
    this.count++
    if (this.kept.length < LIMITS.issues) this.kept.push(tell())
  }

  /** Some were not kept: then nothing is known about values that no kept problem names. */
  get isCut(): boolean {
    return this.count > this.kept.length
  }

  /** @throws InputError if there is any */
  refuse(file: string): void {
    if (this.count > 0) throw new InputError(file, this.kept, this.count)
  }
}

function describeIssues(file: string, issues: readonly InputIssue[], count: number): string {
  const lines = issues.slice(0, LIMITS.issues).map((issue) => describeIssue(file, issue))
  if (count > lines.length) lines.push(`${printable(file)}: and ${count - lines.length} more problems`)
  return lines.join('\n')
}

function describeIssue(file: string, { path, found, allowed, nearest }: InputIssue): string {
  const place = path === '' ? printable(file) : `${printable(file)}: ${path}`
  const hint = nearest === undefined ? '' : `; nearest: ${nearest}`
  return `${place}: found ${found}; allowed: ${allowed}${hint}`
}

/** A value in a few words, safe to print: quoted, cut, no control characters. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (typeof value === 'string') return `the text ${quoted(value)}`
  if (typeof value === 'number') return describeNumber(value)
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === 'object') return 'an object'
  return typeof value === 'boolean' ? String(value) : `a ${typeof value}`
}

function describeNumber(value: number): string {
  if (Number.isNaN(value)) return 'NaN, which is no number'
  if (!Number.isFinite(value)) return 'a number too large to be held'
  return `the number ${Object.is(value, -0) ? '-0' : value}`
}

/** Text in quotes, cut to 60 characters, safe to print. */
export function quoted(text: string): string {
  return printable(JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}...` : text))
}

/** A path with one more key: quoted and cut where the key is no plain word. */
export function joinKey(path: string, key: string): string {
  const shown = /^[\w$-]{1,60}$/.test(key) ? key : quoted(key)
  return path === '' ? shown : `${path}.${shown}`
}
