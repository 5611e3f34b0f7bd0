/** Every number that a pair of twins has. */
import type { Text } from '../../../sim/index.ts'
import type { TwinPlan } from '../plan.ts'
import { policySpan } from '../policy-span.ts'
import type { PolicySpan } from '../policy-span.ts'
import { accountQuantities, accountRatios } from './account.ts'
import type { Quantity } from './define.ts'
import { economyQuantities } from './economy.ts'
import { fateQuantities } from './fates.ts'
import { survivalQuantities } from './survival.ts'

export { accountQuantities, accountRatios } from './account.ts'
export type { Quantity, RatioQuantity, RatioSide } from './define.ts'
export { FATE_COUNTS, fateTitle } from './fates.ts'
export { AFTERMATH, HORIZONS, LANDMARKS } from './survival.ts'

/** Effects on firms, work, output and credit: policy − base. */
export function effectQuantities(months: number, span: PolicySpan): Quantity[] {
  return [...survivalQuantities(months, span.end), ...fateQuantities(months), ...economyQuantities(months)]
}

/** Those of a plan. */
export function effectsOf({ base, policy }: Pick<TwinPlan, 'base' | 'policy'>): Quantity[] {
  return effectQuantities(base.months, policySpan(base, policy))
}

const VARIED = /^(restrictedMeanGained\d+|survivalDifference\d+|jobYears|output|bankLoans)$/

/** Effects of which it is told how many independent runs a pair of twins is worth: both twins have the number by themselves. */
export function variedEffects(plan: TwinPlan): (Quantity & Required<Pick<Quantity, 'side'>>)[] {
  return effectsOf(plan).flatMap((quantity) => {
    const { side, key } = quantity
    return side !== undefined && VARIED.test(key) ? [{ ...quantity, side }] : []
  })
}

/** Titles of what `effects` and `account` hold for runs of so many months, by key. One that names the end of the policy is not among them. */
export function quantityTitles(months: number): ReadonlyMap<string, Text> {
  const all = [...effectQuantities(months, { start: 1 }), ...accountQuantities(), ...accountRatios()]
  return new Map(all.map(({ key, title }) => [key, title]))
}
