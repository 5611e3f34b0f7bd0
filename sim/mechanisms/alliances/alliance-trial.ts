/**
 * Alliances put together by hand, for controlled trials: the same firms with the same luck, together and each for itself.
 * Nothing in the month calls this.
 */

import type { World } from '../../world/world.ts'
import { leave, merge } from './alliance-ring.ts'
import { fit, reckonFit } from './synergy.ts'

/** Firms in the given rows leave whatever alliance they are in and make one of their own, trusting each other so far, or as strangers do. */
export function putTogether(world: World, rows: readonly number[], trust?: number): void {
  for (const f of rows) leave(world, f)
  for (let i = 1; i < rows.length; i++) merge(world, rows[0], rows[i])
  if (rows.length > 1 && trust !== undefined) for (const f of rows) world.firms.trust[f] = trust
}

/** Mean fit of the pairs among firms in the given rows, each part 0–1. */
export function fitOf(
  world: World,
  rows: readonly number[],
): { compatibility: number; complementarity: number } {
  reckonFit(world, Int32Array.from(rows), rows.length)
  return { compatibility: fit.compatibility, complementarity: fit.complementarity }
}
