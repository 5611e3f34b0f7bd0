import type { Text } from '../../sim/index.ts'

/** A declaration's words: plain English, or both languages. */
export type Words = string | Text

/** In both languages; what has no Chinese yet is shown in English. */
export function bothLanguages(words: Words): Text {
  return typeof words === 'string' ? { en: words, zh: words } : words
}

/** In English. */
export function english(words: Words): string {
  return bothLanguages(words).en
}
