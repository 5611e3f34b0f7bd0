/** Whether documents and committed files are as the ledger says, and which groups are older than the model. */
import { existsSync, readFileSync } from 'node:fs'
import { documents } from './documents.ts'
import { ageOf, digest, modelNow, shownBy, type Ledger } from './ledger.ts'
import type { Group } from './group.ts'
import { differences } from './marks.ts'

/** What is wrong in a document: figures that are not the ledger’s, marks that nobody knows or that are not whole. */
export function problemsIn(path: string, text: string, ledger: Ledger): string[] {
  try {
    return differences(text, shownBy(ledger)).map(({ mark, expected }) => {
      const name = `${mark.group}.${mark.key}`
      if (expected === undefined) return `${path}: no figure is called ${name}`
      return `${path}: ${name} is ${brief(mark.text)}, the ledger has ${brief(expected)}`
    })
  } catch (error) {
    return [`${path}: ${(error as Error).message}`]
  }
}

export function documentProblems(ledger: Ledger): string[] {
  return documents().flatMap((path) => problemsIn(path, readFileSync(path, 'utf8'), ledger))
}

/** Committed files that are missing or are not those that the group wrote. */
export function fileProblems(group: Group, ledger: Ledger): string[] {
  const known = ledger[group.name]?.files ?? {}
  return group.files.flatMap((path) => {
    if (!existsSync(path)) return [`${path} is missing (${group.name})`]
    return digest(path) === known[path] ? [] : [`${path} is not what ${group.name} wrote`]
  })
}

/** A line a group. */
export function told(group: Group, ledger: Ledger): string {
  const entry = ledger[group.name]
  const age = ageOf(entry, modelNow())
  const state = age === undefined ? 'as the model' : `older: ${age}`
  const asked = group.onRequest === undefined ? '' : `; on request only: ${group.onRequest}`
  const prose = entry?.readAgain === true ? `; to be read again: ${group.prose.join(', ')}` : ''
  return `${group.name.padEnd(18)} ${entry?.date ?? '–'.padEnd(10)}  ${state}${asked}${prose}`
}

function brief(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ')
  return `“${line.length > 60 ? `${line.slice(0, 60)}…` : line}”`
}
