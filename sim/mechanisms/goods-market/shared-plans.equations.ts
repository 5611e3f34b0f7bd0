/** What a supplier makes of the plans of the core enterprise it delivers to, as functions of numbers. */

/** Parameters of the same names that say how much of its sales a core enterprise orders from small firms. */
export interface OrderShares {
  /** Inputs, as a share of sales. */
  readonly coreInputs: number
  /** Share of these inputs that is open to small firms. */
  readonly coreLocal: number
  /** Work that can be given out, as a share of sales. */
  readonly outsourceLimit: number
}

/**
 * Orders that a core enterprise plans for the coming month, fen: sales · (inputs · local + outsourceLimit · outsourcing).
 *
 * `sales` in fen per month, `outsourcing` is the level of the lever, 0 to 1.
 */
export function plannedOrders(shares: OrderShares, sales: number, outsourcing: number): number {
  return sales * (shares.coreInputs * shares.coreLocal + shares.outsourceLimit * outsourcing)
}

/** Demand that the plan tells a supplier to expect, fen: its last demand, changed in the proportion of planned to last orders (`budget`). */
export function demandByPlan(demand: number, planned: number, budget: number): number {
  return (demand * planned) / budget
}

/** Stock wish of a supplier that sees the plan, months of sales: wish · (1 − leanness · sharing) (Cachon & Fisher 2000). */
export function leanStockWish(wish: number, leanness: number, sharing: number): number {
  return wish * (1 - leanness * sharing)
}
