import { Issues, joinKey, quoted, wholeInputError } from './input-error.ts'
import { LIMITS } from './limits.ts'

/**
 * Reads JSON (RFC 8259) strictly. Beyond `JSON.parse` it says the line and column of a mistake in the same words in
 * every engine, refuses the same key twice in one object, and bounds length and nesting before building anything.
 *
 * @throws InputError naming the file, and the line and column or the repeated key
 */
export function readJson(text: string, file: string): unknown {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text
  if (body.length > LIMITS.fileCharacters) {
    throw wholeInputError(file, `${body.length} characters`, `at most ${LIMITS.fileCharacters} characters`)
  }
  const scanner = new Scanner(body, file)
  scanner.document()
  scanner.repeated.refuse(file)
  return JSON.parse(body)
}

const SPACE = /[ \t\n\r]*/y
// oxlint-disable-next-line no-control-regex -- the grammar names them
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y
const WORD = /true|false|null/y

/** Walks the grammar without building values. */
class Scanner {
  readonly repeated = new Issues()
  private readonly text: string
  private readonly file: string
  private at = 0
  private line = 1
  private lineStart = 0

  constructor(text: string, file: string) {
    this.text = text
    this.file = file
  }

  document(): void {
    this.value('', 0)
    this.skip(SPACE)
    if (this.at < this.text.length) this.fail('the end of the file')
  }

  private value(path: string, depth: number): void {
    if (depth > LIMITS.jsonDepth) this.fail(`at most ${LIMITS.jsonDepth} levels of nesting`)
    this.skip(SPACE)
    const first = this.text[this.at]
    if (first === '{') this.object(path, depth)
    else if (first === '[') this.list(path, depth)
    else if (!(this.skip(STRING) || this.skip(NUMBER) || this.skip(WORD))) this.fail('a JSON value')
  }

  private object(path: string, depth: number): void {
    const seen = new Set<string>()
    this.at++
    if (this.sign('}')) return
    do {
      this.skip(SPACE)
      const start = this.at
      if (!this.skip(STRING)) this.fail('a key in double quotes')
      const key: string = JSON.parse(this.text.slice(start, this.at))
      const here = joinKey(path, key)
      if (seen.has(key)) {
        this.repeated.add(() => ({
          path: here,
          found: `the key a second time, ${this.place(start)}`,
          allowed: 'each key once',
        }))
      }
      seen.add(key)
      if (!this.sign(':')) this.fail('":" after the key')
      this.value(here, depth + 1)
    } while (this.sign(','))
    if (!this.sign('}')) this.fail('"," or "}"')
  }

  private list(path: string, depth: number): void {
    this.at++
    if (this.sign(']')) return
    let index = 0
    do this.value(`${path}[${index++}]`, depth + 1)
    while (this.sign(','))
    if (!this.sign(']')) this.fail('"," or "]"')
  }

  private sign(character: string): boolean {
    this.skip(SPACE)
    if (this.text[this.at] !== character) return false
    this.at++
    return true
  }

  private skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)
    if (found !== null) this.at += found[0].length
    return found !== null
  }

  /** Asked for places further and further on, so that lines are counted once. */
  private place(offset: number): string {
    for (;;) {
      const end = this.text.indexOf('\n', this.lineStart)
      if (end < 0 || end >= offset) return `line ${this.line} column ${offset - this.lineStart + 1}`
      this.line++
      this.lineStart = end + 1
    }
  }

  private fail(expected: string): never {
    const here = this.text.slice(this.at, this.at + 20).split('\n')[0]!
    const found = this.at >= this.text.length ? 'the end of the file' : quoted(here)
    throw wholeInputError(this.file, `${found} at ${this.place(this.at)}`, `JSON with ${expected} there`)
  }
}
