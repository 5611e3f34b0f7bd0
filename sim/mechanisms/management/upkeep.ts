/** What a firm is like inside changes by itself every month: it is learned, forgotten, grows out of date. */

import { round } from '../../kernel/money.ts'
import { staffIndex } from '../../world/constants.ts'
import type { World } from '../../world/world.ts'
import { offer } from './advice.ts'
import { heard, MEASURE } from '../public-sector/measures.ts'
import { payForService } from '../payment/payments.ts'
import { deservedBelonging } from './people.ts'

/** Owners learn by doing, open ones faster; support teaches those who have heard of it and listen, at a public cost. */
export function keepUpPractice(world: World, from: number, to: number): void {
  const { alive, practice, openness, city } = world.firms
  const { practiceAlone, practiceDecay, practiceLearning, managementCost } = world.p
  const { managementSupport, aims } = world.policy
  const { wage } = world.cities
  const forAll = aims.managementSupport.length === 0
  let bill = 0
  for (let f = from; f < to; f++) {
    if (!alive[f]) continue
    const now = practice[f]
    const open = openness[f]
    const missing = 1 - now
    const offered = forAll
      ? managementSupport * heard(world, f, MEASURE.training)
      : offer(world, f, managementSupport, aims.managementSupport)
    const taught = offered * open * missing
    bill += round(managementCost * taught * wage[city[f]])
    practice[f] = now + practiceLearning * (practiceAlone + open) * missing + taught - practiceDecay * now
  }
  if (bill > 0) payForService(world, bill)
}

/** Size at which superfluous steps grow at their full rate: log 150. */
const LARGEST_SIZE = 5

/** Skill is learned on the job and fades; belonging follows what staff live through; digital level and marketing fade. */
export function keepUpPeople(world: World, from: number, to: number): void {
  const { firms, p, constants } = world
  const { alive, switching, steps, staff, leadership, practice, skill, belonging, digital, marketing } = firms
  const { skillLearning, belongingSpeed } = p
  const growth = p.stepsGrowth / LARGEST_SIZE
  const pruning = p.stepsPruned / 2
  const skillKept = 1 - skillLearning - p.skillFade
  const belongingKept = 1 - belongingSpeed
  const digitalKept = 1 - p.digitalFade
  const marketingKept = 1 - p.marketingFade
  for (let f = from; f < to; f++) {
    if (!alive[f]) continue
    if (switching[f] > 0) switching[f] -= 1
    const grown = growth * constants.logOfStaff[staffIndex(staff[f])]
    const pruned = pruning * (leadership[f] + practice[f])
    steps[f] = grown + (1 - grown - pruned) * steps[f]
    skill[f] = skillLearning + skillKept * skill[f]
    belonging[f] = belongingSpeed * deservedBelonging(world, f) + belongingKept * belonging[f]
    digital[f] *= digitalKept
    marketing[f] *= marketingKept
  }
}
