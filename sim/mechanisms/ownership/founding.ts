/** A firm comes to be: its traits follow from its identity alone, its size from what it finds, its money from households. */

import { QUANTA } from '../../kernel/quanta.ts'
import { round } from '../../kernel/money.ts'
import { counter, drawn, keyedUniform, threefry, uniformOf } from '../../kernel/random.ts'
import { normalOf } from '../../kernel/random.ts'
import { clearRow } from '../../kernel/table.ts'
import { ENTRY, MOST_STAFF, POSITIONING } from '../../state/firm.ts'
import { LOAN_SLOTS } from '../../state/loan.ts'
import { chooseBank, chooseCore } from '../credit/choice.ts'
import { drawFamilyLoan } from '../credit/lending.ts'
import { PURPOSE } from '../../world/purposes.ts'
import type { World } from '../../world/world.ts'
import { costInWages } from '../payment/payments.equations.ts'
import { cashUntilPaid } from '../goods-market/terms.equations.ts'
import { payForInputs, payForService } from '../payment/payments.ts'
import { choosePark, rentHere } from '../place/park.ts'
import { isFor } from '../public-sector/target.ts'
import { appealOf } from '../goods-market/market.equations.ts'
import { stepTowardsFull } from '../management/advice.equations.ts'
import { fitOf } from '../management/management-mode.ts'
import { deservedBelonging } from '../management/people.ts'
import { reckonUnits } from '../innovation/technology.ts'
import { priceOver } from '../goods-market/pricing.equations.ts'
import { materialsPerUnit, normalUnitCost, overheadsOf, wagesOf } from '../production/costs.equations.ts'
import { usualOverheads } from '../production/costs.ts'
import { takeCustomers, takeKnowledge } from './inheritance.ts'
import {
  goodUnits,
  startingCash,
  startingMonth,
  startingSales,
  startingStaff,
  wonFromOutside,
} from './founding.equations.ts'
import {
  dispositionOf,
  entrySizeOf,
  exposureOf,
  lowForMost,
  practiceOf,
  runwayWishOf,
  softQualityOf,
  staffExposureOf,
} from './traits.equations.ts'

export interface Birth {
  readonly low: number
  readonly high: number
  readonly sector: number
  readonly city: number
  readonly entryKind: number
  /** Row of the firm that a spin-off leaves; −1: none. */
  readonly parent: number
}

/** Two independent standard normals that belong to an identity for good. */
function traits(world: World, birth: Birth, purpose: number): void {
  threefry(world.key.k0, (world.key.k1 + birth.high) >>> 0, birth.low, counter(0, purpose))
}

function drawOwner(world: World, f: number, birth: Birth): void {
  const { firms, p } = world
  traits(world, birth, PURPOSE.traitsAbility)
  const standing = normalOf(drawn[0])
  firms.ability[f] = p.abilitySpread * standing
  firms.productivity[f] = p.productivitySpread * normalOf(drawn[1])
  traits(world, birth, PURPOSE.traitsQuality)
  firms.quality[f] = p.qualitySpread * normalOf(drawn[0])
  firms.runwayWish[f] = runwayWishOf(p.runwayWish, p.runwaySpread, normalOf(drawn[1]))
  traits(world, birth, PURPOSE.traitsOwner)
  firms.patience[f] = uniformOf(drawn[0])
  firms.openness[f] = uniformOf(drawn[1])
  traits(world, birth, PURPOSE.traitsExposure)
  firms.exposure[f] = exposureOf(uniformOf(drawn[0]))
  firms.staffExposure[f] = staffExposureOf(p.staffSpared, uniformOf(drawn[1]))
  traits(world, birth, PURPOSE.traitsSoft)
  firms.softQuality[f] = softQualityOf(p.softAbility, standing, normalOf(drawn[0]))
  firms.practice[f] = practiceOf(firms.openness[f])
}

function drawDisposition(world: World, f: number, birth: Birth): void {
  traits(world, birth, PURPOSE.traitsDisposition)
  world.firms.disposition[f] = dispositionOf(world.p.dispositionStart, uniformOf(drawn[0]))
}

/** A start-up is run by its owner; the rest of its character is drawn. */
function drawCharacter(world: World, f: number, birth: Birth): void {
  const { firms } = world
  traits(world, birth, PURPOSE.traitsCharacter)
  firms.independence[f] = uniformOf(drawn[0])
  firms.digital[f] = lowForMost(uniformOf(drawn[1]))
  traits(world, birth, PURPOSE.traitsIncentives)
  firms.bonus[f] = uniformOf(drawn[0])
  firms.recognition[f] = uniformOf(drawn[1])
  traits(world, birth, PURPOSE.traitsSkill)
  firms.skill[f] = uniformOf(drawn[0])
  firms.spread[f] = lowForMost(uniformOf(drawn[1]))
  firms.belonging[f] = deservedBelonging(world, f)
}

/** Draws whether an identity is to supply, where a core enterprise buys from its sector; the draw is left in `drawn`. */
export function drawSupplies(world: World, birth: Birth): boolean {
  traits(world, birth, PURPOSE.traitsPlace)
  return uniformOf(drawn[0]) < world.constants.supplierShare[birth.sector]
}

function drawPlace(world: World, f: number, birth: Birth): void {
  const { firms, constants } = world
  const { sector, city, low, high } = birth
  const core = chooseCore(world, sector, { low, high, month: 0, purpose: PURPOSE.traitsCore })
  const bank = chooseBank(world, { low, high, month: 0, purpose: PURPOSE.traitsBank })
  const supplies = drawSupplies(world, birth) && core >= 0
  const u = uniformOf(drawn[1])
  firms.sector[f] = sector
  firms.city[f] = city
  firms.holder[f] = world.ledger.perFirm ? f : sector
  traits(world, birth, PURPOSE.parkChoice)
  choosePark(world, f, uniformOf(drawn[0]), u)
  firms.positioning[f] = supplies ? POSITIONING.supplier : POSITIONING.ownBrand
  firms.bank[f] = bank
  firms.market[f] = supplies ? constants.sectors + core : sector
}

/** Customers that founders find on average; the firms with which a region begins are mean firms. */
function usualCustomers({ p }: World, birth: Birth): number {
  return birth.entryKind === ENTRY.initial ? 1 : p.entrySize
}

/** Customers that this founder finds. */
function ownCustomers(world: World, birth: Birth): number {
  traits(world, birth, PURPOSE.traitsSize)
  return entrySizeOf(usualCustomers(world, birth), world.p.entrySizeSpread, normalOf(drawn[0]))
}

/** Staff, capital and cash for `customers`. Nobody knows beforehand how many will come: founders plan for as many as come on average, and learn (Jovanovic 1982). */
function fitOut(world: World, f: number, birth: Birth, customers: number): void {
  const { firms, p, markets, cities, constants } = world
  firms.defects[f] = p.defectsNormal
  const supplier = firms.positioning[f] === POSITIONING.supplier
  firms.markup[f] = supplier ? p.supplierMarkup : p.markup
  const wage = cities.wage[birth.city]
  const materialsShare = constants.materialsShare[birth.sector]
  const materials = materialsShare * p.unitPrice
  const perWorker = goodUnits(reckonUnits(world, f), p.defectsNormal)
  // Of one more worker: what any firm needs however small is not known before its size is.
  const overheads = p.overheadPerWorker * wage
  const worn = p.depreciation * constants.capitalPerWorker[birth.sector]
  const unitCost = normalUnitCost(
    wage,
    overheads,
    worn,
    1,
    perWorker,
    materialsPerUnit(materialsShare, p.unitPrice, p.defectsNormal),
  )
  const price = priceOver(unitCost, firms.markup[f])
  firms.price[f] = price
  firms.unitCost[f] = unitCost
  firms.perWorker[f] = perWorker
  const quality = firms.quality[f]
  const appeal = appealOf(quality, price, p.priceElasticity, constants.logUnitPrice)
  const sales = startingSales(customers, appeal, markets.perAttraction[firms.market[f]])
  const staff = startingStaff(sales, price, perWorker, cities.labourForce[birth.city])
  const outflow = wagesOf(staff, wage) + overheadsOf(wage, p.overheadFixed, p.overheadPerWorker, staff)
  const cost = startingMonth(outflow, sales, price, materials)
  firms.staff[f] = staff
  firms.space[f] = staff
  firms.rent[f] = rentHere(world, f, usualOverheads(world, f, wage, staff))
  firms.expectedSales[f] = sales
  firms.demand[f] = sales
  firms.outflow[f] = outflow
  firms.profit[f] = sales - cost
  firms.capital[f] = round(constants.capitalPerWorker[birth.sector] * staff)
  const unpaid = cashUntilPaid(markets.wait[firms.market[f]], outflow, p.tradeTerm, cost - outflow)
  payIn(world, f, startingCash(outflow, p.entryCash), round(unpaid))
}

/**
 * Capital and cash are paid in by the founder, and lent by family and friends in part; what is laid out before customers pay, `wait`, they lend in full. All that as far as
 * households have money.
 */
function payIn(world: World, f: number, cash: number, wait: number): void {
  const { firms, ledger, economy, p } = world
  // Households cannot pay what they do not have: equipment comes first, the wait last.
  const theirs = Math.max(0, economy.households[0])
  const money = Math.min(firms.capital[f] + cash, theirs)
  firms.capital[f] = Math.min(firms.capital[f], money)
  const share = Math.floor(p.familyShare * money)
  const lent = share + Math.min(wait, theirs - money)
  const paidIn = money - share
  firms.paidIn[f] = paidIn
  firms.deposits[f] = paidIn
  drawFamilyLoan(world, f, lent)
  economy.households[0] -= paidIn
  economy.firmPaidIn[0] += paidIn
  ledger.cells.founding[firms.holder[f]] += paidIn
  ledger.cells.foundingEquity[firms.holder[f]] += paidIn
  const { equipmentFromCore, equipmentFromWorld } = ledger.cells
  payForInputs(world, equipmentFromCore, equipmentFromWorld, f, firms.capital[f])
}

/** Some founders of start-ups are trained before they begin, at a public cost. */
function trainFounder(world: World, f: number, birth: Birth): void {
  const { firms, p, policy, cities, clock, key } = world
  if (policy.entrepreneurTraining === 0 || birth.entryKind !== ENTRY.startup) return
  if (!isFor(world, policy.aims.entrepreneurTraining, f)) return
  const u = keyedUniform(key, birth.low, birth.high, clock.month[0], PURPOSE.founderTrained)
  if (u >= policy.entrepreneurTraining) return
  const taught = stepTowardsFull(firms.practice[f], p.decisionStep)
  payForService(world, costInWages(p.managementCost * taught, cities.wage[birth.city]))
  firms.practice[f] += taught
}

/** Founds the firm of an identity in row `f`, which must be free. Its customers come out of those of rivals and outsiders. */
export function foundFirm(world: World, f: number, birth: Birth): void {
  const { firms, markets, clock, cities, cells, constants, p } = world
  clearRow(firms, f)
  for (let slot = 0; slot < LOAN_SLOTS; slot++) clearRow(world.loans, f * LOAN_SLOTS + slot)
  firms.identityLow[f] = birth.low
  firms.identityHigh[f] = birth.high
  firms.alive[f] = 1
  firms.born[f] = clock.month[0]!
  firms.supplier[f] = -1
  firms.partner[f] = -1
  drawOwner(world, f, birth)
  drawDisposition(world, f, birth)
  drawCharacter(world, f, birth)
  drawPlace(world, f, birth)
  const own = ownCustomers(world, birth)
  if (birth.parent >= 0) takeKnowledge(world, f, birth.parent)
  const following = birth.parent >= 0 ? takeCustomers(world, f, birth.parent) : 0
  firms.base[f] = own + following
  const customers = usualCustomers(world, birth) + following
  // As many people as such a firm usually has: what they can make depends on how many they are.
  firms.staff[f] = Math.max(1, round(p.meanStaff * customers))
  firms.fit[f] = fitOf(world, f, firms.mode[f])
  fitOut(world, f, birth, customers)
  firms.fit[f] = fitOf(world, f, firms.mode[f])
  trainFounder(world, f, birth)
  firms.belief[f] = 0
  firms.entryKind[f] = birth.entryKind
  firms.staffAtStart[f] = Math.min(MOST_STAFF, firms.staff[f])
  const market = firms.market[f]
  // The outsiders' part of its customers changes sides now, the rest comes from rivals when bases are next scaled.
  const won = wonFromOutside(own, p.outsideShare, markets.outside[market], QUANTA)
  markets.inside[market] += won
  markets.outside[market] -= won
  cities.employed[birth.city] += firms.staff[f]
  cells.firms[birth.sector * constants.cities + birth.city] += 1
}
