/**
 * The month is closed: stock is taken, banks clear, entrants' signals (profit margins) and the sense of a downturn are updated, the
 * month's series are measured and the state is digested.
 */

import { gather, perBlock, type Phase } from '../kernel/block.ts'
import { takeStock } from '../mechanisms/statistics/stock-taking.ts'
import { clear, exchange, payReserveInterest } from '../mechanisms/banking/central-bank.ts'
import type { World } from '../world/world.ts'

function closeBanks(world: World): void {
  payReserveInterest(world)
  exchange(world)
  clear(world)
}

function updateSignals(world: World): void {
  const { markets, economy, constants, p } = world
  for (let s = 0; s < constants.sectors; s++) {
    const margin = markets.salesSum[s] > 0 ? markets.profitSum[s] / markets.salesSum[s] : 0
    markets.meanMargin[s] += p.signalSpeed * (margin - markets.meanMargin[s])
  }
  for (let m = 0; m < constants.markets; m++) {
    const budget = markets.budget[m]
    if (markets.slowBudget[m] === 0) markets.slowBudget[m] = budget
    markets.slowBudget[m] += p.normSpeed * (budget - markets.slowBudget[m])
    const fallen = markets.slowBudget[m] > 0 ? 1 - budget / markets.slowBudget[m] : 0
    markets.decline[m] += p.trendSpeed * (fallen - markets.decline[m])
  }
  const sales = economy.salesNow[0]
  economy.salesNorm[0] += p.normSpeed * (sales - economy.salesNorm[0])
  const fall = economy.salesNorm[0] > 0 ? Math.max(0, 1 - sales / economy.salesNorm[0]) : 0
  economy.downturn[0] += p.expectSpeed * (fall - economy.downturn[0])
}

export const record: Phase<World> = {
  says: 'Stock is taken; banks clear, the central bank balances the world, signals are updated, series measured.',
  steps: [perBlock(takeStock), gather(closeBanks), gather(updateSignals)],
}
