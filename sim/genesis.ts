/** The beginning of a world: banks, core enterprises, markets, the first firms. All of its money comes from bonds. */

import { QUANTA } from './kernel/quanta.ts'
import { share } from './kernel/share.ts'
import { round } from './kernel/money.ts'
import { closeMonth } from './kernel/ledger.ts'
import { ENTRY } from './state/firm.ts'
import { LOAN_SLOTS } from './state/loan.ts'
import { sectorIndex } from './world/constants.ts'
import { equityTarget } from './mechanisms/banking/bank-accounts.equations.ts'
import { BURN_IN_EPOCH, burnInMonths } from './world/clock.ts'
import { firmsMeant, profitThatPays } from './mechanisms/ownership/entry.ts'
import { grownBy } from './mechanisms/labour/growth.equations.ts'
import { circuitAtRest } from './mechanisms/goods-market/rest.equations.ts'
import { foundFirm } from './mechanisms/ownership/founding.ts'
import { emptyWorld, type Setup, type World } from './world/world.ts'
import { METRIC_KEYS } from './metrics/index.ts'
import { SUPPORT_KEYS } from './levers/index.ts'
import { makeRoom } from './world/room.ts'
import { proveBooks } from './world/proof.ts'

function peopleCells(world: World): void {
  const { cells, region, constants } = world
  for (const cell of region.cells) {
    const row =
      sectorIndex(region, cell.sector) * constants.cities +
      region.cities.findIndex((c) => c.key === cell.city)
    cells.weight[row] = cell.weight
  }
  const all = cells.weight.reduce((sum, weight) => sum + weight, 0)
  for (let row = 0; row < cells.rows; row++) cells.weight[row] /= all
  cells.readiness.fill(1)
  const places = new Float64Array(cells.rows)
  const order = Float64Array.from(places, (_, i) => i)
  share(firmsMeant(world), cells.weight, order, places, cells.rows)
  cells.entryMass.set(places)
}

/** Materials in the value of what firms make, on average over the region. */
function materialsOf({ cells, constants }: World): number {
  let sum = 0
  for (let row = 0; row < cells.rows; row++)
    sum += cells.weight[row] * constants.materialsShare[Math.floor(row / constants.cities)]
  return sum
}

/** Customers are counted in quanta: sums of them know no order. */
function inQuanta(customers: number): number {
  return Math.round(customers * QUANTA) / QUANTA
}

function openMarkets(world: World): void {
  const { markets, cores, constants, cells, p, economy, setup, cities, clock } = world
  const meant = setup.firms * grownBy(p.growth, -clock.burnIn[0])
  economy.scale[0] = round(meant * p.meanStaff * p.wage)
  const { sales, coreSales, income } = circuitAtRest(p, materialsOf(world))
  const perFirm = p.meanStaff * p.wage * sales
  for (let row = 0; row < cells.rows; row++) {
    const city = row % constants.cities
    const firms = cells.entryMass[row]
    const sector = Math.floor(row / constants.cities)
    const suppliers = firms * constants.supplierShare[sector]
    markets.inside[sector] += firms - suppliers
    const buyers = Array.from(constants.coreIndex).filter(
      (core) => constants.buys[sector * constants.cores + core] === 1,
    )
    const weight = buyers.reduce((sum, core) => sum + constants.coreWeight[core], 0)
    for (const core of buyers)
      markets.inside[constants.sectors + core] += (suppliers * constants.coreWeight[core]) / weight
    cities.labourForce[city] += (meant * cells.weight[row] * p.meanStaff) / (1 - p.normalUnemployment)
  }
  for (let m = 0; m < constants.markets; m++) {
    const customers = inQuanta(markets.inside[m])
    // Founding moves the outsiders' part of each base inside.
    markets.inside[m] = inQuanta(customers * (1 - p.outsideShare))
    markets.outside[m] = inQuanta(customers / (1 - p.outsideShare)) - markets.inside[m]
    markets.perAttraction[m] = perFirm
    markets.meanMargin[m] = p.markup
  }
  cities.wage.fill(p.wage)
  economy.wageTrend[0] = p.wage
  for (let s = 0; s < constants.sectors; s++) markets.meanProfit[s] = profitThatPays(world, s)
  cities.knowledge.set(constants.knowledge)
  for (let c = 0; c < constants.cores; c++)
    cores.sales[c] = round(economy.scale[0] * coreSales * constants.coreWeight[c])
  economy.salesNorm[0] = round(sales * economy.scale[0])
  economy.income[0] = round(income * economy.scale[0])
  economy.output[0] = economy.income[0]!
}

/** The government borrows from banks and gives the money to households, core enterprises and guarantors. */
function createMoney(world: World): void {
  const { economy, banks, cores, guarantors, constants, ledger, p } = world
  const bonds = new Float64Array(constants.banks)
  const order = Float64Array.from(bonds, (_, b) => b)
  // At least what others than households are given.
  let given = guarantors.rows * round(p.guarantorStart * economy.scale[0])
  for (let c = 0; c < constants.cores; c++) given += cores.sales[c]
  share(
    Math.max(given, round(p.debtTarget * economy.output[0])),
    constants.bankWeight,
    order,
    bonds,
    constants.banks,
  )
  let spent = 0
  for (let b = 0; b < constants.banks; b++) {
    banks.bonds[b] = bonds[b]!
    banks.deposits[b] = bonds[b]!
    ledger.cells.bondIssued[b] += bonds[b]
    ledger.cells.bondPaid[b] += bonds[b]
    spent += bonds[b]
  }
  economy.bonds[0] = spent
  for (let level = 0; level < guarantors.rows; level++) {
    const capital = round(p.guarantorStart * economy.scale[0])
    guarantors.deposits[level] = capital
    guarantors.paidIn[level] = capital
    ledger.cells.guarantorCapital[level] += capital
    ledger.cells.guarantorEquity[level] += capital
    spent -= capital
  }
  for (let c = 0; c < constants.cores; c++) {
    const cash = cores.sales[c]
    cores.deposits[c] = cash
    ledger.cells.coreSalesToGovernment[c] += cash
    spent -= cash
  }
  ledger.cells.transfers[0] += spent
  economy.households[0] = spent
  // Capital for loans of a month’s sales.
  const target = equityTarget(p.bankBuffer, p.capitalRatio, p.riskWeight * economy.salesNorm[0])
  for (let b = 0; b < constants.banks; b++) {
    const equity = round(target * constants.bankWeight[b])
    banks.paidIn[b] = equity
    banks.deposits[b] -= equity
    economy.households[0] -= equity
    ledger.cells.bankFounding[b] += equity
    ledger.cells.bankFoundingPaid[b] += equity
  }
}

function foundFirst(world: World): void {
  const { cells, constants, firms, loans } = world
  let place = 0
  for (let row = 0; row < cells.rows; row++) {
    const sector = Math.floor(row / constants.cities)
    for (let n = 0; n < cells.entryMass[row]; n++) {
      firms.rows += 1
      loans.rows = firms.rows * LOAN_SLOTS
      foundFirm(world, place, {
        low: place + 1,
        high: 0,
        sector,
        city: row % constants.cities,
        entryKind: ENTRY.initial,
        parent: -1,
      })
      place += 1
    }
  }
}

/** A world at the start of its burn-in. */
export function createWorld(setup: Setup): World {
  const world = emptyWorld(setup, setup.firms, METRIC_KEYS, SUPPORT_KEYS)
  world.clock.month[0] = BURN_IN_EPOCH
  world.clock.burnIn[0] = burnInMonths(setup)
  // A region that shrinks begins with more firms than it has in month 0.
  while (world.firms.capacity < firmsMeant(world)) makeRoom(world)
  peopleCells(world)
  openMarkets(world)
  createMoney(world)
  foundFirst(world)
  world.cells.entryMass.fill(0)
  world.clock.nextIdentity[0] = world.firms.rows + 1
  world.clock.mostFirms[0] = world.firms.rows
  proveBooks(world, 'genesis')
  closeMonth(world.ledger)
  return world
}
