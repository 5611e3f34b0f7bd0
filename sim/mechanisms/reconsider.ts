/**
 * What an owner gives thought to. One question comes up a month, so that each comes up every eight months; an owner who is
 * neither open nor surrounded by a team lets it pass (neglect [002]). Only who thinks about a question runs the code that
 * weighs it. One pair of draws serves all questions: the first names the question, and its fraction is the chance in it;
 * the second says whether the owner listens, and what is left of it is a second chance.
 */

import { fillUniforms } from '../kernel/random.ts'
import { PURPOSE } from '../world/purposes.ts'
import type { World } from '../world/world.ts'
import { considerCampaign, considerDigital } from './digital.ts'
import { considerMode } from './management-mode.ts'
import { considerDelegation, considerTeam } from './organisation.ts'
import { considerIncentives, considerTraining } from './people.ts'
import { considerPosition } from './positioning.ts'

const QUESTIONS = 8

function consider(world: World, f: number, question: number, u: number, v: number): void {
  if (question === 0) considerMode(world, f, u)
  else if (question === 1) considerTraining(world, f, u)
  else if (question === 2) considerDigital(world, f, u)
  else if (question === 3) considerIncentives(world, f, u, v)
  else if (question === 4) considerTeam(world, f, u, v)
  else if (question === 5) considerDelegation(world, f, u, v)
  else if (question === 6) considerCampaign(world, f, u)
  else considerPosition(world, f, u, v)
}

export function reconsider(world: World, from: number, to: number): void {
  const { alive, openness, leadership, arrears, identityLow, identityHigh } = world.firms
  const { drawsA, drawsB, key, clock, p, policy } = world
  const alone = p.attentionAlone + p.attentionModels * policy.roleModels
  const { attentionOpen, attentionLed } = p
  fillUniforms(key, identityLow, identityHigh, from, to, clock.month[0], PURPOSE.reconsider, drawsA, drawsB)
  for (let f = from; f < to; f++) {
    // A firm behind with wages has no other question.
    if (!alive[f] || arrears[f] > 0) continue
    const attention = alone + attentionOpen * openness[f] + attentionLed * leadership[f]
    const chance = drawsB[f - from]
    if (chance >= attention) continue
    const question = Math.floor(drawsA[f - from] * QUESTIONS)
    const u = drawsA[f - from] * QUESTIONS - question
    consider(world, f, question, u, attention < 1 ? chance / attention : chance)
  }
}
