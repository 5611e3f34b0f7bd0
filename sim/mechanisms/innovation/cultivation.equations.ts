/** Who is cultivated and what that is worth, as functions of numbers. */

/** Tiers, and with that the tier which is granted the full rate. */
export const UPPER_TIER = 2

/** Growth of staff since the last review, a share; 0 for who was not there. */
export function growthSinceReview(staff: number, reviewed: number): number {
  return reviewed > 0 ? staff / reviewed - 1 : 0
}

/** Score in the ranking: technique / spread + weight · growth. Technique and its spread among start-ups in log points, growth a share. */
export function tierScore(technique: number, spread: number, weight: number, growth: number): number {
  return technique / spread + weight * growth
}

/** Share of its wages that a firm's tier is granted: rate · tier / 2, the rate of the lever for the upper tier. */
export function grantedShare(rate: number, tier: number): number {
  return (rate * tier) / UPPER_TIER
}

/** How much more a cultivated firm tries, as a factor: 1 + effect · granted, the share of its wages that is granted. */
export function driveOfGrant(effect: number, granted: number): number {
  return 1 + effect * granted
}
