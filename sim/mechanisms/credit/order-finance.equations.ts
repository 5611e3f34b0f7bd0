/** Advances on orders, as functions of numbers. */

/**
 * What a supplier asks for, in whole fen: what it lacks of its wished-for liquidity, borrowed ahead.
 *
 *     ⌊wish · ahead · outflow − deposits⌋
 *
 * `wish` in months of outflow, `ahead` a factor.
 */
export function advanceWanted(wish: number, ahead: number, outflow: number, deposits: number): number {
  return Math.floor(wish * ahead * outflow - deposits)
}

/** Line of a core enterprise, in whole fen: ⌊reach · months · sales⌋, where `reach` is the lever, a share. */
export function orderLine(reach: number, months: number, sales: number): number {
  return Math.floor(reach * months * sales)
}
