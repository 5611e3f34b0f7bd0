import type { Words } from './check-schema.ts'
import { readJson } from './read-json.ts'
import { scenarioSchema } from './schema.ts'

/**
 * What is written after `--set key=`: JSON, or a bare word where the scenario has a text (`region=jilin`, `name=my run`,
 * `burnIn=auto`). Where nothing but a text can stand, `name=2020` is one as well.
 *
 * @param steps where it stands in a scenario
 * @param source for messages
 * @throws InputError
 */
export function settingValue(steps: readonly string[], written: string, source: string): unknown {
  const kinds = new Set(wordsAt(scenarioSchema(), steps).flatMap(kindsOf))
  const looksLikeJson = /^\s*["{[]/.test(written)
  if (!kinds.has('text') || looksLikeJson) return readJson(written, source)
  return kinds.has('number') && /^\s*-?\d/.test(written) ? readJson(written, source) : written
}

/** All that may stand at a place. */
function wordsAt(words: Words, steps: readonly string[]): Words[] {
  if (words.anyOf !== undefined) return words.anyOf.flatMap((branch) => wordsAt(branch, steps))
  const [step, ...rest] = steps
  if (step === undefined) return [words]
  const { properties, items } = words
  if (properties !== undefined) return Object.hasOwn(properties, step) ? wordsAt(properties[step]!, rest) : []
  return items === undefined ? [] : wordsAt(items, rest)
}

function kindsOf({ type, enum: choices, const: only }: Words): ('text' | 'number')[] {
  if (type === 'string' || choices !== undefined || typeof only === 'string') return ['text']
  return type === 'number' || type === 'integer' ? ['number'] : []
}
