/** The books of a month, as rows. */

import { INSTRUMENTS } from '../kernel/flows.ts'
import { eachFlow, reckonBalances } from '../kernel/ledger.ts'
import { holderNames } from '../world/proof.ts'
import type { World } from '../world/world.ts'

export interface FlowRow {
  readonly instrument: string
  readonly kind: string
  readonly from: string
  readonly to: string
  /** > 0; `from` falls, `to` rises. */
  readonly amount: number
}

export interface BalanceRow {
  readonly holder: string
  readonly instrument: string
  readonly amount: number
}

export interface Books {
  readonly flows: FlowRow[]
  readonly balances: BalanceRow[]
}

/** This month's flows, and the balances at its end. */
export function booksOf(world: World): Books {
  const names = holderNames(world)
  const flows: FlowRow[] = []
  eachFlow(world.ledger, (row) => {
    flows.push({
      instrument: row.instrument,
      kind: row.kind,
      from: names[row.from],
      to: names[row.to],
      amount: row.amount,
    })
  })
  const balances: BalanceRow[] = []
  const { booked: current, holders } = world.ledger
  reckonBalances(world.ledger, current)
  for (let h = 0; h < holders; h++) {
    for (let i = 0; i < INSTRUMENTS.length; i++) {
      const amount = current[i * holders + h]
      if (amount !== 0) balances.push({ holder: names[h], instrument: INSTRUMENTS[i], amount })
    }
  }
  return { flows, balances }
}
