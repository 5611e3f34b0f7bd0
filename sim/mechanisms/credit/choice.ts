/** Choices among banks and core enterprises: each alternative has its own draw, so that a new one reshuffles nobody else. */

import { chooseAlternative } from '../../kernel/random.ts'
import type { World } from '../../world/world.ts'

/** Who chooses, when, and what for. */
export interface Chooser {
  readonly low: number
  readonly high: number
  readonly month: number
  readonly purpose: number
}

/** Index of a bank, by the banks' weights. */
export function chooseBank(world: World, { low, high, month, purpose }: Chooser): number {
  const { bankIndex, bankWeight, banks } = world.constants
  return chooseAlternative(world.key, low, high, month, purpose, bankIndex, bankWeight, banks)
}

/** Index of a core enterprise that stands and buys from the sector, by weight; −1 if there is none. */
export function chooseCore(world: World, sector: number, { low, high, month, purpose }: Chooser): number {
  const { constants, cores, key } = world
  const { buys, coreIndex, coreWeight } = constants
  for (let c = 0; c < cores.rows; c++)
    cores.draw[c] = buys[sector * cores.rows + c] && !cores.failed[c] ? coreWeight[c] : 0
  return chooseAlternative(key, low, high, month, purpose, coreIndex, cores.draw, cores.rows)
}
