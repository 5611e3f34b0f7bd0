/**
 * Money for the month. First the maturities: a bullet loan is renewed without principal, repaid from cash, bridged, or
 * left unpaid. Then new credit: a firm that sees a gap applies if its belief in being accepted times the benefit exceeds
 * the burden (else it is discouraged); its bank scores, asks for cover where that pays, prices, and rations by its own
 * capital (Stiglitz & Weiss 1981); the refused turn to the private lender or go without.
 */

import { barrier, FEW_ROWS, gather, perBlock, type Phase } from '../kernel/block.ts'
import { asRow } from '../kernel/rows.ts'
import { bridgeMaturities, meetMaturities, rationBridges } from '../mechanisms/credit/maturity.ts'
import { assessNeed, decideToApply } from '../mechanisms/credit/application.ts'
import { judgeApplications, makeOffers, rationGuarantees } from '../mechanisms/credit/offers.ts'
import {
  countServed,
  drawLoans,
  findBankCapital,
  fundPrivateLender,
  rationBankCapital,
} from '../mechanisms/credit/bank-lending.ts'
import { discountReceivables } from '../mechanisms/credit/receivables-platform.ts'
import { askOnOrders, lendOnOrders, rationOrderLines } from '../mechanisms/credit/order-finance.ts'
import { investVenture, rationVenture, seekVenture } from '../mechanisms/credit/venture.ts'
import type { World } from '../world/world.ts'

/** Who needs credit decides whether to apply and is scored: few rows at a time, while what is known of them lies near. */
function applyForCredit(world: World): void {
  const { firms, economy } = world
  economy.asking[0] = 0
  for (let from = 0; from < firms.rows; from += FEW_ROWS) {
    const first = asRow(economy.asking[0])
    assessNeed(world, asRow(from), asRow(Math.min(firms.rows, from + FEW_ROWS)))
    decideToApply(world, first)
    judgeApplications(world, first)
  }
}

export const finance: Phase<World> = {
  says: 'Maturities met; gaps financed from receivables, banks with or without guarantee, the private lender, or not at all.',
  steps: [
    gather(meetMaturities),
    gather(rationBridges),
    gather(bridgeMaturities),
    perBlock(discountReceivables),
    gather(findBankCapital),
    gather(askOnOrders),
    gather(rationOrderLines),
    gather(lendOnOrders),
    gather(applyForCredit),
    gather(rationGuarantees),
    gather(makeOffers),
    gather(findBankCapital),
    gather(rationBankCapital),
    gather(drawLoans),
    perBlock(countServed),
    perBlock(seekVenture),
    gather(rationVenture),
    perBlock(investVenture),
    gather(fundPrivateLender),
    barrier,
  ],
}
