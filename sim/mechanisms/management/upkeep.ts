/** What a firm is like inside changes by itself every month: it is learned, forgotten, grows out of date. */

import { faded, smoothed } from '../../kernel/smoothing.ts'
import type { World } from '../../world/world.ts'
import { MEAN_OF_UNIFORM } from '../ownership/traits.equations.ts'
import { offer } from './advice.ts'
import { fitOf } from './management-mode.ts'
import { heard, MEASURE } from '../public-sector/measures.ts'
import { payForService } from '../payment/payments.ts'
import { costInWages } from '../production/costs.equations.ts'
import { deservedBelonging } from './people.ts'
import { practiceAfterMonth, practiceTaught } from './upkeep.equations.ts'

/** Owners learn by doing, open ones faster; support teaches those who have heard of it and listen, at a public cost. */
export function keepUpPractice(world: World, from: number, to: number): void {
  const { alive, practice, openness, city } = world.firms
  const { obsolescence, managementCost } = world.p
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
    practice[f] = practiceAfterMonth(now, obsolescence, open, taught)
  }
  if (bill > 0) payForService(world, bill)
}

/** Skill tends to what people of the city have; belonging follows what staff live through, the fit of a mode its conditions; the digital level fades. */
export function keepUpPeople(world: World, from: number, to: number): void {
  const { firms, p } = world
  const { alive, mode, fit, skill, belonging, digital } = firms
  const { insideSpeed, skillSpeed, digitalFade } = p
  for (let f = from; f < to; f++) {
    if (!alive[f]) continue
    fit[f] = smoothed(fit[f], fitOf(world, f, mode[f]), insideSpeed)
    skill[f] = smoothed(skill[f], MEAN_OF_UNIFORM, skillSpeed)
    belonging[f] = smoothed(belonging[f], deservedBelonging(world, f), insideSpeed)
    digital[f] = faded(digital[f], digitalFade)
  }
}
