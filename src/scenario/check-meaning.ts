import { catalogue } from '../../sim/index.ts'
import type { Lever, Region } from '../../sim/index.ts'
import { regions } from '../regions/index.ts'
import { describeValue } from './input-error.ts'
import type { InputIssue, Issues } from './input-error.ts'
import { nearestKey } from './nearest.ts'
import { isPrintable } from './printable.ts'
import { RuleError } from './rule/rule-error.ts'
import { compileRule } from './rule/compile-rule.ts'
import { AIMED, CHOSEN_BY, choices, isAimed, planOf } from './target.ts'
import type { LeverPlan, LeverSetting, ShockSetting, Target } from './types.ts'

type Unchecked = Record<string, unknown>

/**
 * What a schema cannot say: months of a schedule rise, rules compile, sectors and cities exist, texts can be shown.
 * Looks only at what has not been refused already, and at nothing if not all that was refused is known.
 */
export function checkMeaning(draft: Unchecked, issues: Issues): void {
  if (issues.isCut) return
  const refused = issues.kept.map(({ path }) => path)
  const isFine = (path: string): boolean => !refused.some((inner) => isAtOrWithin(inner, path))
  checkTexts(draft, isFine, issues)
  const region = refused.includes('region') ? undefined : regionOf(draft.region)
  if (isObject(draft.levers)) checkLevers(draft.levers, region, isFine, issues)
  if (Array.isArray(draft.shocks) && !refused.includes('shocks') && region !== undefined) {
    for (const [index, shock] of draft.shocks.entries()) {
      const path = `shocks[${index}]`
      if (isFine(path)) checkPlaces(shock as ShockSetting, region, path, issues)
    }
  }
}

type IsFine = (path: string) => boolean

function isAtOrWithin(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[`)
}

function checkTexts(draft: Unchecked, isFine: IsFine, issues: Issues): void {
  for (const field of ['name', 'seed', 'title', 'description']) {
    const value = draft[field]
    if (!isFine(field)) continue
    const lines = field === 'description'
    if (isObject(value))
      for (const language of ['en', 'zh']) checkText(value[language], `${field}.${language}`, lines, issues)
    else checkText(value, field, lines, issues)
  }
}

/** What is printed has to be text all through: no commands to a terminal, and no half of a surrogate pair, of which no key of a run can be made. */
function checkText(value: unknown, path: string, lines: boolean, issues: Issues): void {
  if (typeof value !== 'string' || isPrintable(value, { lines })) return
  const allowed = `well-formed Unicode text without control characters${lines ? ' but tabs and ends of lines' : ''}`
  issues.add(() => ({ path, found: describeValue(value), allowed }))
}

/**
 * `for` where it cannot be, said once and in words: the schema would only say that the value is none of its alternatives.
 *
 * @returns paths of the levers that need no further word
 */
export function checkAimless(draft: Unchecked, issues: Issues): ReadonlySet<string> {
  const said = new Set<string>()
  if (!isObject(draft.levers)) return said
  for (const { key, aimed } of catalogue.levers) {
    const setting = Object.hasOwn(draft.levers, key) ? draft.levers[key] : undefined
    if (aimed || !isObject(setting) || !Object.hasOwn(setting, 'for')) continue
    said.add(`levers.${key}`)
    issues.add(() => {
      const nearest = nearestKey(key, AIMED)
      const issue = {
        path: `levers.${key}.for`,
        found: 'a choice of firms for a lever that works on all alike',
        allowed: `"for" with ${AIMED.join(', ')} only, which reach firms one by one`,
      }
      return nearest === undefined ? issue : { ...issue, nearest }
    })
  }
  return said
}

function checkLevers(levers: Unchecked, region: Region | undefined, isFine: IsFine, issues: Issues): void {
  for (const lever of catalogue.levers) {
    const path = `levers.${lever.key}`
    if (!Object.hasOwn(levers, lever.key) || levers[lever.key] === undefined || !isFine(path)) continue
    const setting = levers[lever.key] as LeverSetting
    checkPlan(lever, planOf(setting), isAimed(setting) ? `${path}.value` : path, issues)
    if (isAimed(setting) && region !== undefined) checkTarget(setting.for, region, `${path}.for`, issues)
  }
}

function checkTarget(target: Target, region: Region, path: string, issues: Issues): void {
  const all = choices(region)
  for (const by of CHOSEN_BY) {
    const written = target[by]
    if (typeof written === 'string') checkKey(written, all[by], `${path}.${by}`, issues)
    else if (written !== undefined)
      for (const [at, key] of written.entries()) checkKey(key, all[by], `${path}.${by}[${at}]`, issues)
  }
}

function checkPlan(lever: Lever, setting: LeverPlan, path: string, issues: Issues): void {
  if (typeof setting === 'number') return
  if (!Array.isArray(setting)) {
    checkRule(lever, setting.rule, `${path}.rule`, issues)
    return
  }
  for (const [step, { from }] of setting.entries()) {
    const before = setting[step - 1]?.from ?? 0
    if (from > before) continue
    const found = `month ${from} after month ${before}`
    issues.add(() => ({ path: `${path}[${step}].from`, found, allowed: 'months that rise' }))
  }
}

const METRICS = catalogue.metrics.map(({ key }) => key)

function checkRule(lever: Lever, text: string, path: string, issues: Issues): void {
  try {
    compileRule(text, METRICS, lever)
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    const { found, allowed, nearest } = error
    issues.add(() => ({ path, found, allowed, ...(nearest !== undefined && { nearest }) }))
  }
}

function checkPlaces(shock: ShockSetting, region: Region, path: string, issues: Issues): void {
  const { sector, city } = choices(region)
  checkKey(shock.sector, sector, `${path}.sector`, issues)
  checkKey(shock.city, city, `${path}.city`, issues)
}

/** The region of a draft: the first one if it names none. */
function regionOf(key: unknown): Region {
  return regions[typeof key === 'string' ? key : Object.keys(regions)[0]!]!
}

function checkKey(written: string | undefined, keys: readonly string[], path: string, issues: Issues): void {
  if (written === undefined || keys.includes(written)) return
  issues.add(() => {
    const nearest = nearestKey(written, keys)
    const issue: InputIssue = {
      path,
      found: describeValue(written),
      allowed: `one of ${keys.join(', ')}`,
    }
    return nearest === undefined ? issue : { ...issue, nearest }
  })
}

function isObject(value: unknown): value is Unchecked {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
