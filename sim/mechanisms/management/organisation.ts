/**
 * Who decides in a firm [001, 002]: one owner, a leadership team, or those to whom the owner delegates. A team costs pay and
 * finds staff their place; delegation widens the span of control and teaches employees to run a firm. Owners who wish to be
 * independent share power late.
 */

import type { World } from '../../world/world.ts'
import { consult, offer, overheads, wageBill } from './advice.ts'
import { judgedWorth } from './advice.equations.ts'
import { beyondSpan } from './execution.ts'
import {
  delegationAfter,
  isWillingToDelegate,
  leadershipAfter,
  reliefByTeam,
  welcomeOfTeam,
  worthOfTeam,
} from './organisation.equations.ts'

/** What more of a team would add to a month, in fen. */
function teamWorth(world: World, f: number): number {
  const { leadership, skill } = world.firms
  const { firstOfTeam, leadershipEffect, skillEffect, mismatch, spanLoss, spanLed } = world.p
  const relief = reliefByTeam(beyondSpan(world, f), spanLoss, spanLed)
  const bill = wageBill(world, f)
  return worthOfTeam(
    firstOfTeam,
    leadership[f],
    leadershipEffect,
    skillEffect,
    mismatch,
    skill[f],
    relief,
    bill,
  )
}

/** A team is built up while it pays, sooner where support founds it, and let go where it clearly does not pay. */
export function considerTeam(world: World, f: number, u: number, v: number): void {
  const { firms, p, policy } = world
  const cost = p.leadershipCost * overheads(world, f)
  const worth = judgedWorth(teamWorth(world, f), p.misjudgement, u)
  const judged = welcomeOfTeam(worth, p.teamReluctance, firms.independence[f])
  const founded = v < offer(world, f, policy.leadershipTeam, policy.aims.leadershipTeam)
  if (founded) consult(world, f)
  const { organisationStep, teamDropped } = p
  firms.leadership[f] = leadershipAfter(
    firms.leadership[f],
    organisationStep,
    founded,
    judged,
    cost,
    teamDropped,
  )
}

/** Owners delegate when the firm outgrows them and they can bear to; support makes them do so before. */
export function considerDelegation(world: World, f: number, u: number, v: number): void {
  const { firms, p, policy } = world
  const beyond = beyondSpan(world, f)
  const advised = v < offer(world, f, policy.delegation, policy.aims.delegation)
  if (advised) consult(world, f)
  const willing = isWillingToDelegate(u, firms.independence[f], p.delegationAlone, firms.belonging[f])
  const { organisationStep, spanRegained } = p
  firms.delegation[f] = delegationAfter(
    firms.delegation[f],
    organisationStep,
    advised,
    willing,
    beyond,
    spanRegained,
  )
}
