/**
 * How closely a bank looks. Effort costs more the closer it looks, and spares losses only as far as the bank bears them: it maximises
 * (1 − cover) · gain(e) − cost(e), so that cover, and a public pool that repays losses, dull screening and collection (Holmström &
 * Tirole 1997). At full retention e is 1, the effort that the score's noise is stated for.
 */

import type { World } from '../../world/world.ts'
import { isFor } from '../public-sector/target.ts'
import {
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

/** Share of what is soft about a firm that a bank works out itself: by its kind, and by specialised units, digital traces and sensors. */
export function workOf({ constants, policy }: World, bank: number): number {
  return softSight(constants.bankSight[bank], policy.creditTechnology)
}

/** Share of what is soft about a firm that a bank sees which looks as closely as it can. */
export function sight(world: World, bank: number): number {
  return softSight(workOf(world, bank), world.policy.creditReporting)
}

/** Risk a bank bears at most, as estimated default times the share of the loss it keeps. */
export function tolerance({ p, environment }: World): number {
  return riskTolerance(p.cutoff, environment.credit)
}

/** Funds, margin, the work of seeing, and the expected loss that stays with the bank. */
export function priceOf(world: World, bank: number, risk: number, kept: number): number {
  const { p } = world
  const costs = lendingCosts(p.lendingCost, p.sightCost, workOf(world, bank))
  return loanRate(costs, risk, p.lossGivenDefault, kept)
}
