/** What measures of place, knowledge and market access cost the public, as functions of numbers. */

/** What public services cost, in whole fen: they take over `relief` of firms' costs and waste the share `waste` on top. ⌊relief · (1 + waste)⌋. */
export function publicServicesCost(relief: number, waste: number): number {
  return Math.floor(relief * (1 + waste))
}
