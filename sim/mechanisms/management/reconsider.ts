/**
 * What an owner gives thought to. One question comes up a month, so that each comes up every six months; an owner who is
 * neither open nor surrounded by a team lets it pass (neglect [002]). Those of a block
 * who think about a question weigh it one after the other, so that the code for it runs in one go. One pair of draws serves all questions: the first names the question, and its fraction is the chance in it;
 * the second says whether the owner listens, and what is left of it is a second chance.
 */

import { fillWords, uniformAt } from '../../kernel/random.ts'
import { BLOCK_ROWS } from '../../kernel/block.ts'
import { PURPOSE } from '../../world/purposes.ts'
import type { World } from '../../world/world.ts'
import { considerDigital } from './digital.ts'
import { considerMode } from './management-mode.ts'
import { considerTeam } from './organisation.ts'
import { considerIncentives, considerTraining } from './people.ts'
import { considerPosition } from './positioning.ts'
import { attentionOf } from './reconsider.equations.ts'

/** Each weighs its question with two chances. */
const QUESTIONS = [
  considerMode,
  considerTraining,
  considerDigital,
  considerIncentives,
  considerTeam,
  considerPosition,
] as const

/** Rows of a block by the question they think about, and how many think about each. */
const thinking = new Uint16Array(QUESTIONS.length * BLOCK_ROWS)
const count = new Uint16Array(QUESTIONS.length)

/** Lists who thinks about what, with the second chances. Each row is written, and stays if it is counted: there is nothing to guess. */
function listThinking(world: World, from: number, to: number): void {
  const { firms, words, drawsB, policy } = world
  const { alive, arrears, openness, leadership } = firms
  const { roleModels } = policy
  count.fill(0)
  for (let f = from; f < to; f++) {
    // A firm behind with wages has no other question.
    if (!alive[f] || arrears[f] > 0) continue
    const i = f - from
    const attention = attentionOf(openness[f], leadership[f], roleModels)
    const v = uniformAt(words, i, 1) / attention
    const question = Math.floor(uniformAt(words, i, 0) * QUESTIONS.length)
    drawsB[i] = v
    thinking[question * BLOCK_ROWS + count[question]] = i
    count[question] += v < 1 ? 1 : 0
  }
}

export function reconsider(world: World, from: number, to: number): void {
  const { firms, words, drawsB, key, clock } = world
  fillWords(key, firms.identityLow, firms.identityHigh, from, to, clock.month[0], PURPOSE.reconsider, words)
  listThinking(world, from, to)
  let question = 0
  for (const consider of QUESTIONS) {
    for (let k = 0; k < count[question]; k++) {
      const i = thinking[question * BLOCK_ROWS + k]
      const u = uniformAt(words, i, 0) * QUESTIONS.length - question
      consider(world, from + i, u, drawsB[i])
    }
    question++
  }
}
