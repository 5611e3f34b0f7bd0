import { catalogue } from '../../sim/index.ts'
import type { Lever } from '../../sim/index.ts'
import { regions } from '../regions/index.ts'
import { describeValue } from './input-error.ts'
import type { InputIssue } from './input-error.ts'
import { nearestKey } from './nearest.ts'
import { RuleError } from './rule/parse-rule.ts'
import { compileRule } from './rule/compile-rule.ts'
import type { LeverSetting, ShockSetting } from './types.ts'

type Unchecked = Record<string, unknown>

/**
 * What a schema cannot say: months of a schedule rise, rules compile, sectors and cities exist, text is Unicode.
 * Looks only at what the schema has not refused already.
 *
 * @param refused the schema's issues
 */
export function meaningIssues(draft: Unchecked, refused: readonly InputIssue[]): InputIssue[] {
  const isFine = (path: string): boolean =>
    !refused.some((issue) => path === issue.path || isWithin(issue.path, path))
  const issues: InputIssue[] = []
  for (const field of ['name', 'seed']) if (isFine(field)) issues.push(...textIssues(draft[field], field))
  if (isObject(draft.levers)) {
    for (const lever of catalogue.levers) {
      const path = `levers.${lever.key}`
      if (Object.hasOwn(draft.levers, lever.key) && isFine(path)) {
        issues.push(...leverIssues(lever, draft.levers[lever.key] as LeverSetting, path))
      }
    }
  }
  const isRefused = (path: string): boolean => refused.some((issue) => issue.path === path)
  if (Array.isArray(draft.shocks) && !isRefused('shocks') && !isRefused('region')) {
    for (const [index, shock] of draft.shocks.entries()) {
      const path = `shocks[${index}]`
      if (isFine(path)) issues.push(...placeIssues(shock as ShockSetting, draft.region, path))
    }
  }
  return issues
}

function isWithin(inner: string, outer: string): boolean {
  return inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[`)
}

/** Half a surrogate pair is no text: the key of a run could not be made from it. */
function textIssues(value: unknown, path: string): InputIssue[] {
  if (typeof value !== 'string' || !/\p{Surrogate}/u.test(value)) return []
  return [{ path, found: describeValue(value), allowed: 'well-formed Unicode text' }]
}

function leverIssues(lever: Lever, setting: LeverSetting, path: string): InputIssue[] {
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
  const region = regions[typeof regionKey === 'string' ? regionKey : Object.keys(regions)[0]!]!
  return [
    ...keyIssues(
      shock.sector,
      region.sectors.map(({ key }) => key),
      `${path}.sector`,
    ),
    ...keyIssues(
      shock.city,
      region.cities.map(({ key }) => key),
      `${path}.city`,
    ),
  ]
}

function keyIssues(written: string | undefined, keys: string[], path: string): InputIssue[] {
  if (written === undefined || keys.includes(written)) return []
  const nearest = nearestKey(written, keys)
  const issue = { path, found: describeValue(written), allowed: `one of ${keys.join(', ')}` }
  return [nearest === undefined ? issue : { ...issue, nearest }]
}

function isObject(value: unknown): value is Unchecked {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
