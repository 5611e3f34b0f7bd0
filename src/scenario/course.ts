import { catalogue } from '../../sim/index.ts'
import type { Course, Lever, LeverPath, Setup, ShockEvent } from '../../sim/index.ts'
import { regions } from '../regions/index.ts'
import { compileRule } from './rule/compile-rule.ts'
import { aimOf, isAimed, planOf } from './target.ts'
import type { LeverPlan, Scenario, ScheduleStep, ShockSetting } from './types.ts'

/** What the world before month 1 depends on. Parameters at their defaults are left out, so that equal worlds compare equal. */
export function setupOf({ region, population, burnIn, parameters, seed }: Scenario): Setup {
  const overrides = catalogue.parameters.filter((declared) => parameters[declared.key] !== declared.default)
  return {
    region: regions[region]!,
    firms: population.firms,
    burnIn,
    parameters: Object.fromEntries(overrides.map(({ key }) => [key, parameters[key]!])),
    seed,
  }
}

/**
 * What happens from month 1: rules and schedules become functions here, where they run, because functions do not travel
 * between threads. Levers at their defaults are left out, and so is whom a lever is for that is off.
 *
 * @param onOutside told the value whenever a rule's is not the lever's
 */
export function courseOf(
  { levers, shocks, financing, region }: Scenario,
  onOutside?: (lever: string, value: number) => void,
): Course {
  const moved = catalogue.levers.filter((lever) => planOf(levers[lever.key]!) !== lever.default)
  const paths = moved.map(
    (lever) => [lever.key, leverPath(lever, planOf(levers[lever.key]!), onOutside)] as const,
  )
  const aims = catalogue.levers.flatMap(({ key, off }) => {
    const setting = levers[key]!
    return isAimed(setting) && setting.value !== off
      ? [[key, aimOf(setting.for, regions[region]!)] as const]
      : []
  })
  return {
    levers: Object.fromEntries(paths),
    ...(aims.length > 0 && { aims: Object.fromEntries(aims) }),
    shocks: shocks.map((shock) => shockEvent(shock, region)),
    financing,
  }
}

function leverPath(
  lever: Lever,
  setting: LeverPlan,
  onOutside?: (lever: string, value: number) => void,
): LeverPath {
  if (typeof setting === 'number') return () => setting
  if (Array.isArray(setting)) return schedule(setting, lever.default)
  const names = catalogue.metrics.map(({ key }) => key)
  return compileRule(setting.rule, names, lever, onOutside && ((value) => onOutside(lever.key, value)))
}

function schedule(steps: readonly ScheduleStep[], before: number): LeverPath {
  return (month) => {
    let value = before
    for (const step of steps) if (step.from <= month) value = step.value
    return value
  }
}

function shockEvent({ kind, from, months, size, sector, city }: ShockSetting, regionKey: string): ShockEvent {
  const { sectors, cities } = regions[regionKey]!
  return {
    kind,
    from,
    months,
    size,
    ...(sector !== undefined && { sector: sectors.findIndex(({ key }) => key === sector) }),
    ...(city !== undefined && { city: cities.findIndex(({ key }) => key === city) }),
  }
}
