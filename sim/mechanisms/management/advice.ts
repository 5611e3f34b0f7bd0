/** Training and advice as measures: whom they reach, what they cost, and how far ahead an owner looks who weighs them. */

import type { World } from '../../world/world.ts'
import { MEASURE, knows } from '../public-sector/measures.ts'
import { payForService } from '../payment/payments.ts'
import { costInWages, overheadsOf, wagesOf } from '../production/costs.equations.ts'
import { isFor } from '../public-sector/target.ts'

/** What a measure at this level offers firm `f`: nothing if it is not meant, or has not heard of it. */
export function offer(world: World, f: number, level: number, aim: Uint8Array): number {
  return level > 0 && knows(world, f, MEASURE.training) && isFor(world, aim, f) ? level : 0
}

/** Whether an adviser comes who is offered at this level, at the public’s cost; `v` is the chance in it. */
export function isAdvised(world: World, f: number, v: number): boolean {
  const { policy } = world
  const advised = v < offer(world, f, policy.managementAdvice, policy.aims.managementAdvice)
  if (advised) consult(world, f)
  return advised
}

/** The public pays for a consultation. */
function consult(world: World, f: number): void {
  payForService(world, costInWages(world.p.adviceCost, world.cities.wage[world.firms.city[f]], 1))
}

/** Months of gain that an owner counts: none the least patient. */
export function horizon(world: World, f: number): number {
  return world.p.horizon * world.firms.patience[f]
}

/** Wage bill of a month without incentives, and overheads, at today's wage. */
export function wageBill(world: World, f: number): number {
  return wagesOf(world.firms.staff[f], world.cities.wage[world.firms.city[f]])
}

export function overheads(world: World, f: number): number {
  const { firms, p, cities } = world
  return overheadsOf(cities.wage[firms.city[f]], p.overheadFixed, p.overheadPerWorker, firms.staff[f])
}
