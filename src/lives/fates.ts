import { hasDied, wasBought } from '../run/index.ts'
import type { FirmLives } from '../run/index.ts'

/**
 * What a policy made of a firm. Every firm of either twin has exactly one fate; a death is an exit that is no acquisition.
 *
 * saved: dies in the base, not under the policy. displaced: the reverse. untouched: dies in neither. doomed: dies in both.
 * induced: exists under the policy only. forestalled: exists in the base only.
 */
export const FATES = ['saved', 'displaced', 'untouched', 'doomed', 'induced', 'forestalled'] as const
export type Fate = (typeof FATES)[number]

/** When a doomed firm dies under the policy, against the base; `none` for every other fate. */
export const TIMINGS = ['none', 'delayed', 'hastened', 'same'] as const
export type Timing = (typeof TIMINGS)[number]

/** One row a firm that existed in either twin within the horizon, ascending by identity. Codes index `FATES` and `TIMINGS`. */
export interface FirmFates {
  readonly count: number
  /** Months 1…horizon were looked at; what happens later is not known. */
  readonly horizon: number
  readonly firm: Float64Array
  readonly fate: Uint8Array
  readonly timing: Uint8Array
  /** Row in each twin's lives, −1 where it did not exist. */
  readonly rowBase: Int32Array
  readonly rowPolicy: Int32Array
}

/** Month of death within the horizon, or 0: alive, acquired, or dead later. */
export function deathMonth(lives: FirmLives, row: number, horizon: number): number {
  const stop = lives.stop[row]!
  return hasDied(lives, row) && stop <= horizon ? stop : 0
}

/** Whether the firm was acquired within the horizon. */
export function wasAcquired(lives: FirmLives, row: number, horizon: number): boolean {
  return wasBought(lives, row) && lives.stop[row]! <= horizon
}

/**
 * The fates of all firms of a pair of twins.
 *
 * @param base and `policy`: lives of one replicate, ascending by identity
 * @param horizon months, at most those of the runs
 */
export function fatesOf(base: FirmLives, policy: FirmLives, horizon: number): FirmFates {
  const rows = matchedRows(base, policy, horizon)
  const count = rows.length / 2
  const fates: FirmFates = {
    count,
    horizon,
    firm: new Float64Array(count),
    fate: new Uint8Array(count),
    timing: new Uint8Array(count),
    rowBase: new Int32Array(count),
    rowPolicy: new Int32Array(count),
  }
  for (let row = 0; row < count; row++) {
    const [b, p] = [rows[2 * row]!, rows[2 * row + 1]!]
    fates.firm[row] = b < 0 ? policy.firm[p]! : base.firm[b]!
    fates.rowBase[row] = b
    fates.rowPolicy[row] = p
    const deathBase = b < 0 ? 0 : deathMonth(base, b, horizon)
    const deathPolicy = p < 0 ? 0 : deathMonth(policy, p, horizon)
    fates.fate[row] = FATES.indexOf(fateOf(b >= 0, p >= 0, deathBase, deathPolicy))
    if (deathBase > 0 && deathPolicy > 0)
      fates.timing[row] = TIMINGS.indexOf(timingOf(deathBase, deathPolicy))
  }
  return fates
}

function fateOf(existsBase: boolean, existsPolicy: boolean, deathBase: number, deathPolicy: number): Fate {
  if (!existsBase) return 'induced'
  if (!existsPolicy) return 'forestalled'
  if (deathBase > 0) return deathPolicy > 0 ? 'doomed' : 'saved'
  return deathPolicy > 0 ? 'displaced' : 'untouched'
}

function timingOf(deathBase: number, deathPolicy: number): Timing {
  if (deathPolicy === deathBase) return 'same'
  return deathPolicy > deathBase ? 'delayed' : 'hastened'
}

/** Pairs of rows (base, policy), −1 where a firm is missing; firms that enter after the horizon are left out. */
function matchedRows(base: FirmLives, policy: FirmLives, horizon: number): number[] {
  const pairs: number[] = []
  let [b, p] = [0, 0]
  while (b < base.count || p < policy.count) {
    const firmBase = b < base.count ? base.firm[b]! : Infinity
    const firmPolicy = p < policy.count ? policy.firm[p]! : Infinity
    const inBase = firmBase <= firmPolicy
    const inPolicy = firmPolicy <= firmBase
    const enters = inBase ? base.entryMonth[b]! : policy.entryMonth[p]!
    if (enters <= horizon) pairs.push(inBase ? b : -1, inPolicy ? p : -1)
    if (inBase) b++
    if (inPolicy) p++
  }
  return pairs
}

/** How many firms had each fate, and what stands inside some of them. */
export interface FateCounts extends Readonly<Record<Fate, number>> {
  /** Of the doomed. */
  readonly delayed: number
  readonly hastened: number
  readonly same: number
  /** Of the saved: acquired under the policy. Of the displaced: acquired in the base. */
  readonly savedByAcquisition: number
  readonly displacedFromAcquisition: number
}

/** @param base and `policy`: the lives that `fates` were made of */
export function countFates(fates: FirmFates, base: FirmLives, policy: FirmLives): FateCounts {
  const byFate = new Uint32Array(FATES.length)
  const byTiming = new Uint32Array(TIMINGS.length)
  let [savedByAcquisition, displacedFromAcquisition] = [0, 0]
  for (let row = 0; row < fates.count; row++) {
    const fate = FATES[fates.fate[row]!]!
    byFate[fates.fate[row]!]! += 1
    byTiming[fates.timing[row]!]! += 1
    if (fate === 'saved' && wasAcquired(policy, fates.rowPolicy[row]!, fates.horizon)) savedByAcquisition++
    if (fate === 'displaced' && wasAcquired(base, fates.rowBase[row]!, fates.horizon))
      displacedFromAcquisition++
  }
  const of = (fate: Fate) => byFate[FATES.indexOf(fate)]!
  const ofTiming = (timing: Timing) => byTiming[TIMINGS.indexOf(timing)]!
  // Key by key: an object that is put together by loops takes five times the room, and there is one a replicate.
  return {
    saved: of('saved'),
    displaced: of('displaced'),
    untouched: of('untouched'),
    doomed: of('doomed'),
    induced: of('induced'),
    forestalled: of('forestalled'),
    delayed: ofTiming('delayed'),
    hastened: ofTiming('hastened'),
    same: ofTiming('same'),
    savedByAcquisition,
    displacedFromAcquisition,
  }
}
