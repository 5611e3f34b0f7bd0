/** Advances on orders, as functions of numbers. */

/**
 * What a supplier asks for, in whole fen: what it lacks of its wished-for liquidity, borrowed ahead, up to a part of its orders.
 *
 *     ⌊min(wish · ahead · outflow − deposits, advance · sales)⌋
 *
 * `wish` in months of outflow, `ahead` a factor, `advance` in months of sales.
 */
export function advanceWanted(
  wish: number,
  ahead: number,
  outflow: number,
  deposits: number,
  advance: number,
  sales: number,
): number {
  const short = wish * ahead * outflow - deposits
  return Math.floor(Math.min(short, advance * sales))
}

/** Line of a core enterprise, in whole fen: ⌊reach · months · sales⌋, where `reach` is the lever, a share. */
export function orderLine(reach: number, months: number, sales: number): number {
  return Math.floor(reach * months * sales)
}
