/**
 * Marks in documents: `<!-- figure GROUP.KEY -->47.8<!-- / -->`. What stands between the two comments is a figure of that group; readers of the
 * rendered page see the figure alone. A figure of several lines (a table, a printed block) has empty lines around it.
 */

export interface Mark {
  readonly group: string
  readonly key: string
  /** What stands between the comments. */
  readonly text: string
}

/** What a mark should show; nothing where its figure is unknown. */
export type Shown = (mark: Mark) => string | undefined

const MARK = /<!-- figure ([\w-]+)\.([\w-]+) -->([^]*?)<!-- \/ -->/g
const OPENING = /<!-- *figure\b/g
const CLOSING = /<!-- *\/ *-->/g
/** Markdown reads a line that begins with a comment as HTML, and what follows it on the line is not set as text. */
const INLINE_AT_START = /^[ \t]*(?:(?:[-*+>]|\d+[.)])[ \t]+)*<!-- figure [\w.-]+ -->[ \t]*\S/gm

/** @throws Error where a mark is not closed, not opened, or begins a line of text */
export function marksIn(document: string): Mark[] {
  const marks = [...document.matchAll(MARK)].map(([, group, key, text]) => ({ group, key, text }))
  const [opened, closed] = [OPENING, CLOSING].map((comment) => document.match(comment)?.length ?? 0)
  if (opened !== marks.length || closed !== marks.length)
    throw new Error(`${opened} marks are opened and ${closed} are closed; ${marks.length} are whole`)
  const [first] = document.match(INLINE_AT_START) ?? []
  if (first !== undefined) throw new Error(`a mark begins a line, which is then no text: ${first.trim()}`)
  return marks
}

function isWhole(document: string): boolean {
  try {
    marksIn(document)
    return true
  } catch {
    return false
  }
}

/** A figure as it stands between its comments. */
export function spaced(figure: string): string {
  return figure.includes('\n') ? `\n\n${figure}\n\n` : figure
}

/** Marks that do not show their figure, with what they should show. */
export function differences(document: string, shown: Shown): { mark: Mark; expected: string | undefined }[] {
  return marksIn(document).flatMap((mark) => {
    const expected = shown(mark)
    return expected !== undefined && mark.text === spaced(expected) ? [] : [{ mark, expected }]
  })
}

/**
 * The document with every known figure in its place; as it is where marks are not whole, since what stands between two of them could be text.
 */
export function filled(document: string, shown: Shown): string {
  if (!isWhole(document)) return document
  return document.replaceAll(MARK, (whole, group: string, key: string, text: string) => {
    const figure = shown({ group, key, text })
    return figure === undefined ? whole : `<!-- figure ${group}.${key} -->${spaced(figure)}<!-- / -->`
  })
}
