/**
 * Money for the month. First the maturities: a bullet loan is renewed without principal, repaid from cash, bridged, or
 * left unpaid. Then new credit: a firm that sees a gap applies if its belief in being accepted times the benefit exceeds
 * the burden (else it is discouraged); its bank scores, asks for cover where that pays, prices, and rations by its own
 * capital (Stiglitz & Weiss 1981); the refused turn to the private lender or go without.
 */

import { barrier, gather, perBlock, type Phase } from '../kernel/block.ts'
import { bridgeMaturities, faceMaturities, rationBridges } from '../mechanisms/maturity.ts'
import { assessNeed, decideToApply } from '../mechanisms/application.ts'
import { judgeApplication, makeOffers, rationGuarantees } from '../mechanisms/offers.ts'
import {
  countServed,
  drawLoans,
  findBankCapital,
  fundPrivateLender,
  rationBankCapital,
} from '../mechanisms/bank-lending.ts'
import { discountReceivables } from '../mechanisms/receivables-platform.ts'
import { askOnOrders, lendOnOrders, rationOrderLines } from '../mechanisms/order-finance.ts'
import { investVenture, rationVenture, seekVenture } from '../mechanisms/venture.ts'
import type { World } from '../world/world.ts'

export const finance: Phase<World> = {
  says: 'Maturities met; gaps financed from receivables, banks with or without guarantee, the private lender, or not at all.',
  steps: [
    gather(faceMaturities),
    gather(rationBridges),
    gather(bridgeMaturities),
    perBlock(discountReceivables),
    gather(findBankCapital),
    gather(askOnOrders),
    gather(rationOrderLines),
    gather(lendOnOrders),
    gather(assessNeed),
    gather(decideToApply),
    gather(judgeApplication),
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
