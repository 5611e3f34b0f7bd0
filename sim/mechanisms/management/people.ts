/**
 * The people in a firm: incentives, skill, training, belonging [000, 001]. Owners judge what pays with an error, between
 * nothing and twice its worth. They see what pay does; what recognition does only the open see. Training is worth less to
 * an owner who expects the trained to leave, and to one with a short horizon. Belonging follows recognition, practice,
 * patience and pay; quits and spin-offs follow its want.
 */

import { faded } from '../../kernel/smoothing.ts'
import type { World } from '../../world/world.ts'
import { partOf } from '../goods-market/spending.equations.ts'
import { payForService, payExpense, withinMeans } from '../payment/payments.ts'
import { costInWages } from '../production/costs.equations.ts'
import { judgedWorth, stepTowardsFull } from './advice.equations.ts'
import { consult, horizon, offer, overheads, wageBill } from './advice.ts'
import { motivation } from './execution.equations.ts'
import { matchedSkill } from './execution.ts'
import {
  belongingDeserved,
  costOfStep,
  incentiveAfter,
  recognitionSeen,
  quitPropensityAt,
  skillAfterLeaving,
  worthOfMotivation,
  worthOfSkill,
  worthOfTraining,
} from './people.equations.ts'

/** Belonging that what staff live through would make in the long run, 0–1. */
export function deservedBelonging(world: World, f: number): number {
  const { recognition, practice, patience, bonus, arrears } = world.firms
  return belongingDeserved(world.p, recognition[f], practice[f], patience[f], bonus[f], arrears[f] > 0)
}

/** Propensity to quit: a factor on quits and spin-offs, 1 at normal belonging, 0 where all feel they belong. */
export function quitPropensity(world: World, f: number): number {
  return quitPropensityAt(world.firms.belonging[f], world.p.belongingNormal)
}

/** Skill after `leavers` of `employees` have left: the skilled go first. */
export function skillAfterQuits(world: World, f: number, leavers: number, employees: number): number {
  return skillAfterLeaving(world.firms.skill[f], world.p.talentOutflow, leavers, employees)
}

/** What a round of training is worth to the owner, in fen. */
function trainingWorth(world: World, f: number): number {
  const { firms, p } = world
  if (firms.skill[f] <= 0) return 0
  const learned = stepTowardsFull(firms.skill[f], p.trainingGain)
  const perSkill = worthOfSkill(p.skillEffect, matchedSkill(world, f), firms.skill[f], wageBill(world, f))
  return worthOfTraining(learned, perSkill, horizon(world, f), p.trainingFear, firms.belonging[f])
}

export function considerTraining(world: World, f: number, u: number): void {
  const { firms, p, policy, cities, ledger, tally } = world
  const cost = costInWages(p.trainingCost, cities.wage[firms.city[f]], firms.staff[f])
  const subsidy = partOf(cost, offer(world, f, policy.training, policy.aims.training))
  const own = cost - subsidy
  if (judgedWorth(trainingWorth(world, f), p.misjudgement, u) <= own || !withinMeans(world, f, own)) return
  payExpense(world, ledger.cells.wages, f, own)
  if (subsidy > 0) payForService(world, subsidy)
  firms.skill[f] += stepTowardsFull(firms.skill[f], p.trainingGain)
  firms.defects[f] = faded(firms.defects[f], p.trainingDefects)
  tally.trainings += 1
}

/** Pay and recognition are weighed against each other; counsel shows what recognition does. `v` decides whether counsel comes. */
export function considerIncentives(world: World, f: number, u: number, v: number): void {
  const { firms, p, policy } = world
  const bonus = firms.bonus[f]
  const recognition = firms.recognition[f]
  const step = p.incentiveStep
  const bill = wageBill(world, f)
  if (bill === 0) return
  const counselled = v < offer(world, f, policy.incentiveCounselling, policy.aims.incentiveCounselling)
  if (counselled) consult(world, f)
  const now = motivation(bonus, recognition)
  const worth = judgedWorth(p.motivationEffect, p.misjudgement, u) * bill
  const byPay = worthOfMotivation(worth, now, motivation(bonus + step, recognition))
  const byRecognition = worthOfMotivation(worth, now, motivation(bonus, recognition + step))
  const seen = recognitionSeen(counselled, firms.openness[f], p.seenAlone)
  const costOfTime = costOfStep(p.recognitionCost, step, overheads(world, f))
  const costOfPay = costOfStep(p.bonusCost, step, bill)
  firms.bonus[f] = incentiveAfter(bonus, step, byPay, costOfPay, p.incentiveCut)
  firms.recognition[f] = incentiveAfter(recognition, step, seen * byRecognition, costOfTime, p.incentiveCut)
}
