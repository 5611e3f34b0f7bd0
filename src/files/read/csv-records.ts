import { createReadStream } from 'node:fs'
import { wholeInputError } from '../../scenario/index.ts'

/**
 * The records of a CSV file (RFC 4180, UTF-8), the header first, as many at a time as a piece of the file holds.
 *
 * @throws InputError if a quote is never closed
 */
export async function* csvRecords(file: string): AsyncGenerator<string[][]> {
  const lines = new Lines()
  for await (const piece of createReadStream(file, { encoding: 'utf8' })) {
    const records = lines.add(piece as string).map(cellsOf)
    if (records.length > 0) yield records
  }
  const last = lines.last()
  if (last === undefined) throw wholeInputError(file, 'a quote that is never closed', 'a CSV file')
  if (last !== '') yield [cellsOf(last)]
}

/** Cuts text into records: at line ends, but not at those inside quotes. */
class Lines {
  #rest = ''
  /** Lines of a record that goes on. */
  #open: string[] = []

  add(text: string): string[] {
    const lines = (this.#rest + text).split('\n')
    this.#rest = lines.pop()!
    return lines.flatMap((line) => this.#record(line) ?? [])
  }

  /** What follows the last line's end; nothing if a quote is open. */
  last(): string | undefined {
    if (this.#open.length === 0 && this.#rest === '') return ''
    return this.#record(this.#rest)
  }

  #record(line: string): string | undefined {
    const isOdd = line.includes('"') && line.split('"').length % 2 === 0
    const wasOpen = this.#open.length > 0
    if (!wasOpen && !isOdd) return withoutReturn(line)
    this.#open.push(line)
    if (isOdd !== wasOpen) return undefined
    const record = this.#open.join('\n')
    this.#open = []
    return withoutReturn(record)
  }
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line
}

/** A cell in quotes, or without, and the comma or end behind it. */
const CELL = /(?:"((?:[^"]|"")*)"|([^",]*))(?:,|$)/gy

function cellsOf(record: string): string[] {
  if (!record.includes('"')) return record.split(',')
  const cells: string[] = []
  CELL.lastIndex = 0
  while (CELL.lastIndex < record.length) {
    const cell = CELL.exec(record)
    // A quote inside a cell without quotes, or text behind one that closes: such a record has too few cells, which the reader of the table tells.
    if (cell === null) return cells
    cells.push(cell[1]?.replaceAll('""', '"') ?? cell[2]!)
  }
  if (record.endsWith(',')) cells.push('')
  return cells
}
