/** How likely an owner is to give a question thought, as a function of numbers. */

/**
 * Probability that an owner thinks about a question which comes up: it is open to it, or somebody of its team raises it, or it sees
 * others do so; each is a chance of its own.
 *
 *     1 − (1 − openness) · (1 − leadership) · (1 − shown)
 */
export function attentionOf(openness: number, leadership: number, shown: number): number {
  return 1 - (1 - openness) * (1 - leadership) * (1 - shown)
}
