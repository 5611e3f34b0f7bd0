/** Tax on a firm's month. */

/**
 * Tax of a month, fen, not rounded yet: on sales, and on what profit is left after that.
 *
 *     tax = salesTax · revenue + profitTax · max(0, profit − salesTax · revenue)
 *
 * `revenue` and `profit` (before tax) in fen, the rates are shares.
 */
export function taxOn(revenue: number, profit: number, salesTax: number, profitTax: number): number {
  const onSales = revenue * salesTax
  const left = profit - onSales
  return left > 0 ? onSales + left * profitTax : onSales
}
