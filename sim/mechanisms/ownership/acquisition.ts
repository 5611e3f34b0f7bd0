/**
 * The promising but illiquid find a buyer: a core enterprise pays what the firm’s customers and staff are worth to it,
 * the debts are paid out of that, and the firm goes on inside the buyer, outside this population. A competing event, not
 * a death.
 */

import { debtOf } from '../../world/debt.ts'
import { keyedUniform } from '../../kernel/random.ts'
import { CAUSE } from '../../state/firm.ts'
import { PURPOSE } from '../../world/purposes.ts'
import type { World } from '../../world/world.ts'
import { payablesOf } from '../credit/credit-score.ts'
import { acquisitionPrice, buyerProbability, coversDebts } from './acquisition.equations.ts'

/** Price that the firm’s customers and staff are worth to a buyer, in fen. */
function priceOf({ firms, p, markets }: World, f: number): number {
  const margin = markets.meanMargin[firms.sector[f]]
  const { expectedSales, quality, ability } = firms
  return acquisitionPrice(p.acquisitionMultiple, margin, expectedSales[f], quality[f], ability[f])
}

/** A bankrupt firm whose worth covers what it owes may be bought: the price is paid in, and the cause is acquisition. */
export function seekBuyer(world: World, f: number): void {
  const { firms, key, clock, cores, ledger, constants } = world
  const u = keyedUniform(
    key,
    firms.identityLow[f],
    firms.identityHigh[f],
    clock.month[0],
    PURPOSE.acquisition,
  )
  if (u >= buyerProbability(firms.openness[f], firms.independence[f])) return
  const owed = debtOf(world, f, false) + payablesOf(world, f) + firms.arrears[f] + firms.taxDue[f]
  const price = priceOf(world, f)
  const core = constants.upstreamCore[firms.sector[f]]
  if (!coversDebts(price, owed, firms.deposits[f]) || cores.failed[core] || cores.deposits[core] < price)
    return
  firms.exitCause[f] = CAUSE.acquisition
  firms.deposits[f] += price
  cores.deposits[core] -= price
  ledger.cells.acquisition[firms.holder[f] * constants.cores + core] += price
}
