import { catalogue, isAimed, planOf, version } from '../../src/index.ts'
import type { LeverSetting, Text } from '../../src/index.ts'
import { LANGUAGES, words } from '../text/index.ts'
import type { Language } from '../text/index.ts'
import { leverValue } from '../text/numbers.ts'
import type { ArmView } from './arms.ts'

type Scenario = ArmView['scenario']

/** More changes than this are counted in the title, and listed in the description only. */
const MOST_IN_TITLE = 2

/**
 * Name, title and description of a scenario that was changed on the page. What was changed is in all three, and the description says what model
 * it was exported from: a scenario file has no other place for either.
 */
export function namesOf(
  before: Scenario,
  scenario: Scenario,
): Pick<Scenario, 'name' | 'title' | 'description'> {
  const changes = (language: Language) => changesOf(before, scenario, language)
  const isChanged = changes('en').length > 0
  const title = inBoth((language) => titleOf(before, scenario, language))
  const description = inBoth((language) => {
    const text = words[language].changedFrom
    const says = before.description[language]
    const own = isChanged ? text.says(listed(changes(language), language), before.name, says) : says
    return `${own} ${text.exported(version, catalogue.modelVersion)}`.trim()
  })
  return { name: isChanged ? `${before.name}-changed` : before.name, title, description }
}

/** @param most changes that are told one by one; more are counted */
export function titleOf(
  before: Scenario,
  scenario: Scenario,
  language: Language,
  most: number = MOST_IN_TITLE,
): string {
  const title = before.title[language]
  const changes = changesOf(before, scenario, language)
  if (changes.length === 0) return title
  const text = words[language].changedFrom
  return text.title(title, changes.length > most ? text.many(changes.length) : listed(changes, language))
}

function changesOf(before: Scenario, scenario: Scenario, language: Language): string[] {
  const text = words[language]
  const moved = catalogue.levers
    .filter(({ key }) => !isAlike(scenario.levers[key], before.levers[key]))
    .map(({ key, title, unit }) => `${title[language]} ${settingText(scenario.levers[key]!, unit, language)}`)
  const fields = (['seed', 'months', 'replicates'] as const)
    .filter((field) => scenario[field] !== before[field])
    .map((field) => `${text[field]} ${scenario[field]}`)
  return [...moved, ...fields]
}

function isAlike(one: LeverSetting | undefined, other: LeverSetting | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** A lever's setting in words: its value, or its steps. */
function settingText(setting: LeverSetting, unit: string, language: Language): string {
  const plan = isAimed(setting) ? planOf(setting) : setting
  const value = (amount: number) => leverValue(amount, unit, language)
  if (typeof plan === 'number') return value(plan)
  if (!Array.isArray(plan)) return words[language].byRule
  return words[language].schedule(plan.map((step) => ({ value: value(step.value), from: step.from })))
}

function listed(changes: readonly string[], language: Language): string {
  return changes.join(language === 'zh' ? '；' : '; ')
}

function inBoth(of: (language: Language) => string): Text {
  return Object.fromEntries(LANGUAGES.map((language) => [language, of(language)])) as unknown as Text
}
