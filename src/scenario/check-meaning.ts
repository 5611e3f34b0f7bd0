import { catalogue } from '../../sim/index.ts'
import type { Lever, Region } from '../../sim/index.ts'
import { regions } from '../regions/index.ts'
import { describeValue } from './input-error.ts'
import type { InputIssue } from './input-error.ts'
import { nearestKey } from './nearest.ts'
import { RuleError } from './rule/rule-error.ts'
import { compileRule } from './rule/compile-rule.ts'
import { AIMED, CHOSEN_BY, choices, isAimed, planOf } from './target.ts'
import type { LeverPlan, LeverSetting, ShockSetting, Target } from './types.ts'

type Unchecked = Record<string, unknown>

/**
 * What a schema cannot say: months of a schedule rise, rules compile, sectors and cities exist, text is Unicode.
 * Looks only at what the schema has not refused already.
 *
 * @param refused the schema's issues
 */
export function meaningIssues(draft: Unchecked, refused: readonly InputIssue[]): InputIssue[] {
  const isFine = (path: string): boolean => !refused.some((issue) => isAtOrWithin(issue.path, path))
  const issues: InputIssue[] = []
  for (const field of ['name', 'seed']) if (isFine(field)) issues.push(...textIssues(draft[field], field))
  const isRefused = (path: string): boolean => refused.some((issue) => issue.path === path)
  if (isObject(draft.levers)) {
    const region = isRefused('region') ? undefined : regionOf(draft.region)
    for (const lever of catalogue.levers) {
      const path = `levers.${lever.key}`
      if (!Object.hasOwn(draft.levers, lever.key) || !isFine(path)) continue
      const setting = draft.levers[lever.key] as LeverSetting
      issues.push(...planIssues(lever, planOf(setting), isAimed(setting) ? `${path}.value` : path))
      if (isAimed(setting) && region !== undefined)
        issues.push(...targetIssues(setting.for, region, `${path}.for`))
    }
  }
  if (Array.isArray(draft.shocks) && !isRefused('shocks') && !isRefused('region')) {
    for (const [index, shock] of draft.shocks.entries()) {
      const path = `shocks[${index}]`
      if (isFine(path)) issues.push(...placeIssues(shock as ShockSetting, draft.region, path))
    }
  }
  return issues
}

export function isAtOrWithin(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[`)
}

/** Half a surrogate pair is no text: the key of a run could not be made from it. */
function textIssues(value: unknown, path: string): InputIssue[] {
  if (typeof value !== 'string' || !/\p{Surrogate}/u.test(value)) return []
  return [{ path, found: describeValue(value), allowed: 'well-formed Unicode text' }]
}

/**
 * `for` where it cannot be, said once and in words: the schema would only say that the value is none of its alternatives.
 * These issues take the place of the schema's about the same levers.
 */
export function aimlessIssues(draft: Unchecked): InputIssue[] {
  if (!isObject(draft.levers)) return []
  const { levers } = draft
  return catalogue.levers.flatMap(({ key, aimed }) => {
    const setting = Object.hasOwn(levers, key) ? levers[key] : undefined
    if (aimed || !isObject(setting) || !Object.hasOwn(setting, 'for')) return []
    const nearest = nearestKey(key, AIMED)
    const issue = {
      path: `levers.${key}.for`,
      found: 'a choice of firms for a lever that works on all alike',
      allowed: `"for" with ${AIMED.join(', ')} only, which reach firms one by one`,
    }
    return [nearest === undefined ? issue : { ...issue, nearest }]
  })
}

function targetIssues(target: Target, region: Region, path: string): InputIssue[] {
  const all = choices(region)
  return CHOSEN_BY.flatMap((by) => {
    const written = target[by]
    if (written === undefined) return []
    if (typeof written === 'string') return keyIssues(written, all[by], `${path}.${by}`)
    return written.flatMap((key, at) => keyIssues(key, all[by], `${path}.${by}[${at}]`))
  })
}

function planIssues(lever: Lever, setting: LeverPlan, path: string): InputIssue[] {
  if (typeof setting === 'number') return []
  if (Array.isArray(setting)) {
    return setting.flatMap(({ from }, step) => {
      const before = setting[step - 1]?.from ?? 0
      if (from > before) return []
      return [
        {
          path: `${path}[${step}].from`,
          found: `month ${from} after month ${before}`,
          allowed: 'months that rise',
        },
      ]
    })
  }
  return ruleIssues(lever, setting.rule, `${path}.rule`)
}

function ruleIssues(lever: Lever, text: string, path: string): InputIssue[] {
  const names = catalogue.metrics.map(({ key }) => key)
  try {
    compileRule(text, names, lever)
    return []
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    const { found, allowed, nearest } = error
    return [{ path, found, allowed, ...(nearest !== undefined && { nearest }) }]
  }
}

function placeIssues(shock: ShockSetting, regionKey: unknown, path: string): InputIssue[] {
  const { sector, city } = choices(regionOf(regionKey))
  return [
    ...keyIssues(shock.sector, sector, `${path}.sector`),
    ...keyIssues(shock.city, city, `${path}.city`),
  ]
}

/** The region of a draft: the first one if it names none. */
function regionOf(key: unknown): Region {
  return regions[typeof key === 'string' ? key : Object.keys(regions)[0]!]!
}

function keyIssues(written: string | undefined, keys: readonly string[], path: string): InputIssue[] {
  if (written === undefined || keys.includes(written)) return []
  const nearest = nearestKey(written, keys)
  const issue = { path, found: describeValue(written), allowed: `one of ${keys.join(', ')}` }
  return [nearest === undefined ? issue : { ...issue, nearest }]
}

function isObject(value: unknown): value is Unchecked {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
