/** Back to month 0 without making a world anew: for those who live one replicate after the other. */

import { MODEL_VERSION } from './model-version.ts'
import { fillFromSnapshot } from './world/snapshot.ts'
import { QUIET, type World } from './world/world.ts'

/**
 * Turns a world, wherever it stands, into what `restore` makes of a snapshot of the same setup. What does not outlast a month is
 * rewritten in the next and left as it is. Not every world can be turned back: ask `canRewind`.
 *
 * @throws ModelError if the snapshot is of another setup or model version
 */
export function rewind(world: World, bytes: ArrayBuffer): void {
  fillFromSnapshot(world, bytes, MODEL_VERSION)
  world.course = QUIET
  world.proof = false
  world.fused = true
  world.mirrorMonth = 0
  world.mirrored = -1
}

/** Not if a run set what later ones would not: whom measures are for, a journal, books of single firms. */
export function canRewind({ course, ledger, journal }: World): boolean {
  return journal === null && !ledger.perFirm && Object.keys(course.aims ?? {}).length === 0
}
