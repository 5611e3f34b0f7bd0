import { isLanguage } from '../text/index.ts'
import type { Language } from '../text/index.ts'
import type { Choice } from './choice.ts'
import { PAIRS } from './scenarios.ts'

const LEVER = 'lever.'

/** A choice as the part of an address after `#`: readable, and no longer than what differs from the pair. */
export function addressOf(choice: Choice, language: Language): string {
  const fields = new URLSearchParams({ pair: choice.pair, lang: language })
  if (choice.seed !== undefined) fields.set('seed', choice.seed)
  if (choice.months !== undefined) fields.set('months', String(choice.months))
  if (choice.replicates !== undefined) fields.set('replicates', String(choice.replicates))
  for (const [key, value] of Object.entries(choice.levers)) fields.set(LEVER + key, String(value))
  return `#${fields.toString()}`
}

/** The choice in an address. Whether its numbers are allowed is for the scenario's own check to say. */
export function choiceIn(hash: string): { choice: Choice; language?: Language } {
  const fields = new URLSearchParams(hash.replace(/^#/, ''))
  const numberOf = (key: string): number | undefined => {
    const text = fields.get(key)
    return text === null || text.trim() === '' ? undefined : Number(text)
  }
  const levers: Record<string, number> = {}
  for (const [key, value] of fields)
    if (key.startsWith(LEVER)) levers[key.slice(LEVER.length)] = Number(value)
  const choice = {
    pair: fields.get('pair') ?? PAIRS[0]!.key,
    ...given('seed', fields.get('seed') ?? undefined),
    ...given('months', numberOf('months')),
    ...given('replicates', numberOf('replicates')),
    levers,
  }
  const language = fields.get('lang')
  return isLanguage(language) ? { choice, language } : { choice }
}

function given<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { [K in Key]?: Value })
}
