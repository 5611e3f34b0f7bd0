/**
 * Money for the month. First the maturities: a bullet loan is renewed without principal, repaid from cash, bridged, or
 * left unpaid. Then new credit: a firm that sees a gap applies if its belief in being accepted times the benefit exceeds
 * the burden (else it is discouraged); its bank scores, asks for cover where that pays, prices, and rations by its own
 * capital (Stiglitz & Weiss 1981); the refused turn to the private lender or go without.
 */

import { barrier, gather, perBlock, type Phase } from '../kernel/block.ts'
import { bridgeMaturities, faceMaturities, rationBridges } from '../mechanisms/maturity.ts'
import { assessNeed, judgeApplication, makeOffers, rationGuarantees } from '../mechanisms/application.ts'
import {
  countServed,
  drawLoans,
  findBankCapital,
  fundPrivateLender,
  rationBankCapital,
} from '../mechanisms/bank-lending.ts'
import { discountReceivables } from '../mechanisms/receivables-platform.ts'
import type { World } from '../world/world.ts'

export const finance: Phase<World> = {
  says: 'Maturities met; gaps financed from receivables, banks with or without guarantee, the private lender, or not at all.',
  steps: [
    perBlock(faceMaturities),
    gather(rationBridges),
    perBlock(bridgeMaturities),
    perBlock(discountReceivables),
    perBlock(assessNeed),
    perBlock(judgeApplication),
    gather(rationGuarantees),
    perBlock(makeOffers),
    gather(findBankCapital),
    gather(rationBankCapital),
    perBlock(drawLoans),
    perBlock(countServed),
    gather(fundPrivateLender),
    barrier,
  ],
}
