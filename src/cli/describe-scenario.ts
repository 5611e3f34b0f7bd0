import { burnInMonths, catalogue } from '../../sim/index.ts'
import { isAimed, usualParameters, writtenKeys } from '../scenario/index.ts'
import type { LeverPlan, LeverSetting, Scenario, Target } from '../scenario/index.ts'
import { alignedTable } from './table.ts'

/** What a scenario says, in lines: its size, and whatever departs from the defaults. */
export function describeScenario(scenario: Scenario): string {
  const { name, region, profile, population, months, replicates, seed, financing } = scenario
  const facts: [string, string][] = [
    ['name', name],
    ['region', region],
    ['profile', profile],
    ['firms', String(population.firms)],
    ['months', `${months} after a burn-in of ${Math.max(1, burnInMonths(scenario))}`],
    ['replicates', String(replicates)],
    ['seed', JSON.stringify(seed)],
    ['financing', financing],
  ]
  for (const { key, default: value, unit } of catalogue.levers) {
    if (scenario.levers[key] !== value)
      facts.push([`lever ${key}`, `${settingText(scenario.levers[key]!)} (${unit})`])
  }
  const usual = usualParameters(profile)
  for (const { key, unit } of catalogue.parameters) {
    if (scenario.parameters[key] !== usual[key])
      facts.push([`parameter ${key}`, `${scenario.parameters[key]} (${unit})`])
  }
  for (const { kind, from, months: length, size, sector, city } of scenario.shocks) {
    const place = [sector, city].filter((key) => key !== undefined).join(', ') || 'everywhere'
    facts.push([`shock ${kind}`, `${size} from month ${from} for ${length} months, ${place}`])
  }
  const [first, ...rest] = facts
  return alignedTable({ columns: first!, rows: rest })
}

function settingText(setting: LeverSetting): string {
  if (isAimed(setting)) return `${planText(setting.value)}, for ${targetText(setting.for)}`
  return planText(setting)
}

/** `micro or small firms in retail`. */
export function targetText({ sizeClass, sector, city }: Target): string {
  const list = (keys: string | readonly string[]): string => writtenKeys(keys).join(' or ')
  const places = [sector, city].flatMap((keys) => (keys === undefined ? [] : [list(keys)]))
  const firms = sizeClass === undefined ? 'firms' : `${list(sizeClass)} firms`
  return places.length === 0 ? firms : `${firms} in ${places.join(', ')}`
}

function planText(setting: LeverPlan): string {
  if (typeof setting === 'number') return String(setting)
  if (!Array.isArray(setting)) return `rule ${setting.rule}`
  return setting.map(({ from, value }) => `${value} from month ${from}`).join(', ')
}
