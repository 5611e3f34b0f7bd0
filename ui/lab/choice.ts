import { catalogue, isAimed, planOf, writtenKeys } from '../../src/index.ts'
import type {
  Lever,
  LeverPlan,
  LeverSetting,
  Scenario,
  ScenarioChange,
  ScheduleStep,
} from '../../src/index.ts'
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

/**
 * The two scenarios a choice stands for; the base is the same object as long as it is the same base.
 *
 * @throws InputError if they are none
 */
export function twinsOf({ pair, seed, months, replicates, levers }: Choice): Twins {
  const { policy } = pairOf(pair)
  const both: ScenarioChange = {
    ...(seed !== undefined && { seed }),
    ...(months !== undefined && { months }),
    ...(replicates !== undefined && { replicates }),
  }
  const base = baseOf(pair, both)
  const moved = Object.entries(levers).map(([key, value]) => [
    key,
    movedTo(key, policy.levers[key], value, base.levers[key]),
  ])
  return { base, policy: policy.with({ ...both, levers: Object.fromEntries(moved) }) }
}

let lastBase: { readonly key: string; readonly base: Scenario } | undefined

/** Checking a scenario takes milliseconds, and a lever that is dragged leaves the base as it was. */
function baseOf(pair: string, both: ScenarioChange): Scenario {
  const key = JSON.stringify([pair, both])
  if (lastBase?.key !== key) lastBase = { key, base: pairOf(pair).base.with(both) }
  return lastBase.base
}

/**
 * A lever's setting moved to another value. A schedule keeps its shape: its months stay, and what each step adds to the base grows or
 * shrinks by the same factor, within the lever's range. Support for chosen firms stays with them.
 */
export function movedTo(
  key: string,
  setting: LeverSetting | undefined,
  value: number,
  inBase: LeverSetting | undefined,
): LeverSetting {
  const lever = catalogue.levers.find((each) => each.key === key)!
  if (setting !== undefined && isAimed(setting))
    return { value: movedPlan(lever, setting.value, value, bare(inBase)), for: setting.for }
  return movedPlan(lever, setting, value, bare(inBase))
}

/** A setting without whom it is for. */
function bare(setting: LeverSetting | undefined): LeverPlan | undefined {
  return setting === undefined ? undefined : planOf(setting)
}

function movedPlan(
  { min, max, off }: Pick<Lever, 'min' | 'max' | 'off'>,
  setting: LeverPlan | undefined,
  value: number,
  inBase: LeverPlan | undefined,
): LeverPlan {
  if (!Array.isArray(setting)) return value
  const zero = typeof inBase === 'number' ? inBase : off
  const level = levelOf(setting, inBase)!
  // Nothing to scale: all steps stand where the base does.
  if (level === zero) return setting.map((step) => ({ ...step, value }))
  const factor = (value - zero) / (level - zero)
  const scaled = (before: number) => Math.min(max, Math.max(min, zero + (before - zero) * factor))
  return setting.map((step) => ({
    ...step,
    value: step.value === level ? value : Number(scaled(step.value).toPrecision(12)),
  }))
}

/** The value at which a slider stands: of a schedule the first that differs from the base. No number for rules. */
export function levelOf(
  setting: LeverSetting | undefined,
  inBase: LeverSetting | undefined,
): number | undefined {
  const [plan, before] = [bare(setting), bare(inBase)]
  if (typeof plan === 'number') return plan
  if (!Array.isArray(plan)) return undefined
  return (plan.find((step) => step.value !== before) ?? plan[0])?.value
}

/** The months in which a schedule differs from the base; nothing for a plain value. */
export function monthsOf(
  setting: LeverSetting | undefined,
  inBase: LeverSetting | undefined,
): { from: number; to?: number } | undefined {
  const [plan, before] = [bare(setting), bare(inBase)]
  if (!Array.isArray(plan)) return undefined
  const first = plan.findIndex((step) => step.value !== before)
  if (first === -1) return undefined
  const end = plan.slice(first).find((step) => step.value === before)
  return { from: plan[first]!.from, ...(end && { to: end.from - 1 }) }
}

/** The steps of a schedule that has more levels than one beside the base's; nothing for a plainer setting. */
export function stepsOf(
  setting: LeverSetting | undefined,
  inBase: LeverSetting | undefined,
): readonly ScheduleStep[] | undefined {
  const [plan, before] = [bare(setting), bare(inBase)]
  if (!Array.isArray(plan)) return undefined
  const isOwn = ({ value }: ScheduleStep) => value !== before
  const [first, last] = [plan.findIndex(isOwn), plan.findLastIndex(isOwn)]
  const isPlain = plan.slice(first, last + 1).every(({ value }) => value === plan[first]?.value)
  return first === -1 || isPlain ? undefined : plan
}

/** The keys of the firms that a lever is for; nothing if for all. */
export function chosenBy(setting: LeverSetting | undefined): readonly string[] | undefined {
  if (setting === undefined || !isAimed(setting)) return undefined
  const { sizeClass, sector, city } = setting.for
  return [sizeClass, sector, city].flatMap((keys) => (keys === undefined ? [] : writtenKeys(keys)))
}
