/** What a firm is like inside changes by itself every month: it is learned, forgotten, grows out of date. */

import { faded } from '../../kernel/smoothing.ts'
import { staffIndex } from '../../world/constants.ts'
import type { World } from '../../world/world.ts'
import { offer } from './advice.ts'
import { heard, MEASURE } from '../public-sector/measures.ts'
import { payForService } from '../payment/payments.ts'
import { costInWages } from '../production/costs.equations.ts'
import { deservedBelonging } from './people.ts'
import {
  belongingAfterMonth,
  practiceAfterMonth,
  practiceLearning,
  practiceTaught,
  skillAfterMonth,
  stepsAfterMonth,
  stepsPerLogStaff,
  stepsPruned,
} from './upkeep.equations.ts'

/** Owners learn by doing, open ones faster; support teaches those who have heard of it and listen, at a public cost. */
export function keepUpPractice(world: World, from: number, to: number): void {
  const { alive, practice, openness, city } = world.firms
  const { obsolescence, practiceStart, managementCost } = world.p
  const learning = practiceLearning(obsolescence, practiceStart)
  const { managementSupport, aims } = world.policy
  const { wage } = world.cities
  const forAll = aims.managementSupport.length === 0
  let bill = 0
  for (let f = from; f < to; f++) {
    if (!alive[f]) continue
    const now = practice[f]
    const open = openness[f]
    const offered = forAll
      ? managementSupport * heard(world, f, MEASURE.training)
      : offer(world, f, managementSupport, aims.managementSupport)
    const taught = practiceTaught(offered, open, now)
    bill += costInWages(managementCost * taught, wage[city[f]], 1)
    practice[f] = practiceAfterMonth(now, learning, open, taught, obsolescence)
  }
  if (bill > 0) payForService(world, bill)
}

/** Skill is learned on the job and fades; belonging follows what staff live through; digital level and marketing fade. */
export function keepUpPeople(world: World, from: number, to: number): void {
  const { firms, p, constants } = world
  const { alive, switching, steps, staff, leadership, practice, skill, belonging, digital, marketing } = firms
  const { skillLearning, skillFade, belongingSpeed, digitalFade, marketingFade } = p
  const growth = stepsPerLogStaff(p.stepsGrowth, p.largeStaff)
  for (let f = from; f < to; f++) {
    if (!alive[f]) continue
    if (switching[f] > 0) switching[f] -= 1
    const grown = growth * constants.logOfStaff[staffIndex(staff[f])]
    steps[f] = stepsAfterMonth(steps[f], grown, stepsPruned(p.stepsPruned, leadership[f], practice[f]))
    skill[f] = skillAfterMonth(skill[f], skillLearning, skillFade)
    belonging[f] = belongingAfterMonth(belonging[f], deservedBelonging(world, f), belongingSpeed)
    digital[f] = faded(digital[f], digitalFade)
    marketing[f] = faded(marketing[f], marketingFade)
  }
}
