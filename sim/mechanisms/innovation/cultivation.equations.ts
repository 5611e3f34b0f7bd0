/** Who is cultivated and what that is worth, as functions of numbers. */

/** The tier above the first, which is granted the full rate; 0 is no tier. */
export const UPPER_TIER = 2

/** Growth of staff since the last review, a share; 0 for who was not there. */
export function growthSinceReview(staff: number, reviewed: number): number {
  return reviewed > 0 ? staff / reviewed - 1 : 0
}

/** Score in the ranking: technique / spread + weight · growth. Technique and its spread among start-ups in log points, growth a share. */
export function tierScore(technique: number, spread: number, weight: number, growth: number): number {
  return technique / spread + weight * growth
}

/** Share of its wages that a firm in a tier is granted: the rate of the lever in the upper tier, rate · lower in the other. */
export function grantedShare(rate: number, tier: number, lower: number): number {
  return tier === UPPER_TIER ? rate : rate * lower
}

/** How much more a cultivated firm tries, as a factor: 1 + effect · granted, the share of its wages that is granted. */
export function driveOfGrant(effect: number, granted: number): number {
  return 1 + effect * granted
}
