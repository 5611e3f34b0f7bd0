import { catalogue } from '../../sim/index.ts'
import type { FirmLives } from '../run/index.ts'
import { deathMonth } from './fates.ts'

/** How the firms of month 0 went on. Twins have the same ones, so that their shares can be subtracted. */
export interface InitialFirms {
  readonly count: number
  /** Element t: how many had died by the end of month t, 0…M. Acquired firms have not. */
  readonly died: Int32Array
  /** The same for all exits, acquisitions too. */
  readonly gone: Int32Array
  /** The same by cause; element 0 stays empty. */
  readonly goneBy: readonly Int32Array[]
}

export function initialFirms(lives: FirmLives, months: number): InitialFirms {
  const died = new Int32Array(months + 1)
  const gone = new Int32Array(months + 1)
  const goneBy = catalogue.enumerations.cause.map(() => new Int32Array(months + 1))
  let count = 0
  for (let row = 0; row < lives.count; row++) {
    if (lives.entryMonth[row] !== 0) continue
    count++
    const death = deathMonth(lives, row, months)
    if (death > 0) died[death]! += 1
    const cause = lives.cause[row]!
    if (cause === 0) continue
    gone[lives.stop[row]!]! += 1
    goneBy[cause]![lives.stop[row]!]! += 1
  }
  for (const column of [died, gone, ...goneBy])
    for (let month = 1; month <= months; month++) column[month]! += column[month - 1]!
  return { count, died, gone, goneBy }
}

/**
 * Share of the initial firms that has not died by the end of a month. Nobody is lost from sight before the end of a run, so that this
 * is one minus Aalen and Johansen's cumulative incidence of death, with acquisition as the competing event.
 */
export function shareAlive({ count, died }: InitialFirms, month: number): number {
  return 1 - died[month]! / count
}

/** Share alive and not bought. */
export function shareInBusiness({ count, gone }: InitialFirms, month: number): number {
  return 1 - gone[month]! / count
}

/** Share that has gone by one cause, by its code. */
export function shareGoneBy({ count, goneBy }: InitialFirms, cause: number, month: number): number {
  return goneBy[cause]![month]! / count
}

/** Mean months without dying within the first `horizon`: the area under `shareAlive`. */
export function restrictedMean(firms: InitialFirms, horizon: number): number {
  let months = 0
  for (let month = 0; month < horizon; month++) months += firms.count - firms.died[month]!
  return months / firms.count
}
