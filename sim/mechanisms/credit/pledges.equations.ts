/** What stands behind a firm's working-capital loans besides itself, as a set of flags in a whole number. */

/** Orders of its core enterprise (the second working-capital loan), the neighbours of its cluster, or its wish for the latter. */
export const PLEDGE = { orders: 1, cluster: 2, asksCluster: 4 } as const

/** Whether a pledge is among those of a set. */
export function includesPledge(pledges: number, pledge: number): boolean {
  return (pledges & pledge) !== 0
}

/** The set with a pledge, or without it. */
export function withPledge(pledges: number, pledge: number, on: boolean): number {
  return on ? pledges | pledge : pledges & ~pledge
}

/** Pledges that are left: they end with the loans they stand for, that on orders and all loans of banks; principals in fen. */
export function pledgesLeft(pledges: number, orderLoan: number, bankLoans: number): number {
  const onOrders = orderLoan === 0 ? pledges & ~PLEDGE.orders : pledges
  return bankLoans === 0 ? onOrders & ~PLEDGE.cluster : onOrders
}
