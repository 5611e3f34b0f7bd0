/** Tables of CSV and Markdown, read for the figures in them. */

export type Row = Readonly<Record<string, string>>

/** Rows of a CSV file without quoted cells, by the names in its head. */
export function rowsOf(csv: string): Row[] {
  const [head, ...lines] = csv.trim().split(/\r?\n/)
  const names = head.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    return Object.fromEntries(names.map((name, at) => [name, cells[at]]))
  })
}

/** @throws Error if there is none */
export function rowWhere(rows: readonly Row[], wanted: Row): Row {
  const match = rows.find((row) => Object.entries(wanted).every(([name, cell]) => row[name] === cell))
  if (match === undefined) throw new Error(`no row has ${JSON.stringify(wanted)}`)
  return match
}

/** `44.6 to 50.9`, of the columns `lower` and `upper`. */
export function limits({ lower, upper }: Row, told: (value: number) => string): string {
  if (lower === '' || upper === '') return 'without limits, since what it is divided by may be nought'
  return `${told(Number(lower))} to ${told(Number(upper))}`
}

export const fixed =
  (digits: number) =>
  (value: number): string =>
    value.toFixed(digits)

/** With a sign, as sentences have it. */
export function signed(value: number, digits: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(digits)}`
}

/** A Markdown table of which each cell is text. */
export function tableOf(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** The Markdown table whose head begins with a cell, with some of its columns, in this order. @throws Error without it */
export function tableIn(page: string, first: string, columns?: readonly string[]): string {
  const lines = page.split('\n')
  const from = lines.findIndex((line) => line.startsWith(`| ${first} |`))
  if (from < 0) throw new Error(`no table begins with '${first}'`)
  const to = lines.findIndex((line, at) => at > from && !line.startsWith('|'))
  const [header, , ...rows] = lines.slice(from, to < 0 ? lines.length : to).map(cellsOf)
  const wanted = (columns ?? header).map((name) => header.indexOf(name))
  if (wanted.includes(-1)) throw new Error(`the table '${first}' lacks a column of ${String(columns)}`)
  return tableOf(
    wanted.map((at) => header[at]),
    rows.map((cells) => wanted.map((at) => cells[at])),
  )
}

const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())

/** Figures of a printed text: the groups of a pattern. @throws Error where it does not occur */
export function found(text: string, pattern: RegExp): string[] {
  const match = pattern.exec(text)
  if (match === null) throw new Error(`nothing in the output is like ${String(pattern)}`)
  return match.slice(1)
}

/** A printed text as a block of a document. */
export const block = (text: string): string => `\`\`\`text\n${text.trimEnd()}\n\`\`\``
