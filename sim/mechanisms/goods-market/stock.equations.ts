/** Finished goods, as functions of numbers. */

/** Share of the goods `has` that has to be handed over for `sold`, both in fen; nobody sells more than there is. */
export function shareOf(sold: number, has: number): number {
  return sold < has ? sold / has : has > 0 ? 1 : 0
}

/** Finished goods that an owner wants, in units: wish · sales / price. `wish` in months of sales, `sales` in fen per month, `price` in fen a unit. */
export function unitsWanted(wish: number, sales: number, price: number): number {
  return (wish * sales) / price
}

/**
 * Units a firm plans to make in a month: what it expects to sell, and a part of the gap in stocks (stock adjustment). Below 0 where stocks are too long.
 *
 *     plan = sales + speed · (wish · sales − stock)
 *
 * `sales` in units per month, `wish` in months of sales, `stock` in units, `speed` a share per month.
 */
export function plannedUnits(sales: number, speed: number, wish: number, stock: number): number {
  return sales + speed * (wish * sales - stock)
}
