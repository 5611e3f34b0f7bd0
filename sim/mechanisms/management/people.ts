/**
 * The people in a firm: incentives, skill, training, belonging [000, 001]. Owners judge what pays with an error, between
 * nothing and twice its worth. They see what pay does; what recognition does only the open see. Training is worth less to
 * an owner who expects the trained to leave, and to one with a short horizon. Belonging follows recognition, practice,
 * patience and pay; quits and spin-offs follow its want.
 */

import { round } from '../../kernel/money.ts'
import type { World } from '../../world/world.ts'
import { consult, horizon, offer, overheads, wageBill } from './advice.ts'
import { motivation, placedSkill } from './execution.ts'
import { payForService, payHouseholds, withinMeans } from '../payment/payments.ts'

/** A step of an incentive, up or down. */
const STEP = 0.1

/** Belonging that what staff live through would make in the long run, 0–1. */
export function deservedBelonging(world: World, f: number): number {
  const { firms, p } = world
  const good =
    p.belongingRecognition * firms.recognition[f] +
    p.belongingPractice * firms.practice[f] +
    p.belongingPatience * firms.patience[f] +
    p.belongingBonus * firms.bonus[f]
  const deserved = firms.arrears[f] > 0 ? good - p.belongingArrears : good
  return deserved > 1 ? 1 : deserved > 0 ? deserved : 0
}

/** Factor on quits and spin-offs, 1 at normal belonging, 0 where all feel they belong. */
export function restlessness(world: World, f: number): number {
  return (1 - world.firms.belonging[f]) / (1 - world.p.belongingNormal)
}

/** Skill after `leavers` of `employees` have left: the skilled go first. */
export function skillAfterQuits(world: World, f: number, leavers: number, employees: number): number {
  const lost = employees > 0 ? (world.p.talentOutflow * leavers) / employees : 0
  return world.firms.skill[f] * (lost < 1 ? 1 - lost : 0)
}

/** What a round of training is worth to the owner, in fen. */
function worthOfTraining(world: World, f: number): number {
  const { firms, p } = world
  if (firms.skill[f] <= 0) return 0
  const learned = p.trainingGain * (1 - firms.skill[f])
  const perSkill = p.skillEffect * (placedSkill(world, f) / firms.skill[f]) * wageBill(world, f)
  const kept = 1 - p.trainingFear * (1 - firms.belonging[f])
  return learned * perSkill * horizon(world, f) * kept
}

export function considerTraining(world: World, f: number, u: number): void {
  const { firms, p, policy, cities, ledger, tally } = world
  const cost = round(p.trainingCost * cities.wage[firms.city[f]] * firms.staff[f])
  const subsidy = Math.floor(cost * offer(world, f, policy.training, policy.aims.training))
  const own = cost - subsidy
  if (2 * u * worthOfTraining(world, f) <= own || !withinMeans(world, f, own)) return
  payHouseholds(world, ledger.cells.wages, f, own)
  if (subsidy > 0) payForService(world, subsidy)
  firms.skill[f] += p.trainingGain * (1 - firms.skill[f])
  firms.defects[f] *= 1 - p.trainingDefects
  tally.trainings += 1
}

/** A step up if it is judged to pay, a step down if it clearly does not. */
function stepped(level: number, judged: number, cost: number): number {
  if (judged > cost) return level + STEP < 1 ? level + STEP : 1
  if (judged < cost / 2) return level > STEP ? level - STEP : 0
  return level
}

/** Pay and recognition are weighed against each other; counsel shows what recognition does. `v` decides whether counsel comes. */
export function considerIncentives(world: World, f: number, u: number, v: number): void {
  const { firms, p, policy } = world
  const bonus = firms.bonus[f]
  const recognition = firms.recognition[f]
  const bill = wageBill(world, f)
  if (bill === 0) return
  const counselled = v < offer(world, f, policy.incentiveCounselling, policy.aims.incentiveCounselling)
  if (counselled) consult(world, f)
  const now = motivation(bonus, recognition)
  const worth = 2 * u * p.motivationEffect * bill
  const byPay = worth * (motivation(bonus + STEP, recognition) - now)
  const byRecognition = worth * (motivation(bonus, recognition + STEP) - now)
  const seen = counselled ? 1 : firms.openness[f] / 2
  firms.bonus[f] = stepped(bonus, byPay, p.bonusCost * STEP * bill)
  firms.recognition[f] = stepped(
    recognition,
    seen * byRecognition,
    p.recognitionCost * STEP * overheads(world, f),
  )
}
