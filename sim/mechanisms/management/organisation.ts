/**
 * Who decides in a firm [001, 002]: one owner, or a team to whom the owner delegates. A team costs pay, finds staff their place, widens
 * the span of control and teaches employees to run a firm. Owners who wish to be independent share power late.
 */

import type { World } from '../../world/world.ts'
import { judgedWorth, levelAfter } from './advice.equations.ts'
import { isAdvised, overheads, wageBill } from './advice.ts'
import { beyondSpan } from './execution.ts'
import { welcomeOfTeam, worthOfTeam } from './organisation.equations.ts'

/** What a full team would add to a month, in fen. */
function teamWorth(world: World, f: number): number {
  const { skillEffect, mismatch, spanLoss, spanOwner } = world.p
  const relief = beyondSpan(world, f) > 0 ? spanLoss * spanOwner : 0
  return worthOfTeam(skillEffect, mismatch, world.firms.skill[f], relief, wageBill(world, f))
}

/** A team is built up while it pays, sooner where an adviser helps to found it, and let go where it does not. */
export function considerTeam(world: World, f: number, u: number, v: number): void {
  const { firms, p } = world
  const cost = p.leadershipCost * overheads(world, f)
  const welcome = welcomeOfTeam(judgedWorth(teamWorth(world, f), u), firms.independence[f])
  const founded = isAdvised(world, f, v)
  firms.leadership[f] = levelAfter(firms.leadership[f], p.decisionStep, founded || welcome > cost)
}
