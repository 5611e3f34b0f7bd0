/**
 * What an owner gives thought to. One question comes up a month, so that each comes up every eight months; an owner who is
 * neither open nor surrounded by a team lets it pass (neglect [002]). Those of a block
 * who think about a question weigh it one after the other, so that the code for it runs in one go. One pair of draws serves all questions: the first names the question, and its fraction is the chance in it;
 * the second says whether the owner listens, and what is left of it is a second chance.
 */

import { fillWords, uniformOf } from '../kernel/random.ts'
import { BLOCK_ROWS } from '../kernel/block.ts'
import { PURPOSE } from '../world/purposes.ts'
import type { World } from '../world/world.ts'
import { considerCampaign, considerDigital } from './digital.ts'
import { considerMode } from './management-mode.ts'
import { considerDelegation, considerTeam } from './organisation.ts'
import { considerIncentives, considerTraining } from './people.ts'
import { considerPosition } from './positioning.ts'

/** Each weighs its question with two chances. */
const QUESTIONS = [
  considerMode,
  considerTraining,
  considerDigital,
  considerIncentives,
  considerTeam,
  considerDelegation,
  considerCampaign,
  considerPosition,
] as const

/** Rows of a block by the question they think about, and how many think about each. */
const thinking = new Uint16Array(QUESTIONS.length * BLOCK_ROWS)
const count = new Uint16Array(QUESTIONS.length)

function questionOf(word: number): number {
  return Math.floor(uniformOf(word) * QUESTIONS.length)
}

/** Share of the questions that come up which an owner listens to. */
function attentionOf(world: World, f: number): number {
  const { p, policy, firms } = world
  const alone = p.attentionAlone + p.attentionModels * policy.roleModels
  return alone + p.attentionOpen * firms.openness[f] + p.attentionLed * firms.leadership[f]
}

/** Lists who thinks about what. Each row is written, and stays if it is counted: there is nothing to guess. */
function listThinking(world: World, from: number, to: number): void {
  const { firms, words } = world
  const { alive, arrears } = firms
  count.fill(0)
  for (let f = from; f < to; f++) {
    // A firm behind with wages has no other question.
    if (!alive[f] || arrears[f] > 0) continue
    const i = f - from
    const question = questionOf(words[2 * i])
    thinking[question * BLOCK_ROWS + count[question]] = i
    count[question] += uniformOf(words[2 * i + 1]) < attentionOf(world, f) ? 1 : 0
  }
}

export function reconsider(world: World, from: number, to: number): void {
  const { firms, words, key, clock } = world
  fillWords(key, firms.identityLow, firms.identityHigh, from, to, clock.month[0], PURPOSE.reconsider, words)
  listThinking(world, from, to)
  let question = 0
  for (const consider of QUESTIONS) {
    for (let k = 0; k < count[question]; k++) {
      const i = thinking[question * BLOCK_ROWS + k]
      const attention = attentionOf(world, from + i)
      const v = uniformOf(words[2 * i + 1])
      const u = uniformOf(words[2 * i]) * QUESTIONS.length - question
      consider(world, from + i, u, attention < 1 ? v / attention : v)
    }
    question++
  }
}
