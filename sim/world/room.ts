/** More rows for firms. Memory is the machine's: where months run compiled, this is what they call. */

import { growLedger } from '../kernel/ledger.ts'
import { growTable, roomier } from '../kernel/table.ts'
import { LOAN_SLOTS } from '../state/loan.ts'
import type { World } from './world.ts'

/** Makes room for more firms. Views of columns taken before are stale afterwards. */
export function makeRoom(world: World): void {
  const capacity = roomier(world.firms.capacity)
  growTable(world.firms, capacity)
  growTable(world.loans, capacity * LOAN_SLOTS)
  growLedger(world.ledger, capacity)
}
