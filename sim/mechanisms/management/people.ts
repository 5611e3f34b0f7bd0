/**
 * The people in a firm: incentives, skill, training, belonging [000, 001]. Owners judge what pays with an error, between
 * nothing and twice its worth. They see what pay does; what recognition does only the open see. Training is worth less to
 * an owner who expects the trained to leave, and to one with a short horizon. Belonging follows recognition, practice,
 * patience and pay; quits and spin-offs follow its want.
 */

import type { World } from '../../world/world.ts'
import { partOf } from '../goods-market/spending.equations.ts'
import { payForService, payExpense, withinMeans } from '../payment/payments.ts'
import { costInWages } from '../production/costs.equations.ts'
import { judgedWorth, levelAfter, stepTowardsFull } from './advice.equations.ts'
import { horizon, isAdvised, offer, wageBill } from './advice.ts'
import { motivation } from './execution.equations.ts'
import { matchedSkill } from './execution.ts'
import {
  belongingDeserved,
  costOfStep,
  recognitionSeen,
  quitPropensityAt,
  worthOfMotivation,
  worthOfSkill,
  worthOfTraining,
} from './people.equations.ts'

/** Belonging that what staff live through would make in the long run, 0–1. */
export function deservedBelonging(world: World, f: number): number {
  const { recognition, practice, patience, bonus, arrears } = world.firms
  return belongingDeserved(recognition[f], practice[f], patience[f], bonus[f], arrears[f] > 0)
}

/** Propensity to quit: a factor on quits and spin-offs, 0 where all feel they belong. */
export function quitPropensity(world: World, f: number): number {
  return quitPropensityAt(world.firms.belonging[f])
}

/** What a round of training is worth to the owner, in fen. */
function trainingWorth(world: World, f: number): number {
  const { firms, p } = world
  if (firms.skill[f] <= 0) return 0
  const learned = stepTowardsFull(firms.skill[f], p.decisionStep)
  const perSkill = worthOfSkill(p.skillEffect, matchedSkill(world, f), firms.skill[f], wageBill(world, f))
  return worthOfTraining(learned, perSkill, horizon(world, f), firms.belonging[f])
}

export function considerTraining(world: World, f: number, u: number): void {
  const { firms, p, policy, cities, ledger, tally } = world
  const cost = costInWages(p.trainingCost, cities.wage[firms.city[f]], firms.staff[f])
  const subsidy = partOf(cost, offer(world, f, policy.training, policy.aims.training))
  const own = cost - subsidy
  if (judgedWorth(trainingWorth(world, f), u) <= own || !withinMeans(world, f, own)) return
  payExpense(world, ledger.cells.wages, f, own)
  if (subsidy > 0) payForService(world, subsidy)
  firms.skill[f] += stepTowardsFull(firms.skill[f], p.decisionStep)
  tally.trainings += 1
}

/** Pay and recognition are weighed against each other; an adviser shows what recognition does. `v` decides whether one comes. */
export function considerIncentives(world: World, f: number, u: number, v: number): void {
  const { firms, p } = world
  const bill = wageBill(world, f)
  if (bill === 0) return
  const counselled = isAdvised(world, f, v)
  const bonus = firms.bonus[f]
  const recognition = firms.recognition[f]
  const worth = judgedWorth(p.motivationEffect, u) * bill
  const now = motivation(bonus, recognition)
  const paid = stepTowardsFull(bonus, p.decisionStep)
  const praised = stepTowardsFull(recognition, p.decisionStep)
  const byPay = worthOfMotivation(worth, now, motivation(bonus + paid, recognition))
  const byPraise = worthOfMotivation(worth, now, motivation(bonus, recognition + praised))
  const seen = recognitionSeen(counselled, firms.openness[f])
  firms.bonus[f] = levelAfter(bonus, p.decisionStep, byPay > costOfStep(p.incentiveCost, paid, bill))
  const praises = seen * byPraise > costOfStep(p.incentiveCost, praised, bill)
  firms.recognition[f] = levelAfter(recognition, p.decisionStep, praises)
}
