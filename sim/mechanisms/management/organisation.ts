/**
 * Who decides in a firm [001, 002]: one owner, a leadership team, or those to whom the owner delegates. A team costs pay and
 * finds staff their place; delegation widens the span of control and teaches employees to run a firm. Owners who wish to be
 * independent share power late.
 */

import type { World } from '../../world/world.ts'
import { consult, offer, overheads, wageBill } from './advice.ts'
import { beyondSpan } from './execution.ts'

/** Share of the way to a full team, or to full delegation, that one decision covers. */
const STEP = 0.2

/** What a full team would add to a month, in fen, less the more of it there is. */
function worthOfTeam(world: World, f: number): number {
  const { firms, p } = world
  const relief = beyondSpan(world, f) > 0 ? p.spanLoss * p.spanLed : 0
  const effect = p.leadershipEffect + p.skillEffect * p.mismatch * firms.skill[f] + relief
  return 2 * (1 - firms.leadership[f]) * effect * wageBill(world, f)
}

/** A team is built up while it pays, sooner where support founds it, and let go where it clearly does not pay. */
export function considerTeam(world: World, f: number, u: number, v: number): void {
  const { firms, p, policy } = world
  const cost = p.leadershipCost * overheads(world, f)
  const judged = 2 * u * worthOfTeam(world, f) * (1.5 - firms.independence[f])
  const founded = v < offer(world, f, policy.leadershipTeam, policy.aims.leadershipTeam)
  if (founded) consult(world, f)
  if (founded || judged > cost) firms.leadership[f] += STEP * (1 - firms.leadership[f])
  else if (judged < cost / 3) firms.leadership[f] *= 1 - STEP
}

/** Owners delegate when the firm outgrows them and they can bear to; support makes them do so before. */
export function considerDelegation(world: World, f: number, u: number, v: number): void {
  const { firms, policy } = world
  const beyond = beyondSpan(world, f)
  const advised = v < offer(world, f, policy.delegation, policy.aims.delegation)
  if (advised) consult(world, f)
  const willing = u < (1 - firms.independence[f]) * (0.5 + firms.belonging[f])
  if (advised || (beyond > 0 && willing)) firms.delegation[f] += STEP * (1 - firms.delegation[f])
  else if (beyond < -1) firms.delegation[f] *= 1 - STEP
}
