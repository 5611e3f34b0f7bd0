/** What the state is known by: series, digests, size. */

import { bytesPerRow } from '../kernel/table.ts'
import { LOAN_SLOTS } from '../state/loan.ts'
import { digests, fingerprintNow, type Digest } from '../world/fingerprint.ts'
import type { World } from '../world/world.ts'

/** This month's metrics in the order of the catalogue: a live view. */
export function metricsOf(world: World): Float64Array {
  return world.metrics
}

/** Sixteen hex digits: everything that happened so far, and the whole state now. */
export function fingerprint(world: World): string {
  return fingerprintNow(world)
}

/** Digest of every kept column now. */
export function trace(world: World): Digest[] {
  return digests(world)
}

/** Bytes a firm takes: its row; its row with its loans. */
export function bytesPerFirm(world: World): { row: number; withLoans: number } {
  const row = bytesPerRow(world.firms.definition)
  return { row, withLoans: row + LOAN_SLOTS * bytesPerRow(world.loans.definition) }
}
