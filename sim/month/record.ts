/**
 * The month is closed: stock is taken, banks clear, entrants' signals (profit margins) and the sense of a downturn are updated, the
 * month's series are measured and the state is digested.
 */

import { smoothed } from '../kernel/smoothing.ts'
import { gather, perBlock, type Phase } from '../kernel/block.ts'
import { downturnOf, fallBelow, marginOf } from '../mechanisms/statistics/signals.equations.ts'
import { takeStock } from '../mechanisms/statistics/stock-taking.ts'
import { clear, exchange, payReserveInterest } from '../mechanisms/banking/central-bank.ts'
import { profitThatPays } from '../mechanisms/ownership/entry.ts'
import type { World } from '../world/world.ts'

function closeBanks(world: World): void {
  payReserveInterest(world)
  exchange(world)
  clear(world)
}

/** Profit a firm of a sector, fen per month; where nobody is in business, that at which founding just pays. */
function profitSeen(world: World, sector: number): number {
  const { markets, cells, constants } = world
  let firms = 0
  for (let c = 0; c < constants.cities; c++) firms += cells.firms[sector * constants.cities + c]
  return firms > 0 ? markets.profitSum[sector] / firms : profitThatPays(world, sector)
}

function updateSignals(world: World): void {
  const { markets, economy, constants, p } = world
  for (let s = 0; s < constants.sectors; s++) {
    const margin = marginOf(markets.profitSum[s], markets.salesSum[s])
    markets.meanMargin[s] = smoothed(markets.meanMargin[s], margin, p.adjustSpeed)
    markets.meanProfit[s] = smoothed(markets.meanProfit[s], profitSeen(world, s), p.adjustSpeed)
  }
  for (let m = 0; m < constants.markets; m++) {
    const budget = markets.budget[m]
    if (markets.slowBudget[m] === 0) markets.slowBudget[m] = budget
    markets.slowBudget[m] = smoothed(markets.slowBudget[m], budget, p.normSpeed)
    const fallen = fallBelow(markets.slowBudget[m], budget)
    markets.decline[m] = smoothed(markets.decline[m], fallen, p.insideSpeed)
  }
  const sales = economy.salesNow[0]
  economy.salesNorm[0] = smoothed(economy.salesNorm[0], sales, p.normSpeed)
  const fall = downturnOf(economy.salesNorm[0], sales)
  economy.downturn[0] = smoothed(economy.downturn[0], fall, p.expectSpeed)
}

export const record: Phase<World> = {
  says: 'Stock is taken; banks clear, the central bank balances the world, signals are updated, series measured.',
  steps: [perBlock(takeStock), gather(closeBanks), gather(updateSignals)],
}
