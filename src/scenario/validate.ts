import { catalogue } from '../../sim/index.ts'
import type { Text } from '../../sim/index.ts'
import { regions } from '../regions/index.ts'
import { checkAimless, checkMeaning } from './check-meaning.ts'
import { checkSchema } from './check-schema.ts'
import { Issues } from './input-error.ts'
import { scenarioWithin } from './manifest-scenario.ts'
import { migrate } from './migrate.ts'
import { readJson } from './read-json.ts'
import { DEFAULTS, scenarioSchema } from './schema.ts'
import { usualParameters } from './profile.ts'
import { isAimed, normalTarget } from './target.ts'
import type { Financing, LeverPlan, LeverSetting, Scenario, ShockSetting } from './types.ts'

/** A scenario file as it may be written, once it is known to be valid. */
export interface Draft {
  format: 1
  name?: string
  title?: string | Text
  description?: string | Text
  seed?: string
  months?: number
  burnIn?: 'auto' | number
  replicates?: number
  region?: string
  profile?: string
  population?: { firms?: number }
  parameters?: Record<string, number>
  levers?: Record<string, LeverSetting>
  shocks?: (Omit<ShockSetting, 'size'> & { size?: number })[]
  financing?: Financing
}

/**
 * Reads a scenario from the text of a file: its own, or the manifest of a run.
 *
 * @param file the file's name, for messages
 * @param remark is told in what a run of it will not be the run that a manifest is of
 * @throws InputError with the problems found, and how many there are
 */
export function parseScenario(
  text: string,
  file: string,
  remark: (text: string) => void = () => {},
): Scenario {
  return validateScenario(scenarioWithin(readJson(text, file), file, remark), file)
}

/**
 * Checks a value and fills in what it leaves out.
 *
 * @param value what JSON.parse gave, or an object of a program; it is not changed
 * @param file where it comes from, for messages
 * @throws InputError with the problems found, and how many there are
 */
export function validateScenario(value: unknown, file: string): Scenario {
  const draft = migrate(value, file)
  const issues = new Issues()
  const said = checkAimless(draft, issues)
  checkSchema(scenarioSchema(), draft, issues, said)
  checkMeaning(draft, issues)
  issues.refuse(file)
  return withDefaults(draft as unknown as Draft)
}

function withDefaults(draft: Draft): Scenario {
  const name = draft.name ?? DEFAULTS.name
  const region = draft.region ?? Object.keys(regions)[0]!
  const profile = draft.profile ?? DEFAULTS.profile
  const usual = usualParameters(profile)
  return {
    format: 1,
    name,
    title: inBothLanguages(draft.title ?? name),
    description: inBothLanguages(draft.description ?? ''),
    seed: draft.seed ?? DEFAULTS.seed,
    months: draft.months ?? DEFAULTS.months,
    burnIn:
      draft.burnIn === undefined || draft.burnIn === 'auto' ? DEFAULTS.burnIn : positiveZero(draft.burnIn),
    replicates: draft.replicates ?? DEFAULTS.replicates,
    region,
    profile,
    population: { firms: draft.population?.firms ?? DEFAULTS.firms },
    parameters: Object.fromEntries(
      Object.entries(usual).map(([key, value]) => [key, positiveZero(draft.parameters?.[key] ?? value)]),
    ),
    levers: Object.fromEntries(
      catalogue.levers.map(({ key, default: d }) => [key, copied(draft.levers?.[key] ?? d, region)]),
    ),
    shocks: (draft.shocks ?? []).map(withSize),
    financing: draft.financing ?? DEFAULTS.financing,
  }
}

/** −0 is written as 0: a scenario read again from its own text is the same. */
function positiveZero(value: number): number {
  return value + 0
}

function inBothLanguages(text: string | Text): Text {
  return typeof text === 'string' ? { en: text, zh: text } : { en: text.en, zh: text.zh }
}

function copied(setting: LeverSetting, region: string): LeverSetting {
  if (!isAimed(setting)) return copiedPlan(setting)
  return { value: copiedPlan(setting.value), for: normalTarget(setting.for, regions[region]!) }
}

function copiedPlan(setting: LeverPlan): LeverPlan {
  if (typeof setting === 'number') return positiveZero(setting)
  if (Array.isArray(setting)) return setting.map(({ from, value }) => ({ from, value: positiveZero(value) }))
  return { rule: setting.rule }
}

function withSize({
  kind,
  from,
  months,
  size,
  sector,
  city,
}: Omit<ShockSetting, 'size'> & { size?: number }): ShockSetting {
  const declared = catalogue.shocks.find(({ key }) => key === kind)!
  return {
    kind,
    from,
    months,
    size: positiveZero(size ?? declared.default),
    ...(sector !== undefined && { sector }),
    ...(city !== undefined && { city }),
  }
}
