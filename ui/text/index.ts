import { en } from './en.ts'
import { zh } from './zh.ts'

/** One entry for each thing the page says; the compiler refuses a language that lacks one. */
export type Words = typeof en

export const LANGUAGES = ['en', 'zh'] as const
export type Language = (typeof LANGUAGES)[number]

export const words: Readonly<Record<Language, Words>> = { en, zh }

/** For `lang` attributes and number formats. */
export const localeOf: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-CN' }

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.includes(value as Language)
}
