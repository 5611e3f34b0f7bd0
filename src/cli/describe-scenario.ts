import { catalogue } from '../../sim/index.ts'
import type { LeverSetting, Scenario } from '../scenario/index.ts'
import { alignedTable } from './table.ts'

/** What a scenario says, in lines: its size, and whatever departs from the defaults. */
export function describeScenario(scenario: Scenario): string {
  const { name, region, population, months, burnIn, replicates, seed, financing } = scenario
  const facts: [string, string][] = [
    ['name', name],
    ['region', region],
    ['firms', String(population.firms)],
    ['months', `${months} after a burn-in of ${burnIn === 'auto' ? 'as many as needed' : burnIn}`],
    ['replicates', String(replicates)],
    ['seed', JSON.stringify(seed)],
    ['financing', financing],
  ]
  for (const { key, default: value, unit } of catalogue.levers) {
    if (scenario.levers[key] !== value)
      facts.push([`lever ${key}`, `${settingText(scenario.levers[key]!)} (${unit})`])
  }
  for (const { key, default: value, unit } of catalogue.parameters) {
    if (scenario.parameters[key] !== value)
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
  if (typeof setting === 'number') return String(setting)
  if (!Array.isArray(setting)) return `rule ${setting.rule}`
  return setting.map(({ from, value }) => `${value} from month ${from}`).join(', ')
}
