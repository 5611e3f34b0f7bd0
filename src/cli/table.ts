import type { Entry, Listing } from '../catalogue/index.ts'

/** A listing in aligned columns, two spaces apart; numbers are aligned to the right where `right` says so. */
export function alignedTable({ columns, rows }: Listing, right: ReadonlySet<number> = new Set()): string {
  const lines = [columns, ...rows]
  const widths = columns.map((_, column) =>
    Math.max(...lines.map((cells) => displayWidth(cells[column] ?? ''))),
  )
  return lines.map((cells) => `${alignedLine(cells, widths, right)}\n`).join('')
}

function alignedLine(
  cells: readonly string[],
  widths: readonly number[],
  right: ReadonlySet<number>,
): string {
  const padded = cells.map((cell, column) => {
    const gap = ' '.repeat(widths[column]! - displayWidth(cell))
    return right.has(column) ? gap + cell : cell + gap
  })
  return padded.join('  ').trimEnd()
}

/** Columns on a terminal: Chinese characters and full-width signs take two. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text)
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
        character,
      )
        ? 2
        : 1
  return width
}

const WIDTH = 100

/** What is said of one thing: what it is about to the left, the words to the right, broken into lines. */
export function entryText(entry: Entry): string {
  const indent = Math.max(...entry.map(([about]) => displayWidth(about))) + 2
  return entry
    .map(([about, says]) => {
      const lines = says.split('\n').flatMap((line) => brokenLines(line, WIDTH - indent))
      return `${about.padEnd(indent)}${lines.join(`\n${' '.repeat(indent)}`)}\n`
    })
    .join('')
}

/** Broken at spaces, and anywhere between Chinese characters. */
function brokenLines(text: string, width: number): string[] {
  const lines = ['']
  for (const word of text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+|\s+/g) ?? []) {
    const line = lines.at(-1)!
    if (line !== '' && word.trim() !== '' && displayWidth(line + word) > width) lines.push(word)
    else lines[lines.length - 1] = line + word
  }
  return lines.map((line) => line.trimEnd())
}
