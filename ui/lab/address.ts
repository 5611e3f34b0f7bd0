import { catalogue } from '../../src/index.ts'
import { isLanguage } from '../text/index.ts'
import type { Language } from '../text/index.ts'
import { readNumber } from '../text/read-number.ts'
import type { Field } from '../text/read-number.ts'
import { isSeed, MONTHS, REPLICATES } from './bounds.ts'
import type { Choice } from './choice.ts'
import type { LinkProblem } from './link-problem.ts'
import { PAIRS } from './scenarios.ts'

const LEVER = 'lever.'
const KNOWN = ['pair', 'lang', 'model', 'seed', 'months', 'replicates']

/** Longer than the link with every lever moved. */
const LINK_CHARACTERS = 10_000
/** What is named of a link that is wrong throughout. */
const MOST_PROBLEMS = 12

/** A choice as the part of an address after `#`: readable, no longer than what differs from the pair, and of which model it was. */
export function addressOf(choice: Choice, language: Language): string {
  const fields = new URLSearchParams({ pair: choice.pair, lang: language })
  if (choice.seed !== undefined) fields.set('seed', choice.seed)
  if (choice.months !== undefined) fields.set('months', String(choice.months))
  if (choice.replicates !== undefined) fields.set('replicates', String(choice.replicates))
  for (const [key, value] of Object.entries(choice.levers)) fields.set(LEVER + key, String(value))
  fields.set('model', String(catalogue.modelVersion))
  return `#${fields.toString()}`
}

/** What a link asks for as far as the page can do it, and what was left out. */
export interface Link {
  readonly choice: Choice
  readonly language?: Language
  readonly problems: readonly LinkProblem[]
}

/** Reads an address. It can ask for what the page's own fields can, within the same bounds, and nothing else. */
export function choiceIn(hash: string): Link {
  if (hash.length > LINK_CHARACTERS)
    return {
      choice: { pair: PAIRS[0]!.key, levers: {} },
      problems: [{ kind: 'tooLong', most: LINK_CHARACTERS }],
    }
  const fields = new LinkFields(new URLSearchParams(hash.replace(/^#/, '')))
  const language = fields.language()
  const choice = {
    pair: fields.pair(),
    ...given('seed', fields.seed()),
    ...given('months', fields.number('months', MONTHS)),
    ...given('replicates', fields.number('replicates', REPLICATES)),
    levers: fields.levers(),
  }
  fields.model()
  const problems = fields.problems.slice(0, MOST_PROBLEMS)
  return language === undefined ? { choice, problems } : { choice, language, problems }
}

/** The fields of a link, read one by one; problems are gathered on the way. */
class LinkFields {
  readonly problems: LinkProblem[] = []
  #fields: URLSearchParams

  constructor(fields: URLSearchParams) {
    this.#fields = fields
    for (const name of new Set(fields.keys())) {
      if (!KNOWN.includes(name) && !name.startsWith(LEVER)) this.#note({ kind: 'unknownField', found: name })
      if (fields.getAll(name).length > 1) this.#note({ kind: 'repeated', field: name })
    }
  }

  pair(): string {
    const found = this.#fields.get('pair')
    if (found === null) return PAIRS[0]!.key
    if (PAIRS.some(({ key }) => key === found)) return found
    this.#note({ kind: 'unknownPair', found })
    return PAIRS[0]!.key
  }

  language(): Language | undefined {
    const found = this.#fields.get('lang')
    if (found === null || isLanguage(found)) return found ?? undefined
    this.#note({ kind: 'unknownLanguage', found })
    return undefined
  }

  seed(): string | undefined {
    const found = this.#fields.get('seed')
    if (found === null || isSeed(found)) return found ?? undefined
    this.#note({ kind: 'seed', found })
    return undefined
  }

  number(name: string, field: Field): number | undefined {
    const found = this.#fields.get(name)
    if (found === null) return undefined
    const typed = readNumber(found, field)
    if ('value' in typed) return typed.value
    this.#note({ kind: 'refused', field: name, found, refusal: typed })
    return undefined
  }

  levers(): Record<string, number> {
    const values: [key: string, value: number][] = []
    for (const name of new Set(this.#fields.keys())) {
      if (!name.startsWith(LEVER)) continue
      const lever = catalogue.levers.find(({ key }) => key === name.slice(LEVER.length))
      if (lever === undefined) {
        this.#note({ kind: 'unknownLever', found: name.slice(LEVER.length) })
        continue
      }
      const value = this.number(name, { least: lever.min, most: lever.max })
      if (value !== undefined) values.push([lever.key, value])
    }
    return Object.fromEntries(values)
  }

  model(): void {
    const found = this.#fields.get('model')
    if (found !== null && found !== String(catalogue.modelVersion)) this.#note({ kind: 'otherModel', found })
  }

  #note(problem: LinkProblem): void {
    this.problems.push(problem)
  }
}

function given<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { [K in Key]?: Value })
}
