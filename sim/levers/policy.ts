/**
 * This month's policy: one number for each lever, and whom the aimed ones are for. Fields, types and first values follow from the
 * list of levers; phases read `policy.guaranteeCover` as if it had been written out here.
 */

import { defineCells, type Cells } from '../kernel/cells.ts'
import { LEVERS, type AimedKey, type LeverKey } from './index.ts'

/** Flags by (sector · cities + city) · size classes + size class; empty: everybody. */
export type Aims = Record<AimedKey, Uint8Array>

export type Policy = Cells<LeverKey> & { readonly aims: Aims }

const createValues = defineCells(LEVERS.map(({ key }) => key))

/** Keys of the levers that reach firms one by one, and so can be aimed at some of them. */
export const AIMED: readonly AimedKey[] = LEVERS.flatMap((lever) => (lever.aimed ? [lever.key] : []))

const EVERYBODY = new Uint8Array(0)

/** Every lever off, for everybody. */
export function createPolicy(): Policy {
  const aims: Partial<Aims> = {}
  for (const key of AIMED) aims[key] = EVERYBODY
  // Copied so that phases read fields at fixed places: see createTable.
  const policy = Object.assign(createValues(), { aims: { ...(aims as Aims) } })
  for (const { key, off } of LEVERS) policy[key] = off
  return policy
}
