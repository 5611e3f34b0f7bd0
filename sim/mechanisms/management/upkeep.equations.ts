/** What a firm is like inside after a month, as functions of numbers. Levels are 0 to 1, speeds per month. */

/** Practice that a course teaches: offered · openness · (1 − practice), for what the measure offers, 0 to 1. */
export function practiceTaught(offered: number, openness: number, practice: number): number {
  return offered * openness * (1 - practice)
}

/**
 * Management practice after a month: what the open learn by doing and all forget, with the same speed, so that practice tends to
 * openness / (1 + openness); and what they are taught.
 *
 *     practice + speed · (openness · (1 − practice) − practice) + taught
 */
export function practiceAfterMonth(
  practice: number,
  speed: number,
  openness: number,
  taught: number,
): number {
  return practice + speed * (openness * (1 - practice) - practice) + taught
}
