/**
 * The promising but illiquid find a buyer: a core enterprise pays what the firm’s customers and staff are worth to it,
 * the debts are paid out of that, and the firm goes on inside the buyer, outside this population. A competing event, not
 * a death.
 */

import { round } from '../../kernel/money.ts'
import { keyedUniform } from '../../kernel/random.ts'
import { CAUSE } from '../../state/firm.ts'
import { PURPOSE } from '../../world/purposes.ts'
import type { World } from '../../world/world.ts'
import { debtOf, payablesOf } from '../credit/credit-score.ts'

const YEAR = 12

/** Worth of the firm’s customers to a buyer, in fen: a multiple of a normal year’s margin on what it expects to sell. */
function worth(world: World, f: number): number {
  const { firms, p, markets } = world
  const margin = Math.max(0, markets.meanMargin[firms.sector[f]])
  const promise = Math.max(0, 1 + firms.quality[f] + firms.ability[f])
  return round(p.acquisitionMultiple * YEAR * margin * firms.expectedSales[f] * promise)
}

/** A bankrupt firm whose worth covers what it owes may be bought: the price is paid in, and the cause is acquisition. */
export function seekBuyer(world: World, f: number): void {
  const { firms, p, key, clock, cores, ledger, constants } = world
  const u = keyedUniform(
    key,
    firms.identityLow[f],
    firms.identityHigh[f],
    clock.month[0],
    PURPOSE.acquisition,
  )
  if (u >= p.acquisitionChance * firms.openness[f] * 2 * (1 - firms.independence[f])) return
  const owed = debtOf(world, f, false) + payablesOf(world, f) + firms.arrears[f] + firms.taxDue[f]
  const price = worth(world, f)
  const core = constants.upstreamCore[firms.sector[f]]
  if (price < owed - firms.deposits[f] || cores.failed[core] || cores.deposits[core] < price) return
  firms.exitCause[f] = CAUSE.acquisition
  firms.deposits[f] += price
  cores.deposits[core] -= price
  ledger.cells.acquisition[firms.holder[f] * constants.cores + core] += price
}
