/** Whom an aimed measure is for. */

import { SIZE_CLASSES } from '../../state/firm.ts'
import { sizeClass } from '../../world/constants.ts'
import type { World } from '../../world/world.ts'

/** Whether firm `f` is one of those a measure is aimed at, by sector, city and today’s size; an empty aim is everybody. */
export function isFor(world: World, aim: Uint8Array, f: number): boolean {
  if (aim.length === 0) return true
  const { firms, constants } = world
  const cell = firms.sector[f] * constants.cities + firms.city[f]
  const size = sizeClass(constants.thresholds, firms.sector[f], firms.staff[f])
  return aim[cell * SIZE_CLASSES.length + size] === 1
}
