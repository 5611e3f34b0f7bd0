/**
 * What is due is paid. Core enterprises pay first, as far and as late as they do; then each firm pays out of cash by
 * seniority, allies in a risk pool standing in for each other: wages and rent, tax, bank interest and principal, trade debts, private lenders; what is left over may be
 * invested or drawn by the owner. What other firms pay is spendable next month, so that lateness and default travel one
 * link a month. Last, core enterprises, banks and the government close their own accounts.
 */

import { barrier, gather, perBlock, type Phase } from '../kernel/block.ts'
import { payCoreBills, settleCores } from '../mechanisms/goods-market/core-accounts.ts'
import { reckonWaits } from '../mechanisms/goods-market/terms.ts'
import { dueFromCores, receiveFromCores } from '../mechanisms/banking/confirmed-receivables.ts'
import { payBySeniority } from '../mechanisms/payment/seniority.ts'
import { grantTiers } from '../mechanisms/innovation/cultivation.ts'
import { shareLosses } from '../mechanisms/alliances/risk-pool.ts'
import { reckonProfit } from '../mechanisms/ownership/owner.ts'
import { closeBankAccounts } from '../mechanisms/banking/bank-accounts.ts'
import { closePublicAccounts } from '../mechanisms/public-sector/public-accounts.ts'
import { shareLevies } from '../mechanisms/credit/cluster-loans.ts'
import type { World } from '../world/world.ts'

export const settle: Phase<World> = {
  says: 'Receivables and payables fall due; wages, rent, tax, interest, principal; owners draw; accounts close.',
  steps: [
    perBlock(dueFromCores),
    gather(payCoreBills),
    gather(reckonWaits),
    gather(shareLevies),
    perBlock(receiveFromCores),
    perBlock(reckonProfit),
    perBlock(grantTiers),
    gather(shareLosses),
    perBlock(payBySeniority),
    barrier,
    gather(settleCores),
    gather(closeBankAccounts),
    gather(closePublicAccounts),
  ],
}
