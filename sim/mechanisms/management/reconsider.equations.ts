/** How likely an owner is to give a question thought, as a function of numbers. */

/**
 * Probability that an owner thinks about a question which comes up: min(1, alone + open · openness + led · leadership).
 *
 * `alone` is that of a closed owner without a team, role models included; openness and leadership are 0 to 1.
 */
export function attentionOf(
  alone: number,
  open: number,
  openness: number,
  led: number,
  leadership: number,
): number {
  const attention = alone + open * openness + led * leadership
  return attention < 1 ? attention : 1
}
