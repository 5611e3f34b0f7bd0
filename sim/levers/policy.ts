/**
 * This month's policy: one number for each lever, and whom the aimed ones are for. Fields, types and first values follow from the
 * list of levers; phases read `policy.guaranteeCover` as if it had been written out here.
 */

import { LEVERS, type AimedKey, type LeverKey } from './index.ts'

/** Flags by (sector · cities + city) · size classes + size class; empty: everybody. */
export type Aims = Record<AimedKey, Uint8Array>

export type Policy = Record<LeverKey, number> & { readonly aims: Aims }

/** Keys of the levers that reach firms one by one, and so can be aimed at some of them. */
export const AIMED: readonly AimedKey[] = LEVERS.flatMap((lever) => (lever.aimed ? [lever.key] : []))

const EVERYBODY = new Uint8Array(0)

/** Every lever off, for everybody. */
export function createPolicy(): Policy {
  const aims: Partial<Aims> = {}
  for (const key of AIMED) aims[key] = EVERYBODY
  const values: Partial<Record<LeverKey, number>> = {}
  for (const { key, off } of LEVERS) values[key] = off
  // Copied so that phases read fields at fixed places: see createTable.
  return { ...(values as Record<LeverKey, number>), aims: { ...(aims as Aims) } }
}
