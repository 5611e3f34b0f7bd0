import type { LeverSetting, Scenario, ScenarioChange } from '../../src/index.ts'
import { pairOf } from './scenarios.ts'

/** What the user has chosen: a pair of scenarios and what differs from it. Everything on the page follows from this. */
export interface Choice {
  readonly pair: string
  readonly seed?: string
  readonly months?: number
  readonly replicates?: number
  /** Levers of the policy that were moved, by key. */
  readonly levers: Readonly<Record<string, number>>
}

export interface Twins {
  readonly base: Scenario
  readonly policy: Scenario
}

/** The two scenarios a choice stands for. @throws InputError if they are none */
export function twinsOf({ pair, seed, months, replicates, levers }: Choice): Twins {
  const { base, policy } = pairOf(pair)
  const both: ScenarioChange = {
    ...(seed !== undefined && { seed }),
    ...(months !== undefined && { months }),
    ...(replicates !== undefined && { replicates }),
  }
  const moved = Object.entries(levers).map(([key, value]) => [
    key,
    movedTo(policy.levers[key], value, base.levers[key]),
  ])
  return { base: base.with(both), policy: policy.with({ ...both, levers: Object.fromEntries(moved) }) }
}

/**
 * A lever's setting moved to another value. A schedule keeps its months: the steps at which the policy is on move, those at
 * which it stands as in the base stay.
 */
export function movedTo(
  setting: LeverSetting | undefined,
  value: number,
  inBase: LeverSetting | undefined,
): LeverSetting {
  if (!Array.isArray(setting)) return value
  const steps = setting.map((step) => (step.value === inBase ? step : { ...step, value }))
  return steps.some((step) => step.value === value) ? steps : value
}

/** The value at which a slider stands: of a schedule the first that differs from the base. No number for rules. */
export function levelOf(
  setting: LeverSetting | undefined,
  inBase: LeverSetting | undefined,
): number | undefined {
  if (typeof setting === 'number') return setting
  if (!Array.isArray(setting)) return undefined
  return (setting.find((step) => step.value !== inBase) ?? setting[0])?.value
}

/** The months in which a schedule differs from the base; nothing for a plain value. */
export function monthsOf(
  setting: LeverSetting | undefined,
  inBase: LeverSetting | undefined,
): { from: number; to?: number } | undefined {
  if (!Array.isArray(setting)) return undefined
  const first = setting.findIndex((step) => step.value !== inBase)
  if (first === -1) return undefined
  const end = setting.slice(first).find((step) => step.value === inBase)
  return { from: setting[first]!.from, ...(end && { to: end.from - 1 }) }
}
