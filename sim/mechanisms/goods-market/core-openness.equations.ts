/** What suppliers learn from a core enterprise that opens its technology, as a function of numbers. */

/**
 * Productivity or quality that a supplier gains in a month, log points: part · max(0, level − own). Who is ahead of the core enterprise loses nothing.
 *
 * `part` is the share of the gap closed, per month; `level` is that of the core enterprise’s own lines (Javorcik 2004).
 */
export function learnedFromCore(part: number, level: number, own: number): number {
  return part * Math.max(0, level - own)
}
