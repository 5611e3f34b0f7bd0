/** Who is cultivated and what that is worth, as functions of numbers. */

/** The tier above the first, which is granted the full rate; 0 is no tier. */
export const UPPER_TIER = 2

/** Share of its wages that a firm in a tier is granted, by equal steps to the rate of the lever in the upper one: rate · tier / tiers. */
export function grantedShare(rate: number, tier: number): number {
  return (rate * tier) / UPPER_TIER
}
