import { catalogue } from '../../sim/index.ts'
import { settingValue } from './bare-text.ts'
import { InputError, joinKey, quoted, wholeInputError } from './input-error.ts'
import { nearestKey } from './nearest.ts'
import { withProfile } from './profile.ts'
import { scenarioSchema } from './schema.ts'
import type { Scenario, ScenarioChange } from './types.ts'
import { validateScenario } from './validate.ts'

/** Fields whose entries change one by one; all others are replaced whole. */
const MERGED = ['parameters', 'levers', 'population'] as const

/**
 * The scenario with some fields changed; levers, parameters and population are merged key by key.
 *
 * @param source where the change comes from, for messages
 * @throws InputError
 */
export function withChanges(scenario: Scenario, change: ScenarioChange, source = 'change'): Scenario {
  const { profile, ...rest } = given(change) as ScenarioChange
  // The profile first: what the same change sets is set in it, whatever it was before.
  if (profile !== undefined && profile !== scenario.profile && Object.keys(rest).length > 0)
    return withChanges(withChanges(scenario, { profile }, source), rest, source)
  const changed: Record<string, unknown> = { ...scenario, ...given(change) }
  for (const field of MERGED) {
    const entries: unknown = change[field]
    const isEntries = typeof entries === 'object' && entries !== null && !Array.isArray(entries)
    if (isEntries) changed[field] = { ...scenario[field], ...given(entries) }
  }
  return validateScenario(withProfile(withTitle(changed, scenario), scenario), source)
}

/** A title that was only the name follows it. */
function withTitle(changed: object, { name, title }: Scenario): object {
  const isName = title.en === name && title.zh === name
  const isKept = 'title' in changed && changed.title === title
  return isName && isKept ? { ...changed, title: undefined } : changed
}

/** Without the entries that are undefined, which a program may pass for "as it was". */
function given(change: object): object {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
}

/**
 * The scenario with one setting changed, as `--set` writes it: `guaranteeCover=0.9`, `months=60`,
 * `population.firms=5000`, `shocks.0.size=0.2`, `levers.guaranteeCover=[{"from":13,"value":0.9}]`, `region=jilin`.
 *
 * @param assignment a lever's or parameter's key, or a dotted path; `=`; JSON, or a bare word where a text is expected
 * @param option what it was given with, for messages
 * @throws InputError
 */
export function withSetting(scenario: Scenario, assignment: string, option = '--set'): Scenario {
  const source = `${option} ${assignment.length > 80 ? `${assignment.slice(0, 77)}...` : assignment}`
  const sign = assignment.indexOf('=')
  if (sign < 1) throw wholeInputError(source, quoted(assignment), 'key=JSON, for instance months=60')
  const steps = settingPath(assignment.slice(0, sign), source)
  const value = settingValue(steps, assignment.slice(sign + 1), source)
  const changed = replaced(scenario, steps, value, source) as object
  return validateScenario(withProfile(withTitle(changed, scenario), scenario), source)
}

/** Where a key stands in a scenario; levers' and parameters' keys are unique across both. */
function settingPath(key: string, source: string): string[] {
  if (catalogue.levers.some((lever) => lever.key === key)) return ['levers', key]
  if (catalogue.parameters.some((parameter) => parameter.key === key)) return ['parameters', key]
  const steps = key.split('.')
  const fields = Object.keys((scenarioSchema() as unknown as { properties: object }).properties)
  if (fields.includes(steps[0]!)) return steps
  const known = [...catalogue.levers, ...catalogue.parameters].map((declared) => declared.key)
  const nearest = nearestKey(key, [...known, ...fields])
  const allowed = `a lever (ballast levers), a parameter (ballast parameters) or one of ${fields.join(', ')}`
  const issue = { path: joinKey('', key), found: 'an unknown key', allowed }
  throw new InputError(source, [nearest === undefined ? issue : { ...issue, nearest }])
}

/** A copy of `value` with what stands at `steps` replaced; unknown keys on the way are left for the schema to refuse. */
function replaced(value: unknown, steps: readonly string[], leaf: unknown, source: string): unknown {
  const [step, ...rest] = steps
  if (step === undefined) return leaf
  if (Array.isArray(value)) {
    const index = Number(step)
    if (/^\d+$/.test(step) && index < value.length) {
      return value.map((entry: unknown, at) => (at === index ? replaced(entry, rest, leaf, source) : entry))
    }
    const last = value.length - 1
    const allowed = last < 0 ? 'nothing: the list is empty' : `a place from 0 to ${last}`
    throw wholeInputError(source, quoted(step), allowed)
  }
  if (typeof value !== 'object' || value === null) {
    throw wholeInputError(
      source,
      `${quoted(step)} inside a single value`,
      'a path to a value, or to nothing deeper',
    )
  }
  const inside = Object.hasOwn(value, step)
    ? (value as Record<string, unknown>)[step]
    : rest.length > 0
      ? {}
      : undefined
  return Object.fromEntries([...Object.entries(value), [step, replaced(inside, rest, leaf, source)]])
}
