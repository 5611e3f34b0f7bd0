import type { FirmLives } from '../run/index.ts'
import { FATES } from './fates.ts'
import type { FirmFates } from './fates.ts'

/** Whom the policy's support reached, and what it was worth to them beyond what they get in the base. */
export interface SupportCounts {
  readonly firms: number
  /** Die in neither twin: the support was not needed for their lives. */
  readonly untouched: number
  readonly saved: number
  /** Fen, of all of them and of the untouched. */
  readonly aid: number
  readonly aidUntouched: number
}

/** @param base and `policy`: the lives that `fates` were made of */
export function countSupport(fates: FirmFates, base: FirmLives, policy: FirmLives): SupportCounts {
  const counts = { firms: 0, untouched: 0, saved: 0, aid: 0, aidUntouched: 0 }
  const keys = Object.keys(policy.supports)
  for (let row = 0; row < fates.count; row++) {
    const [b, p] = [fates.rowBase[row]!, fates.rowPolicy[row]!]
    if (p < 0 || !isSupported(base, b, policy, p, keys)) continue
    const aid = Math.max(0, policy.aid[p]! - (b < 0 ? 0 : base.aid[b]!))
    const fate = FATES[fates.fate[row]!]!
    counts.firms++
    counts.aid += aid
    if (fate === 'saved') counts.saved++
    if (fate !== 'untouched') continue
    counts.untouched++
    counts.aidUntouched += aid
  }
  return counts
}

/** Whether a firm got under the policy what it did not get in the base. Rows are −1 where it does not exist. */
function isSupported(
  base: FirmLives,
  b: number,
  policy: FirmLives,
  p: number,
  keys: readonly string[],
): boolean {
  if (policy.aid[p]! > (b < 0 ? 0 : base.aid[b]!)) return true
  return keys.some((key) => policy.supports[key]![p]! > 0 && !(b >= 0 && (base.supports[key]?.[b] ?? 0) > 0))
}
