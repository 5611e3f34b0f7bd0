/** One declaration, told whole: for who asks for it by its key. */
import type { Lever, Metric, Parameter, Profile, Region, Shock } from '../../sim/index.ts'
import { exampleOf } from './description/example.ts'
import { phrase } from './description/phrase.ts'
import { claimText, signText } from './description/signs.ts'
import { bothLanguages } from './words.ts'
import type { Words } from './words.ts'

/** What is said, by what it is about. */
export type Entry = readonly (readonly [about: string, says: string])[]

const both = (words: Words): string => {
  const { en, zh } = bothLanguages(words)
  return en === zh ? en : `${en} · ${zh}`
}
const spaced = (words: Words): string => {
  const { en, zh } = bothLanguages(words)
  return en === zh ? en : `${en}\n${zh}`
}

export function leverEntry(lever: Lever): Entry {
  const { key, unit, min, max, step, off, aimed, support } = lever
  const { value, commands } = exampleOf(lever)
  return [
    ['lever', key],
    ['title', both(lever.title)],
    ['says', spaced(lever.says)],
    ['level', lever.level],
    ['unit', unit],
    ['range', `${min} to ${max}, in steps of ${step}`],
    ['default', String(lever.default)],
    ['off', `${off}: as if the lever did not exist`],
    ['mechanism', lever.mechanism],
    ['parts twins in', lever.touches.map(phrase).join(', ')],
    ['for', aimed ? 'all firms, or those of chosen size classes, sectors, cities' : 'all'],
    ...(support ? [['recorded', `first month received, support_${key} in firms`] as const] : []),
    ['who loses', spaced(lever.loses)],
    ['left out', spaced(lever.limits)],
    ['evidence', lever.evidence],
    ['source', lever.source],
    ['raising it', lever.signs.map((sign) => `${phrase(sign.of)}: ${signText(sign)}`).join('; ')],
    ['pulled fully, moves', claimText(lever.moves)],
    ['pulled fully, harms', claimText(lever.harms)],
    ['in a scenario', `"levers": { "${key}": ${value} }`],
    ...(aimed
      ? [['for some', `"${key}": { "value": ${value}, "for": { "sizeClass": "micro" } }`] as const]
      : []),
    ['example', commands.at(-1)!],
  ]
}

export function parameterEntry(parameter: Parameter): Entry {
  const { key, unit, min, max, default: value } = parameter
  return [
    ['parameter', key],
    ['says', both(parameter.says)],
    ['mechanism', parameter.mechanism],
    ['unit', unit],
    ['range', `${min} to ${max}`],
    ['default', String(value)],
    ['status', parameter.status],
    ['source', parameter.source],
    ['in a scenario', `"parameters": { "${key}": ${value} }`],
    ['example', `--set ${key}=${value}`],
  ]
}

export function metricEntry({ key, title, group, unit, says, integer }: Metric): Entry {
  return [
    ['series', key],
    ['title', both(title)],
    ['says', both(says)],
    ['group', group],
    ['unit', unit],
    ['numbers', integer ? 'whole' : 'with fractions'],
    ['in files', `column ${key} of months`],
    ['in rules', `${key}, as it was last month`],
  ]
}

export function shockEntry(shock: Shock): Entry {
  const { key, unit, min, max, default: value } = shock
  return [
    ['shock', key],
    ['title', both(shock.title)],
    ['says', spaced(shock.says)],
    ['unit', unit],
    ['range', `${min} to ${max}`],
    ['default', String(value)],
    ['source', shock.source],
    ['in a scenario', `"shocks": [{ "kind": "${key}", "from": 4, "months": 12, "size": ${value} }]`],
  ]
}

export function profileEntry({ key, title, says, parameters }: Profile): Entry {
  const values = Object.entries(parameters).map(([name, value]) => `${name}: ${value}`)
  return [
    ['profile', key],
    ['title', both(title)],
    ['says', spaced(says)],
    ['parameters', values.length === 0 ? 'the defaults' : values.join('\n')],
    ['in a scenario', `"profile": "${key}"`],
  ]
}

export function regionEntry({ key, title, says, sectors, cities, cores }: Region): Entry {
  const named = (all: readonly { readonly key: string; readonly title: Words }[]): string =>
    all.map((each) => `${each.key}: ${both(each.title)}`).join('\n')
  return [
    ['region', key],
    ['title', both(title)],
    ['says', spaced(says)],
    ['sectors', named(sectors)],
    ['cities', named(cities)],
    ['core enterprises', named(cores)],
    ['in a scenario', `"region": "${key}"`],
  ]
}
