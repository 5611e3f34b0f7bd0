/**
 * What a terminal, a page or a spreadsheet may obey instead of showing: control characters of both sets (Unicode category Cc), signs that
 * turn the direction of the text around them, line and paragraph separators, halves of surrogate pairs.
 */
const COMMANDS = /[\p{Cc}\p{Bidi_Control}\u2028\u2029\p{Surrogate}]/u
const EACH_COMMAND = new RegExp(COMMANDS, 'gu')
const LINES = /[\n\t]/g

/** Text that came from outside as it can be shown anywhere: commands are written as escapes, as JSON would. */
export function printable(text: string): string {
  return text.replace(
    EACH_COMMAND,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Whether a text can be shown as it is; of several lines, if that is allowed. */
export function isPrintable(text: string, { lines = false }: { lines?: boolean } = {}): boolean {
  return !COMMANDS.test(lines ? text.replace(LINES, ' ') : text)
}

/** The same for text of several lines. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n')
}
