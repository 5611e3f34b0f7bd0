import { noticeLine, printable } from '../scenario/index.ts'
import type { Notice } from '../scenario/index.ts'
import type { Terminal } from './terminal.ts'

/** Says before the work begins what can be told beforehand; it is no progress, so that a quiet command says it too. */
export function tellNotices(notices: readonly Notice[], terminal: Terminal): void {
  for (const notice of notices) terminal.err(`notice: ${noticeLine(notice)}\n`)
}

/** Says what is remarkable about a file that is read. */
export function remarkOn(file: string, terminal: Terminal): (text: string) => void {
  return (text) => terminal.err(`notice: ${printable(file)}: ${text}\n`)
}

/** For the end of a summary: what was not told before. */
export function describeNotices(notices: readonly Notice[], told: readonly Notice[] = []): string {
  const known = new Set(told.map(noticeLine))
  const lines = notices.map(noticeLine).filter((line) => !known.has(line))
  return lines.length === 0 ? '' : `\n${lines.map((line) => `notice: ${line}\n`).join('')}`
}
