/**
 * How closely a bank looks. Effort costs more the closer it looks, and spares losses only as far as the bank bears them: it maximises
 * (1 − cover) · gain(e) − cost(e), so that cover, and a public pool that repays losses, dull screening and collection (Holmström &
 * Tirole 1997). At full retention e is 1, the effort that the score's noise is stated for.
 */

import { keyedUniform } from '../../kernel/random.ts'
import { PURPOSE } from '../../world/purposes.ts'
import type { World } from '../../world/world.ts'
import { isFor } from '../public-sector/target.ts'
import {
  appetiteWithUnit,
  lendingCosts,
  loanRate,
  lossRetained,
  riskTolerance,
  screeningEffort,
  softSight,
} from './screening.equations.ts'

/** Share of a loan's loss that stays with the bank: what neither cover nor the compensation pool bears. */
export function retained(world: World, f: number, cover: number): number {
  const { policy, economy } = world
  const pool = policy.riskCompensation
  if (pool === 0 || !isFor(world, policy.aims.riskCompensation, f)) return lossRetained(cover, 0)
  return lossRetained(cover, pool * economy.poolLeft[0])
}

/** Care of a bank that keeps so much of the loss. */
export function effort(world: World, kept: number): number {
  return screeningEffort(kept, world.p.effortElasticity)
}

/** Whether sensors watch this firm's goods and receipts: some firms at any reach of the lever, the same ones at a wider reach. */
export function monitored(world: World, f: number): boolean {
  const { policy, firms, key } = world
  if (policy.iotMonitoring === 0 || !isFor(world, policy.aims.iotMonitoring, f)) return false
  return (
    keyedUniform(key, firms.identityLow[f], firms.identityHigh[f], 0, PURPOSE.monitoring) <
    policy.iotMonitoring
  )
}

/** Share of what is soft about firm `f` that a bank sees which looks as closely as it can. */
export function sight(world: World, f: number, bank: number): number {
  const { constants, policy, p, firms } = world
  const unit = policy.specialisedUnits * p.unitSkill
  const digital = policy.digitalCredit > 0 ? policy.digitalCredit * p.digitalSight * firms.digital[f] : 0
  const sensors = monitored(world, f) ? p.monitoringSight : 0
  return softSight(constants.bankSkill[bank], policy.creditReporting, unit, digital, sensors)
}

/** Risk a bank bears at most, as estimated default times the share of the loss it keeps. */
export function tolerance(world: World, bank: number): number {
  const { p, constants, policy, environment } = world
  const appetite = appetiteWithUnit(constants.bankAppetite[bank], policy.specialisedUnits * p.unitAppetite)
  return riskTolerance(p.cutoff, appetite, environment.credit)
}

/** Funds, margin, the unit that does the work, and the expected loss that stays with the bank. */
export function priceOf(world: World, bank: number, risk: number, kept: number): number {
  const { p, policy, constants } = world
  const unit = policy.specialisedUnits * p.unitCost
  const costs = lendingCosts(p.fundingCost, p.margin, constants.bankMargin[bank], unit)
  return loanRate(costs, risk, p.lossGivenDefault, kept)
}
