import type { Field } from '../text/read-number.ts'

/** What a field of the page, and so a link, can ask of the machine: less than a scenario file can. */
export const MONTHS: Field = { least: 1, most: 600, isWhole: true }
export const REPLICATES: Field = { least: 1, most: 500, isWhole: true }
export const SEED_CHARACTERS = 100

/** Control characters, and those that turn the direction of text: neither can be seen, and both can deceive. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u

export function isSeed(text: string): boolean {
  return text !== '' && text.length <= SEED_CHARACTERS && !UNSEEN.test(text)
}

/** Text from outside, fit to be shown: in quotes, cut, with what cannot be seen replaced. */
export function shownText(text: string): string {
  const cut = text.length > 40 ? `${text.slice(0, 40)}…` : text
  return `“${cut.replace(new RegExp(UNSEEN, 'gu'), '\ufffd')}”`
}
